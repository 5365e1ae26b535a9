"""Meetings are planned, moved and cancelled."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.agenda import vereis_zonder_persoon
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.commands.herplannen import plan_tot
from spil.overleggen.fouten import GeenGeldigeOplegger, OverlegNietMogelijk
from spil.overleggen.models import Oplegger, Overleg, Overlegreeks, Overlegstand, Reeksritme
from spil.overleggen.models.overlegreeks import KORTST_MINUTEN, LANGST_MINUTEN
from spil.overleggen.queries.bereik import geldige_oplegger, overleg_van, reeks_van
from spil.overleggen.rechten.reeksen import PLANNEN
from spil.overleggen.ritme import op_de_klok

VERST: Final = timedelta(days=731)


@dataclass(frozen=True, kw_only=True)
class Plek:
    """When and where one meeting is held."""

    dag: date
    begintijd: time
    duur_minuten: int
    plaats: str = ""
    videolink: str = ""


@transaction.atomic
def plan_overleggen(reeks_uuid: UUID, *, tot: date, door: Rol, op: datetime) -> int:
    """By the rhythm of the series, from now up to and including `tot`; says how many. Doing it again
    plans none twice. Raises NietGevonden, GeenRecht, OverlegNietMogelijk, GeenGeldigeOplegger."""
    reeks, oplegger = _lopend_met_oplegger(reeks_uuid, door=door, op=op)
    if reeks.ritme == Reeksritme.NAAR_BEHOEFTE:
        raise OverlegNietMogelijk("Deze reeks heeft geen ritme. Plan elk overleg apart.")
    if tot <= datum(op):
        raise OverlegNietMogelijk("Kies een dag die nog komt.")
    if tot > datum(op) + VERST:
        raise OverlegNietMogelijk("Plan hoogstens twee jaar vooruit.")
    aantal = plan_tot(reeks, tot, oplegger=oplegger, op=op)
    if aantal:
        leg_vast("overleggen.gepland", door=door, op=op, onderwerp=reeks, kenmerk=str(aantal))
    return aantal


@eenmalig(Overleg)
@transaction.atomic
def plan_overleg(
    reeks_uuid: UUID, plek: Plek, *, sleutel: UUID | None = None, door: Rol, op: datetime
) -> Overleg:
    """One, by hand. Raises NietGevonden, GeenRecht, OverlegNietMogelijk, GeenGeldigeOplegger."""
    reeks, oplegger = _lopend_met_oplegger(reeks_uuid, door=door, op=op)
    begint, eindigt = _moment(plek, reeks, op=op)
    overleg = Overleg.plan(
        reeks,
        oplegger=oplegger,
        begint=begint,
        eindigt=eindigt,
        plaats=plek.plaats,
        videolink=plek.videolink,
        sleutel=sleutel,
    )
    leg_vast("overleg.gepland", door=door, op=op, onderwerp=overleg)
    return overleg


@transaction.atomic
def verplaats_overleg(uuid: UUID, plek: Plek, *, door: Rol, op: datetime) -> Overleg:
    """To another time or place. Raises NietGevonden, GeenRecht, OverlegNietMogelijk."""
    overleg = _nog_te_houden(uuid, door=door, op=op)
    begint, eindigt = _moment(plek, overleg.reeks, op=op, behalve=overleg)
    overleg.verplaats(begint=begint, eindigt=eindigt, plaats=plek.plaats, videolink=plek.videolink)
    stem_toegang_af(overleg, op=op)
    leg_vast("overleg.verplaatst", door=door, op=op, onderwerp=overleg)
    return overleg


@transaction.atomic
def laat_overleg_vervallen(
    uuid: UUID, *, reden: str, zonder_naam: bool = False, door: Rol, op: datetime
) -> Overleg:
    """Everybody who sees the meeting reads `reden`. `zonder_naam`: who writes says that it names
    nobody. Raises NietGevonden, GeenRecht, OverlegNietMogelijk, LijktOpEenPersoon."""
    overleg = _nog_te_houden(uuid, door=door, op=op)
    if not reden.strip():
        raise OverlegNietMogelijk("Schrijf waarom het overleg vervalt.")
    if not zonder_naam:
        vereis_zonder_persoon(reden, door=door, op=op)
    overleg.laat_vervallen(om=reden.strip())
    stem_toegang_af(overleg, op=op)
    leg_vast("overleg.vervallen", door=door, op=op, onderwerp=overleg)
    return overleg


def _lopend_met_oplegger(uuid: UUID, *, door: Rol, op: datetime) -> tuple[Overlegreeks, Oplegger]:
    vereis_rol(PLANNEN, door=door)
    reeks = reeks_van(uuid, door=door, om_te_wijzigen=True)
    if reeks.tot is not None and reeks.tot <= datum(op):
        raise OverlegNietMogelijk("Deze reeks is beëindigd.")
    oplegger = geldige_oplegger(reeks)
    if oplegger is None:
        raise GeenGeldigeOplegger
    return reeks, oplegger


def _nog_te_houden(uuid: UUID, *, door: Rol, op: datetime) -> Overleg:
    vereis_rol(PLANNEN, door=door)
    overleg = overleg_van(uuid, door=door, om_te_wijzigen=True)
    if overleg.stand == Overlegstand.VERVALLEN:
        raise OverlegNietMogelijk("Dit overleg is al vervallen.")
    if overleg.begint <= op:
        raise OverlegNietMogelijk("Dit overleg is al geweest.")
    return overleg


def _moment(
    plek: Plek, reeks: Overlegreeks, *, op: datetime, behalve: Overleg | None = None
) -> tuple[datetime, datetime]:
    """Begin and end. Raises OverlegNietMogelijk."""
    if not KORTST_MINUTEN <= plek.duur_minuten <= LANGST_MINUTEN:
        raise OverlegNietMogelijk("Een overleg duurt 5 minuten tot 10 uur.")
    if plek.videolink and not plek.videolink.startswith("https://"):
        raise OverlegNietMogelijk("Een videolink begint met https://.")
    duur = timedelta(minutes=plek.duur_minuten)
    begint, eindigt = op_de_klok(plek.dag, plek.begintijd, duur)
    if begint <= op:
        raise OverlegNietMogelijk("Kies een moment dat nog komt.")
    if plek.dag < reeks.vanaf or (reeks.tot is not None and plek.dag >= reeks.tot):
        raise OverlegNietMogelijk("Op deze dag loopt de reeks niet.")
    if any(ander != behalve for ander in reeks.overleggen.gepland().filter(begint=begint)):
        raise OverlegNietMogelijk("Op dat moment is er al een overleg van deze reeks.")
    return begint, eindigt
