"""How the deelnemers work together in this case."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.toets import gezamenlijk, open_casus_op_slot
from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.plannen.fouten import PlanOnvolledig
from spil.plannen.models import Procesplan
from spil.plannen.queries import procesplan_van
from spil.toegang.versies import vereis_versie


@transaction.atomic
def leg_procesplan_vast(
    dossier_uuid: UUID,
    *,
    werkwijze: str = "",
    contact: str = "",
    ritme: str = "",
    crisis: str = "",
    versie: int | None = None,
    door: Rol,
    op: datetime,
) -> Procesplan:
    """For all deelnemers. `versie` is what the change was based on.

    Raises NietGevonden, GeenRecht, CasusGesloten, PlanOnvolledig, IntussenGewijzigd.
    """
    casus = open_casus_op_slot(dossier_uuid, "plan.maken", door=door, op=op)
    vorige = procesplan_van(casus.dossier)
    vereis_versie(vorige, versie, nu_staat_er="")
    gegeven = {"werkwijze": werkwijze, "contact": contact, "ritme": ritme, "crisis": crisis}
    teksten = {naam: tekst.strip() for naam, tekst in gegeven.items()}
    if not any(teksten.values()):
        raise PlanOnvolledig("Schrijf ten minste één afspraak op over hoe u samenwerkt.")
    procesplan = Procesplan.leg_vast(gezamenlijk(casus), **teksten)
    leg_vast("procesplan.vastgelegd", door=door, op=op, bij=procesplan, onderwerp=procesplan)
    return procesplan
