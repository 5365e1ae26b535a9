"""What may still be done with the minutes of a meeting, and who reads that they were adopted. Pure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from spil.kern.klok import datum

CORRECTIETERMIJN: Final = timedelta(days=14)
"""As long as those at the table can read the item."""
MAANDEN: Final = 12
KWARTAAL: Final = 3


def te_corrigeren_tot(eindigt: datetime) -> datetime:
    return eindigt + CORRECTIETERMIJN


def is_te_corrigeren(*, afgerond: bool, eindigt: datetime, vastgesteld: bool, op: datetime) -> bool:
    """Of one item: there are minutes, the term has not passed and they were not adopted."""
    return afgerond and not vastgesteld and op < te_corrigeren_tot(eindigt)


@dataclass(frozen=True, kw_only=True)
class Persoon:
    """Somebody who was or will be invited; `rol` is None for who has no account."""

    sleutel: int
    partner: int
    rol: int | None


def lezers_van(
    afwezigen: Iterable[Persoon], volgende: Iterable[Persoon], *, is_er_nog: Callable[[int], bool]
) -> dict[int, list[int]]:
    """Of each who was absent, by key: the rollen that read the adoption. That is who was absent, as
    long as that rol holds, and, unless they sit at the next meeting themselves, those of the same
    organisation who now do.
    """
    nu = list(volgende)
    gevonden: dict[int, list[int]] = {}
    for weg in afwezigen:
        zelf = [weg.rol] if weg.rol is not None and is_er_nog(weg.rol) else []
        zit_er_zelf = any(wie.rol in zelf for wie in nu)
        opvolgers = [] if zit_er_zelf else [wie.rol for wie in nu if wie.partner == weg.partner]
        rollen = [*zelf, *(rol for rol in opvolgers if rol is not None and is_er_nog(rol))]
        gevonden[weg.sleutel] = list(dict.fromkeys(rollen))
    return gevonden


@dataclass(frozen=True, kw_only=True)
class Opkomst:
    """How often an organisation was asked to a meeting, and how often somebody of it was there."""

    gevraagd: int = 0
    aanwezig: int = 0

    def en(self, *, was_er: bool) -> "Opkomst":
        return Opkomst(gevraagd=self.gevraagd + 1, aanwezig=self.aanwezig + was_er)

    @property
    def deel(self) -> int | None:
        """Percentage; None when never asked."""
        return round(100 * self.aanwezig / self.gevraagd) if self.gevraagd else None


@dataclass
class Opkomstjaar:
    """Of one organisation, by month of one year."""

    maanden: list[Opkomst] = field(default_factory=lambda: [Opkomst()] * MAANDEN)

    def tel(self, dag: date, *, was_er: bool) -> None:
        self.maanden[dag.month - 1] = self.maanden[dag.month - 1].en(was_er=was_er)

    @property
    def jaar(self) -> Opkomst:
        return samen(self.maanden)

    @property
    def richting(self) -> str:
        """Of the last three months in which it was asked, against the three before those."""
        gevraagd = [maand for maand in self.maanden if maand.gevraagd]
        laatste = samen(gevraagd[-KWARTAAL:]).deel
        vorige = samen(gevraagd[-2 * KWARTAAL : -KWARTAAL]).deel
        if laatste is None or vorige is None:
            return ""
        if laatste == vorige:
            return "gelijk"
        return "stijgt" if laatste > vorige else "daalt"


def samen(maanden: Iterable[Opkomst]) -> Opkomst:
    som = Opkomst()
    for maand in maanden:
        som = Opkomst(
            gevraagd=som.gevraagd + maand.gevraagd, aanwezig=som.aanwezig + maand.aanwezig
        )
    return som


def opkomst_per_partner(
    bezocht: Mapping[tuple[int, int], bool], begint: Mapping[int, datetime]
) -> dict[int, Opkomstjaar]:
    """From (meeting, organisation) → was somebody there, to each organisation with its year."""
    jaren: dict[int, Opkomstjaar] = {}
    for (overleg, partner), was_er in bezocht.items():
        jaren.setdefault(partner, Opkomstjaar()).tel(datum(begint[overleg]), was_er=was_er)
    return jaren
