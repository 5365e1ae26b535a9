"""The receiver says yes or no, is reminded, or hears that the house keeps the case."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.models import Deelnemer
from spil.casussen.queries import personen_van
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.overdrachten.commands.toets import (
    openstaande_op_slot,
    schrijf,
    vereis_na_vandaag,
    vereis_tekst,
)
from spil.overdrachten.fouten import OverdrachtIsVoorbij, OverdrachtOnvolledig
from spil.overdrachten.models import Overdracht, Tekstsoort
from spil.overdrachten.queries import vereis_eigen
from spil.overdrachten.rechten import BEANTWOORDEN, VOLGEN
from spil.toegang.models import Bericht


@transaction.atomic
def beantwoord_overdracht(
    uuid: UUID,
    *,
    aangenomen: bool,
    van: str,
    dag: date,
    reden: str = "",
    door: Rol,
    op: datetime,
) -> Overdracht:
    """Who of the receiver said yes or no, and when; a no comes with why. A deelnemer answers for
    its own organisation, the regisseur writes down what others said.

    Raises NietGevonden, GeenRecht, CasusGesloten, OverdrachtIsVoorbij, OverdrachtOnvolledig.
    """
    casus, overdracht = openstaande_op_slot(uuid, BEANTWOORDEN, door=door, op=op)
    vereis_eigen(overdracht, door=door, op=op)
    if not overdracht.is_gevraagd:
        raise OverdrachtIsVoorbij("Deze overdracht is al geweigerd. Vernieuw de pagina.")
    naam = vereis_tekst(van, "Noem wie bij de ontvanger dit zei.")
    if not overdracht.overgedragen_op <= dag <= datum(op):
        raise OverdrachtOnvolledig("Kies een dag tussen de overdracht en vandaag.")
    overdracht.beantwoord(aangenomen=aangenomen, van=naam, dag=dag)
    if not aangenomen:
        tekst = vereis_tekst(reden, "Schrijf waarom de ontvanger weigert.")
        schrijf(casus, overdracht, Tekstsoort.WEIGERING, tekst, door=door, op=op)
    code = "overdracht.aangenomen" if aangenomen else "overdracht.geweigerd"
    leg_vast(code, door=door, op=op, bij=overdracht, onderwerp=overdracht)
    return overdracht


@transaction.atomic
def herinner_ontvanger(uuid: UUID, *, antwoord_voor: date, door: Rol, op: datetime) -> Overdracht:
    """The receiver was reminded, and has a new term. Who of it works on the case reads it in Spil;
    a receiver outside Spil the house calls itself.

    Raises NietGevonden, GeenRecht, CasusGesloten, OverdrachtIsVoorbij, OverdrachtOnvolledig.
    """
    _, overdracht = openstaande_op_slot(uuid, VOLGEN, door=door, op=op)
    if not overdracht.is_gevraagd:
        raise OverdrachtIsVoorbij("De ontvanger weigerde al. Kies een ander, of neem terug.")
    vereis_na_vandaag(antwoord_voor, op=op)
    overdracht.herinner(antwoord_voor=antwoord_voor)
    _stuur_bericht(overdracht, op=op)
    leg_vast("overdracht.herinnerd", door=door, op=op, bij=overdracht, onderwerp=overdracht)
    return overdracht


@transaction.atomic
def neem_overdracht_terug(uuid: UUID, *, reden: str, door: Rol, op: datetime) -> Overdracht:
    """Nobody took it, and the house keeps the case or hands it to another.

    Raises NietGevonden, GeenRecht, CasusGesloten, OverdrachtIsVoorbij, OverdrachtOnvolledig.
    """
    casus, overdracht = openstaande_op_slot(uuid, VOLGEN, door=door, op=op)
    tekst = vereis_tekst(reden, "Schrijf waarom u de overdracht terugneemt.")
    overdracht.neem_terug()
    schrijf(casus, overdracht, Tekstsoort.TERUGNAME, tekst, door=door, op=op)
    leg_vast("overdracht.teruggenomen", door=door, op=op, bij=overdracht, onderwerp=overdracht)
    return overdracht


def _stuur_bericht(overdracht: Overdracht, *, op: datetime) -> None:
    for deelnemer in Deelnemer.objects.lopend().filter(
        dossier=overdracht.dossier_id, partner=overdracht.partner_id
    ):
        for medewerker_id in sorted({p.rol.medewerker_id for p in personen_van(deelnemer)}):
            Bericht.stuur(
                medewerker_id,
                soort=Bericht.Soort.OVERDRACHT,
                dossiernummer=overdracht.dossier.nummer,
                op=op,
            )
