"""A year of meetings in figures: items and time per series and per month, and how often organisations
were there. What was not measured is not counted, and the page says how much that is."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, F, Min, Sum

from spil.gebruikers.models import Rol
from spil.kern.datums import MAANDEN, MAANDEN_KORT
from spil.kern.klok import datum
from spil.overleggen.cijferblad import (
    Gemeten,
    Geteld,
    Maandcijfers,
    Overlegcijfers,
    Partneropkomst,
    Reekscijfers,
)
from spil.overleggen.models import Overleg, Plektijd
from spil.overleggen.models.overleg import OverlegQuerySet
from spil.overleggen.nazorgregels import Opkomstjaar, opkomst_per_partner, samen
from spil.overleggen.queries.aanwezig import opkomst_van
from spil.overleggen.queries.bereik import overleggen_van
from spil.overleggen.queries.vaststelling import Telling, tellingen_van
from spil.partners.models import Partner


@dataclass(frozen=True)
class _Jaar:
    """All that was read of the meetings of a year."""

    rijen: list[Overleg]
    tellingen: dict[int, Telling]
    tijden: dict[int, Gemeten]

    def tel(self, rijen: Collection[Overleg]) -> Geteld:
        tellingen = [self.tellingen[overleg.pk] for overleg in rijen]
        tijden = [self.tijden[overleg.pk] for overleg in rijen]
        return Geteld(
            overleggen=len(rijen),
            punten=sum(overleg.aantal for overleg in rijen),  # type: ignore[attr-defined]
            minuten=sum(overleg.tijd for overleg in rijen),  # type: ignore[attr-defined]
            over_mensen=sum(telling.punten for telling in tellingen),
            afgerond=sum(telling.afgerond for telling in tellingen),
            gemeten=Gemeten(
                punten=sum(een.punten for een in tijden),
                duur=sum((een.duur for een in tijden), timedelta()),
            ),
        )


def overlegcijfers(*, door: Rol, op: datetime, jaar: int | None = None) -> Overlegcijfers:
    """Of meetings that are over and were not cancelled. Seven queries."""
    gehouden = overleggen_van(door).gepland().filter(eindigt__lte=op)
    nu = datum(op).year
    eerste = gehouden.aggregate(eerste=Min("begint"))["eerste"]
    jaren = list(range(datum(eerste).year if eerste else nu, nu + 1))
    gekozen = jaar if jaar in jaren else nu
    rijen = _van_jaar(gehouden, gekozen)
    begint = {overleg.pk: overleg.begint for overleg in rijen}
    van_jaar = _Jaar(rijen, tellingen_van(begint), _tijden_van(begint))
    bezocht = opkomst_van(begint)
    opkomst = opkomst_per_partner(bezocht, begint)
    maanden = _maanden(van_jaar, opkomst.values())
    return Overlegcijfers(
        jaar=gekozen,
        jaren=jaren,
        reeksen=_per_reeks(van_jaar),
        maanden=[_maand(van_jaar, maand, opkomst.values()) for maand in maanden],
        partners=_per_partner(opkomst, maanden),
        totaal=van_jaar.tel(rijen),
        met_punten=sum(telling.punten > 0 for telling in van_jaar.tellingen.values()),
        getikt=len({overleg for overleg, _ in bezocht}),
    )


def _van_jaar(gehouden: OverlegQuerySet, jaar: int) -> list[Overleg]:
    """By the calendar of the Netherlands."""
    rijen = gehouden.filter(begint__year=jaar).select_related("reeks")
    return list(rijen.annotate(aantal=Count("plekken"), tijd=Sum("plekken__minuten", default=0)))


def _tijden_van(overleggen: Collection[int]) -> dict[int, Gemeten]:
    """As the zitting kept it; an item that came back counts once, with both its times."""
    tijden = Plektijd.objects.filter(plek__overleg__in=overleggen, geeindigd_op__isnull=False)
    rijen = (
        tijden.order_by()
        .values_list("plek__overleg")
        .annotate(
            punten=Count("plek", distinct=True),
            som=Sum(F("geeindigd_op") - F("begonnen_op")),
        )
    )
    gevonden: dict[int, Gemeten] = defaultdict(Gemeten)
    for overleg, punten, duur in rijen:
        gevonden[overleg] = Gemeten(punten=punten, duur=duur)
    return gevonden


def _per_reeks(van_jaar: _Jaar) -> list[Reekscijfers]:
    per_reeks: dict[int, list[Overleg]] = defaultdict(list)
    for overleg in van_jaar.rijen:
        per_reeks[overleg.reeks_id].append(overleg)
    cijfers = [
        Reekscijfers(naam=rijen[0].reeks.naam, telling=van_jaar.tel(rijen))
        for rijen in per_reeks.values()
    ]
    return sorted(cijfers, key=lambda regel: regel.naam.casefold())


def _maanden(van_jaar: _Jaar, opkomst: Iterable[Opkomstjaar]) -> list[int]:
    """From the first in which there is something to count to the last."""
    met_punten = {
        datum(overleg.begint).month
        for overleg in van_jaar.rijen
        if van_jaar.tellingen[overleg.pk].punten
    }
    gevraagd = {nr for jaar in opkomst for nr, een in enumerate(jaar.maanden, 1) if een.gevraagd}
    wat = met_punten | gevraagd
    return list(range(min(wat), max(wat) + 1)) if wat else []


def _maand(van_jaar: _Jaar, maand: int, opkomst: Iterable[Opkomstjaar]) -> Maandcijfers:
    rijen = [overleg for overleg in van_jaar.rijen if datum(overleg.begint).month == maand]
    return Maandcijfers(
        naam=MAANDEN[maand - 1],
        kort=MAANDEN_KORT[maand - 1],
        telling=van_jaar.tel(rijen),
        opkomst=samen(jaar.maanden[maand - 1] for jaar in opkomst),
    )


def _per_partner(opkomst: dict[int, Opkomstjaar], maanden: Iterable[int]) -> list[Partneropkomst]:
    namen = Partner.objects.in_bulk(opkomst)
    nummers = list(maanden)
    regels = [
        Partneropkomst(
            naam=namen[partner].naam,
            opkomst=jaar,
            maanden=[(MAANDEN[nummer - 1], jaar.maanden[nummer - 1]) for nummer in nummers],
        )
        for partner, jaar in opkomst.items()
    ]
    return sorted(regels, key=lambda regel: regel.naam.casefold())
