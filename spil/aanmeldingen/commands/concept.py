"""Throwing a draft report away; writing one is `spil.toegang.commands.concept`."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.aanmeldingen.queries import CONCEPTSOORTEN
from spil.gebruikers.models import Rol
from spil.toegang.commands.concept import gooi_concept_weg
from spil.toegang.queries import vereis


@transaction.atomic
def gooi_conceptaanmelding_weg(sleutel: UUID, *, door: Rol, op: datetime) -> None:
    """Both steps; nothing when there are none. Raises GeenRecht."""
    vereis("aanmelding.doen", door=door, op=op)
    for soort in CONCEPTSOORTEN:
        gooi_concept_weg(soort, sleutel, door=door)
