"""What the page Overleggen shows: the coming weeks by day, and the series."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Final

from django.db.models import Min, Prefetch, Q

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.overleggen.models import Oplegger, Opleggerstand, Overleg, Overlegreeks
from spil.overleggen.queries.bereik import opleggers_van, overleggen_van, reeksen_van
from spil.overleggen.woorden import ritme_in_woorden

VOORUIT: Final = timedelta(weeks=4)


class Opleggeroordeel(StrEnum):
    """How the sheet of a series stands today."""

    GELDIG = "geldig"
    ONTBREEKT = "ontbreekt"
    EVALUATIE = "evaluatie voorbij"


@dataclass(frozen=True, kw_only=True)
class Reeksregel:
    """A series as the list shows it."""

    reeks: Overlegreeks
    ritme: str
    volgende: datetime | None
    oordeel: Opleggeroordeel
    voorgelegd: Oplegger | None


@dataclass(frozen=True, kw_only=True)
class Dag:
    dag: date
    overleggen: list[Overleg]


@dataclass(frozen=True, kw_only=True)
class Overzicht:
    dagen: list[Dag]
    reeksen: list[Reeksregel]
    beeindigd: list[Overlegreeks]


def overzicht(*, door: Rol, op: datetime) -> Overzicht:
    """Three queries and one for the sheets, however many there are."""
    vandaag = datum(op)
    alle = list(_reeksen(door, op))
    lopend = [reeks for reeks in alle if reeks.tot is None or reeks.tot > vandaag]
    return Overzicht(
        dagen=komende_dagen(door=door, op=op),
        reeksen=[_regel(reeks, vandaag) for reeks in lopend],
        beeindigd=[reeks for reeks in alle if reeks not in lopend],
    )


def komende_dagen(*, door: Rol, op: datetime) -> list[Dag]:
    """What is planned in the coming four weeks, not what was cancelled."""
    komend = (
        overleggen_van(door)
        .gepland()
        .vanaf(op)
        .filter(begint__lt=op + VOORUIT)
        .select_related("reeks__gastheer")
        .order_by("begint", "reeks__naam")
    )
    return [
        Dag(dag=dag, overleggen=list(rijen))
        for dag, rijen in groupby(komend, key=lambda overleg: datum(overleg.begint))
    ]


def oordeel_over(geldig: Oplegger | None, dag: date) -> Opleggeroordeel:
    if geldig is None:
        return Opleggeroordeel.ONTBREEKT
    voorbij = geldig.is_toe_aan_evaluatie(dag)
    return Opleggeroordeel.EVALUATIE if voorbij else Opleggeroordeel.GELDIG


def _reeksen(door: Rol, op: datetime) -> list[Overlegreeks]:
    van_nu = opleggers_van(door).filter(
        stand__in=[Opleggerstand.VASTGESTELD, Opleggerstand.VOORGELEGD]
    )
    return list(
        reeksen_van(door)
        .select_related("gastheer")
        .prefetch_related(Prefetch("opleggers", queryset=van_nu, to_attr="van_nu"))
        .annotate(
            volgende=Min(
                "overleggen__begint",
                filter=Q(overleggen__stand="gepland", overleggen__eindigt__gt=op),
            )
        )
        .order_by("naam")
    )


def _regel(reeks: Overlegreeks, dag: date) -> Reeksregel:
    opleggers: dict[str, Oplegger] = {een.stand: een for een in reeks.van_nu}  # type: ignore[attr-defined]
    return Reeksregel(
        reeks=reeks,
        ritme=ritme_in_woorden(reeks),
        volgende=reeks.volgende,  # type: ignore[attr-defined]
        oordeel=oordeel_over(opleggers.get(Opleggerstand.VASTGESTELD), dag),
        voorgelegd=opleggers.get(Opleggerstand.VOORGELEGD),
    )
