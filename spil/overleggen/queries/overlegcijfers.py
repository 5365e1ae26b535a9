"""A year of meetings in figures: items and time per series, and how often organisations were there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Sum

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.overleggen.models import Overleg
from spil.overleggen.models.overleg import OverlegQuerySet
from spil.overleggen.nazorgregels import Opkomstjaar, opkomst_per_partner
from spil.overleggen.queries.aanwezig import opkomst_van
from spil.overleggen.queries.bereik import overleggen_van
from spil.overleggen.queries.vaststelling import Telling, tellingen_van
from spil.partners.models import Partner


@dataclass(frozen=True, kw_only=True)
class Reekscijfers:
    """Of one series in one year. `punten` counts all that stood on an agenda, `over_mensen` those
    about a dossier, of which `afgerond` were settled at the table."""

    naam: str
    overleggen: int
    punten: int
    minuten: int
    over_mensen: int
    afgerond: int

    @property
    def per_overleg(self) -> float | None:
        return self.punten / self.overleggen if self.punten else None

    @property
    def minuten_per_punt(self) -> float | None:
        return self.minuten / self.punten if self.punten else None

    @property
    def deel_afgerond(self) -> int | None:
        """Percentage."""
        return round(100 * self.afgerond / self.over_mensen) if self.over_mensen else None


@dataclass(frozen=True, kw_only=True)
class Partneropkomst:
    naam: str
    opkomst: Opkomstjaar


@dataclass(frozen=True, kw_only=True)
class Overlegcijfers:
    jaar: int
    jaren: list[int]
    reeksen: list[Reekscijfers]
    partners: list[Partneropkomst]


def overlegcijfers(*, door: Rol, op: datetime, jaar: int | None = None) -> Overlegcijfers:
    """Of meetings that are over and were not cancelled. Five queries."""
    gehouden = overleggen_van(door).gepland().filter(eindigt__lte=op)
    nu = datum(op).year
    eerste = gehouden.aggregate(eerste=Min("begint"))["eerste"]
    jaren = list(range(datum(eerste).year if eerste else nu, nu + 1))
    gekozen = jaar if jaar in jaren else nu
    rijen = _van_jaar(gehouden, gekozen)
    begint = {overleg.pk: overleg.begint for overleg in rijen}
    opkomst = opkomst_per_partner(opkomst_van(begint), begint)
    namen = Partner.objects.in_bulk(opkomst)
    return Overlegcijfers(
        jaar=gekozen,
        jaren=jaren,
        reeksen=_per_reeks(rijen, tellingen_van(begint)),
        partners=sorted(
            (
                Partneropkomst(naam=namen[partner].naam, opkomst=cijfers)
                for partner, cijfers in opkomst.items()
            ),
            key=lambda regel: regel.naam.casefold(),
        ),
    )


def _van_jaar(gehouden: OverlegQuerySet, jaar: int) -> list[Overleg]:
    """By the calendar of the Netherlands."""
    rijen = gehouden.filter(begint__year=jaar).select_related("reeks")
    return list(rijen.annotate(aantal=Count("plekken"), tijd=Sum("plekken__minuten", default=0)))


def _per_reeks(rijen: Iterable[Overleg], tellingen: dict[int, Telling]) -> list[Reekscijfers]:
    per_reeks: dict[int, list[Overleg]] = {}
    for overleg in rijen:
        per_reeks.setdefault(overleg.reeks_id, []).append(overleg)
    cijfers = [
        Reekscijfers(
            naam=van_reeks[0].reeks.naam,
            overleggen=len(van_reeks),
            punten=sum(overleg.aantal for overleg in van_reeks),  # type: ignore[attr-defined]
            minuten=sum(overleg.tijd for overleg in van_reeks),  # type: ignore[attr-defined]
            over_mensen=sum(tellingen[overleg.pk].punten for overleg in van_reeks),
            afgerond=sum(tellingen[overleg.pk].afgerond for overleg in van_reeks),
        )
        for van_reeks in per_reeks.values()
    ]
    return sorted(cijfers, key=lambda regel: regel.naam.casefold())
