"""A sheet is laid before a second person, who adopts it or sends it back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.commands.opleggers import te_schrijven
from spil.overleggen.fouten import OpleggerNietMogelijk
from spil.overleggen.models import Oplegger, Opleggerstand, Overleg, Overlegreeks
from spil.overleggen.opleggerregels import bezwaar_tegen_geheel
from spil.overleggen.queries.bereik import oplegger_van, wie_kan_vaststellen
from spil.overleggen.rechten.reeksen import VASTSTELLEN
from spil.toegang.models import Bericht


@transaction.atomic
def leg_oplegger_voor(uuid: UUID, *, door: Rol, op: datetime) -> Oplegger:
    """To a second person; who may adopt it gets a notice. Raises NietGevonden, GeenRecht,
    OpleggerNietMogelijk."""
    oplegger = te_schrijven(uuid, door=door)
    _vereis_heel(oplegger, op=op)
    oplegger.leg_voor()
    leg_vast("oplegger.voorgelegd", door=door, op=op, onderwerp=oplegger)
    for medewerker_id in wie_kan_vaststellen(oplegger, op=op):
        Bericht.stuur(
            medewerker_id, soort=Bericht.Soort.OPLEGGER_VOORGELEGD, dossiernummer="", op=op
        )
    return oplegger


@transaction.atomic
def gooi_oplegger_weg(uuid: UUID, *, door: Rol, op: datetime) -> Overlegreeks:
    """Only one that never held. Raises NietGevonden, GeenRecht, OpleggerNietMogelijk."""
    oplegger = te_schrijven(uuid, door=door)
    leg_vast("oplegger.weggegooid", door=door, op=op, onderwerp=oplegger)
    oplegger.gooi_weg()
    return oplegger.reeks


@transaction.atomic
def stuur_oplegger_terug(uuid: UUID, *, reden: str, door: Rol, op: datetime) -> Oplegger:
    """Raises NietGevonden, GeenRecht, OpleggerNietMogelijk."""
    oplegger = _voorgelegd(uuid, door=door)
    if not reden.strip():
        raise OpleggerNietMogelijk("Schrijf wat er anders moet.")
    oplegger.stuur_terug(om=reden.strip())
    leg_vast("oplegger.teruggestuurd", door=door, op=op, onderwerp=oplegger)
    return oplegger


@transaction.atomic
def stel_oplegger_vast(uuid: UUID, *, door: Rol, op: datetime) -> Oplegger:
    """In force from now on, also for what is planned already: whose organisation is no longer on it
    reads nothing of that. Raises NietGevonden, GeenRecht, OpleggerNietMogelijk."""
    oplegger = _voorgelegd(uuid, door=door)
    if oplegger.opgesteld_door_id == door.medewerker_id:
        raise OpleggerNietMogelijk("U stelde deze oplegger zelf op. Iemand anders stelt haar vast.")
    _vereis_heel(oplegger, op=op)
    oplegger.stel_vast(door=door, op=op)
    for overleg in Overleg.zet_onder(oplegger, vanaf=op):
        stem_toegang_af(overleg, op=op)
    leg_vast("oplegger.vastgesteld", door=door, op=op, onderwerp=oplegger)
    return oplegger


def _voorgelegd(uuid: UUID, *, door: Rol) -> Oplegger:
    vereis_rol(VASTSTELLEN, door=door)
    oplegger = oplegger_van(uuid, door=door, om_te_wijzigen=True)
    if oplegger.stand != Opleggerstand.VOORGELEGD:
        raise OpleggerNietMogelijk("Deze oplegger ligt niet meer voor. Vernieuw de pagina.")
    return oplegger


def _vereis_heel(oplegger: Oplegger, *, op: datetime) -> None:
    if bezwaar := bezwaar_tegen_geheel(
        oplegger,
        partijen=list(oplegger.partijen.select_related("partner")),
        stromen=list(oplegger.stromen.all()),
        dag=datum(op),
    ):
        raise OpleggerNietMogelijk(bezwaar)
