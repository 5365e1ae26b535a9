"""Somebody asks that a case comes to a table, takes that back, or is told that it does not come."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from spil.casussen.commands.toets import open_casus_op_slot, vereis_tekst
from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.kern.eenmalig import eenmalig
from spil.logboek.schrijven import leg_vast
from spil.overleggen.fouten import AgendaverzoekNietMogelijk
from spil.overleggen.models import Agendaverzoek, Overlegreeks
from spil.overleggen.queries.agendaverzoeken import agendaverzoek
from spil.overleggen.queries.tafelkeuze import reeksen_voor
from spil.overleggen.rechten.agendaverzoek import AFWIJZEN, VERZOEKEN
from spil.toegang.models import Deelsoort, Dossierdeel


@eenmalig(Agendaverzoek)
@transaction.atomic
def vraag_plek_op_agenda(
    dossier_uuid: UUID,
    *,
    reeks_uuid: UUID,
    vraag: str,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Agendaverzoek:
    """Of a series at whose table the case belongs. Until it is answered the same organisation asks
    only once.

    Raises NietGevonden, GeenRecht, CasusGesloten, TekstOntbreekt, AgendaverzoekNietMogelijk.
    """
    casus = open_casus_op_slot(dossier_uuid, VERZOEKEN, door=door, op=op)
    reeks = _reeks(casus, reeks_uuid, door=door, op=op)
    vraag = vereis_tekst(vraag, uitleg="Schrijf wat u aan tafel wilt bespreken.")
    deel = _deel(casus, door=door, op=op)
    sleutel = sleutel or uuid4()
    eerder = Agendaverzoek.objects.open().filter(reeks=reeks, deel=deel).exclude(sleutel=sleutel)
    if eerder.exists():
        raise AgendaverzoekNietMogelijk(
            "Uw organisatie vroeg dit al. Trek die vraag eerst in als er iets anders nodig is."
        )
    verzoek = Agendaverzoek.doe(deel, reeks=reeks, vraag=vraag, door=door, op=op, sleutel=sleutel)
    leg_vast("agendaverzoek.gedaan", door=door, op=op, bij=verzoek, onderwerp=verzoek)
    return verzoek


@transaction.atomic
def trek_agendaverzoek_in(uuid: UUID, *, door: Rol, op: datetime) -> Agendaverzoek:
    """By the organisation that asked.

    Raises NietGevonden, GeenRecht, CasusGesloten, AgendaverzoekNietMogelijk.
    """
    verzoek = _open_verzoek(uuid, VERZOEKEN, door=door, op=op)
    if verzoek.door.partner_id != door.partner_id:
        raise AgendaverzoekNietMogelijk("Alleen de organisatie die dit vroeg, trekt het in.")
    verzoek.trek_in()
    leg_vast("agendaverzoek.ingetrokken", door=door, op=op, bij=verzoek, onderwerp=verzoek)
    return verzoek


@transaction.atomic
def wijs_agendaverzoek_af(uuid: UUID, *, reden: str, door: Rol, op: datetime) -> Agendaverzoek:
    """Who asked reads why.

    Raises NietGevonden, GeenRecht, CasusGesloten, TekstOntbreekt, AgendaverzoekNietMogelijk.
    """
    verzoek = _open_verzoek(uuid, AFWIJZEN, door=door, op=op)
    verzoek.wijs_af(om=vereis_tekst(reden, uitleg="Schrijf waarom dit niet op de agenda komt."))
    leg_vast("agendaverzoek.afgewezen", door=door, op=op, bij=verzoek, onderwerp=verzoek)
    return verzoek


def _open_verzoek(uuid: UUID, handeling: str, *, door: Rol, op: datetime) -> Agendaverzoek:
    open_casus_op_slot(agendaverzoek(uuid).dossier.uuid, handeling, door=door, op=op)
    verzoek = agendaverzoek(uuid, om_te_wijzigen=True)
    if not verzoek.is_open:
        raise AgendaverzoekNietMogelijk("Op deze vraag is al geantwoord. Vernieuw de pagina.")
    return verzoek


def _reeks(casus: Casus, uuid: UUID, *, door: Rol, op: datetime) -> Overlegreeks:
    for reeks in reeksen_voor(casus.dossier, door=door, op=op):
        if reeks.uuid == uuid:
            return reeks
    raise AgendaverzoekNietMogelijk("Deze casus hoort niet bij dat overleg. Kies een ander.")


def _deel(casus: Casus, *, door: Rol, op: datetime) -> Dossierdeel:
    if door.is_huisrol:
        return Dossierdeel.van(casus.dossier, Deelsoort.KERN)
    return Dossierdeel.van_deelnemer(casus.dossier_id, door.medewerker.partner, op=op)
