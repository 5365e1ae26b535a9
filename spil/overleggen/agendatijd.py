"""How the minutes of a meeting are shared over its agenda, and what is left of them. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from spil.overleggen.models.agendaplek import KORTST


@dataclass(frozen=True, kw_only=True)
class Tijdstand:
    """What stands on the agenda, against how long the meeting lasts. In minutes."""

    duur: int
    gevraagd: int

    @property
    def over(self) -> int:
        return max(self.duur - self.gevraagd, 0)

    @property
    def te_veel(self) -> int:
        return max(self.gevraagd - self.duur, 0)

    def in_woorden(self) -> str:
        samen = f"{self.gevraagd} van de {minuten_in_woorden(self.duur)}"
        if self.te_veel:
            return f"{samen}: {minuten_in_woorden(self.te_veel)} te veel."
        if self.over:
            return f"{samen}: er is nog {minuten_in_woorden(self.over)} over."
        return f"{samen}: de tijd is precies verdeeld."


@dataclass(frozen=True)
class Tijd:
    """What something may take and what it took, as a clock counts down."""

    minuten: int
    seconden: int

    @property
    def over(self) -> int:
        """Minutes that are left, upwards."""
        return -((self.seconden - self.minuten * 60) // 60)

    @property
    def te_lang(self) -> bool:
        return self.seconden > self.minuten * 60

    @property
    def uitgelopen(self) -> int:
        """Minutes too long, upwards."""
        return -((self.minuten * 60 - self.seconden) // 60)


def minuten_in_woorden(minuten: int) -> str:
    return "1 minuut" if minuten == 1 else f"{minuten} minuten"


def aandeel(minuten: int, duur: int) -> int:
    """The share of the meeting, in whole percents."""
    return round(100 * minuten / duur)


def verdeel(minuten: Sequence[int], duur: int) -> list[int]:
    """The same shares, but together exactly as long as the meeting. An item keeps at least a minute,
    also when there are more items than minutes."""
    if not minuten:
        return []
    precies = [duur * deel / sum(minuten) for deel in minuten]
    heel = [max(KORTST, int(deel)) for deel in precies]
    verschil = max(duur, KORTST * len(minuten)) - sum(heel)
    stap = 1 if verschil > 0 else -1
    for _ in range(abs(verschil)):
        kan = [nr for nr in range(len(heel)) if heel[nr] + stap >= KORTST]
        heel[min(kan, key=lambda nr: (stap * (heel[nr] - precies[nr]), nr))] += stap
    return heel
