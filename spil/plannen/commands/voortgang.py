"""How it stands with an action, and a reminder to who does it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.plannen.commands.wie import vereis_uitvoerder
from spil.plannen.fouten import (
    ActieIsAfgerond,
    NiemandTeHerinneren,
    PlanOnvolledig,
    VandaagAlHerinnerd,
)
from spil.plannen.models import Actie, Voortgang
from spil.plannen.queries import actie_op_slot, ontvangers_van_herinnering
from spil.toegang.models import Bericht
from spil.toegang.queries import vereis


@eenmalig(Voortgang)
@transaction.atomic
def meld_voortgang(
    actie_uuid: UUID, *, tekst: str, sleutel: UUID | None = None, door: Rol, op: datetime
) -> Voortgang:
    """Raises NietGevonden, GeenRecht, PlanIsGesloten, PlanOnvolledig."""
    actie = actie_op_slot(actie_uuid)
    vereis_uitvoerder(actie, door=door, op=op)
    if not tekst.strip():
        raise PlanOnvolledig("Schrijf op hoe het staat met deze actie.")
    voortgang = Voortgang.meld(actie, tekst=tekst.strip(), door=door, op=op, sleutel=sleutel)
    actie.raak_aan(op=op)
    leg_vast("actie.voortgang", door=door, op=op, bij=voortgang, onderwerp=actie)
    return voortgang


@transaction.atomic
def herinner(actie_uuid: UUID, *, door: Rol, op: datetime) -> Actie:
    """A notice to who does it, at most once a day.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, ActieIsAfgerond, VandaagAlHerinnerd,
    NiemandTeHerinneren.
    """
    actie = actie_op_slot(actie_uuid)
    vereis("acties.herinneren", door=door, op=op, dossier_id=actie.dossier_id)
    if not actie.is_open:
        raise ActieIsAfgerond("Deze actie is al afgerond.")
    if actie.herinnerd_op is not None and datum(actie.herinnerd_op) == datum(op):
        raise VandaagAlHerinnerd("Vandaag is al een herinnering gestuurd. Morgen kan het weer.")
    ontvangers = {rol.medewerker_id for rol in ontvangers_van_herinnering(actie, op=op)}
    if not ontvangers:
        raise NiemandTeHerinneren(
            f"Van {actie.partner.naam} werkt niemand aan deze casus. Wijs eerst een persoon aan."
        )
    for medewerker_id in sorted(ontvangers):
        Bericht.stuur(
            medewerker_id,
            soort=Bericht.Soort.HERINNERING,
            dossiernummer=actie.dossier.nummer,
            op=op,
        )
    actie.herinner(op=op)
    leg_vast("actie.herinnerd", door=door, op=op, bij=actie, onderwerp=actie)
    return actie
