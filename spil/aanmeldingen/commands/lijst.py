"""A list comes in: each line is a report of its own."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.aanmeldingen.commands.dien_in import dien_in
from spil.aanmeldingen.inhoud import Inhoud
from spil.aanmeldingen.models import Aanmelding
from spil.aanmeldingen.queries import CONCEPT_LIJST
from spil.gebruikers.models import Rol
from spil.toegang.commands.concept import gooi_concept_weg
from spil.werkprocessen.models import Werkprocesversie


@transaction.atomic
def dien_lijst_in(
    regels: Mapping[UUID, Inhoud],
    *,
    versie: Werkprocesversie,
    sleutel: UUID,
    door: Rol,
    op: datetime,
) -> list[Aanmelding]:
    """All lines or none. The keys are the inzendsleutels of the lines, so that a list that is sent
    twice makes each report once; `sleutel` is the draft, which goes.

    Raises what `dien_in` raises.
    """
    aanmeldingen = [
        dien_in(inhoud, inzendsleutel=regel, versie=versie, door=door, op=op)
        for regel, inhoud in regels.items()
    ]
    gooi_concept_weg(CONCEPT_LIJST, sleutel, door=door)
    return aanmeldingen
