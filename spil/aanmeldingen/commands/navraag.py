"""Questions back and forth in a report, until the decision (facts 7, task 3).

Only who reported is asked: before a positive toets nobody else gives information (WGS art. 2.31
lid 3).
"""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from spil.aanmeldingen.fouten import AlBesloten, NavraagKanNiet
from spil.aanmeldingen.models import Navraag
from spil.aanmeldingen.queries import aanmelding_op_slot, navraag_op_slot
from spil.aanmeldingen.queries import navraag as zoek_navraag
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Bericht
from spil.toegang.queries import vereis

LANGST_DAGEN = 92
"""As long as a report can wait (aanhouden)."""


@transaction.atomic
def stel_navraag(
    aanmelding_uuid: UUID, *, vraag: str, antwoord_voor: date, door: Rol, op: datetime
) -> Navraag:
    """The reporter gets a notice that names the kenmerk only.

    Raises NietGevonden, GeenRecht, AlBesloten, NavraagKanNiet.
    """
    aanmelding = aanmelding_op_slot(aanmelding_uuid)
    vereis("navraag.stellen", door=door, op=op, dossier_id=aanmelding.dossier_id)
    if not aanmelding.wacht_op_besluit:
        raise AlBesloten("Over deze aanmelding is al besloten; navragen kan niet meer.")
    if not vraag.strip():
        raise NavraagKanNiet("Schrijf op wat u van de aanmelder wilt weten.")
    vandaag = datum(op)
    if not vandaag <= antwoord_voor <= vandaag + timedelta(days=LANGST_DAGEN):
        raise NavraagKanNiet("Kies een dag vanaf vandaag, binnen drie maanden.")
    rij = Navraag.stel(
        aanmelding, vraag=vraag.strip(), antwoord_voor=antwoord_voor, door=door, op=op
    )
    Bericht.stuur(
        aanmelding.aangemeld_door.medewerker_id,
        soort=Bericht.Soort.NAVRAAG,
        dossiernummer=aanmelding.kenmerk,
        op=op,
    )
    leg_vast("navraag.gesteld", door=door, op=op, bij=rij, onderwerp=rij)
    return rij


@transaction.atomic
def beantwoord_navraag(navraag_uuid: UUID, *, antwoord: str, door: Rol, op: datetime) -> Navraag:
    """Who asked gets a notice. The report is locked first: nothing is added once it is decided.

    Raises NietGevonden, GeenRecht, AlBesloten, NavraagKanNiet.
    """
    aanmelding = aanmelding_op_slot(zoek_navraag(navraag_uuid).aanmelding.uuid)
    rij = navraag_op_slot(navraag_uuid)
    vereis("navraag.beantwoorden", door=door, op=op, dossier_id=rij.dossier_id)
    if not aanmelding.wacht_op_besluit:
        raise AlBesloten("Over uw aanmelding is al besloten; antwoorden hoeft niet meer.")
    if not rij.is_open:
        raise NavraagKanNiet("Deze vraag is al beantwoord. Vernieuw de pagina.")
    if not antwoord.strip():
        raise NavraagKanNiet("Schrijf uw antwoord.")
    rij.beantwoord(antwoord.strip(), door=door, op=op)
    Bericht.stuur(
        rij.gevraagd_door.medewerker_id,
        soort=Bericht.Soort.NAVRAAG_BEANTWOORD,
        dossiernummer=rij.aanmelding.kenmerk,
        op=op,
    )
    leg_vast("navraag.beantwoord", door=door, op=op, bij=rij, onderwerp=rij)
    return rij
