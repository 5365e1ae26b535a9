"""A run of whole calendar years to show figures of."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from spil.kern.fouten import DomeinFout

EERSTE_JAAR: Final = 1990
STANDAARD_AANTAL: Final = 6


class OngeldigePeriode(DomeinFout):
    """These years cannot be shown; `veld` is the one to change."""

    def __init__(self, veld: Literal["van", "tot"], uitleg: str) -> None:
        super().__init__(uitleg)
        self.veld = veld


@dataclass(frozen=True, slots=True)
class Periode:
    """From the first day of `van` to the last day of `tot`."""

    van: int
    tot: int

    @classmethod
    def kies(cls, van: int | None, tot: int | None, *, vandaag: date) -> "Periode":
        """What is left open becomes the last six years. Raises OngeldigePeriode."""
        laatste = vandaag.year if tot is None else tot
        _binnen_bereik("tot", laatste, vandaag)
        eerste = max(EERSTE_JAAR, laatste - STANDAARD_AANTAL + 1) if van is None else van
        _binnen_bereik("van", eerste, vandaag)
        if eerste > laatste:
            raise OngeldigePeriode(
                "van", f"Het eerste jaar ({eerste}) ligt na het laatste ({laatste}). Draai ze om."
            )
        return cls(eerste, laatste)

    @property
    def jaren(self) -> tuple[int, ...]:
        return tuple(range(self.van, self.tot + 1))

    @property
    def eerste_dag(self) -> date:
        return date(self.van, 1, 1)

    @property
    def laatste_dag(self) -> date:
        return date(self.tot, 12, 31)


def _binnen_bereik(veld: Literal["van", "tot"], jaar: int, vandaag: date) -> None:
    if not EERSTE_JAAR <= jaar <= vandaag.year:
        raise OngeldigePeriode(veld, f"Kies een jaar van {EERSTE_JAAR} tot en met {vandaag.year}.")
