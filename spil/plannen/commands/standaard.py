"""A plan begins with the goals that the approach names."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.partners.models import Partner
from spil.plannen.commands.acties import voeg_actie_toe
from spil.plannen.commands.doelen import voeg_doel_toe
from spil.plannen.fouten import PlanOnvolledig
from spil.plannen.models import Doel
from spil.plannen.queries import (
    organisaties_per_soort,
    plan_op_slot,
    plan_van,
    standaarddoelen,
)
from spil.werkprocessen.definitie.inhoud import Standaarddoel

HUIS = "huis"
MEESTE_TEKENS = 300  # of a goal; a definition may use more words


@transaction.atomic
def neem_standaarddoelen_over(dossier_uuid: UUID, *, door: Rol, op: datetime) -> list[Doel]:
    """Each action goes to a deelnemer of its kind; to the house while none takes part.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, PlanOnvolledig (there is a plan, or there is
    nothing to begin with).
    """
    deel = plan_op_slot(dossier_uuid, door=door, op=op)
    if not standaarddoelen(deel.dossier, plan_van(deel.dossier)):
        raise PlanOnvolledig("Er is al een plan. Voeg zelf doelen en acties toe.")
    eigenaars = organisaties_per_soort(deel.dossier)
    return [
        _neem_over(dossier_uuid, doel, eigenaars, door=door, op=op)
        for doel in deel.dossier.aanpak.definitie.doelen
    ]


def _neem_over(
    dossier_uuid: UUID,
    standaard: Standaarddoel,
    eigenaars: dict[str, Partner],
    *,
    door: Rol,
    op: datetime,
) -> Doel:
    doel = voeg_doel_toe(
        dossier_uuid,
        leefgebied=standaard.leefgebied,
        omschrijving=standaard.omschrijving[:MEESTE_TEKENS],
        door=door,
        op=op,
    )
    for actie in standaard.acties:
        voeg_actie_toe(
            dossier_uuid,
            partner=eigenaars.get(actie.partij, eigenaars[HUIS]),
            omschrijving=actie.omschrijving,
            deadline=datum(op) + timedelta(days=actie.binnen_dagen),
            doel=doel,
            door=door,
            op=op,
        )
    return doel
