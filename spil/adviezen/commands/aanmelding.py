"""A question with a name in it is a report: the text goes along, and nothing is counted."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from spil.aanmeldingen.queries import CONCEPT_AANPAK, CONCEPT_WAT, aanpakken_voor
from spil.adviezen.queries import vereis_telling
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.toegang.commands import bewaar_concept


@transaction.atomic
def maak_er_een_aanmelding_van(regel: str, *, thema: str, door: Rol, op: datetime) -> UUID:
    """The key of a draft of a report, with the line as its reason. Raises GeenRecht."""
    vereis_rol("advies.geven", door=door)
    vereis_rol("aanmelding.doen", door=door)
    vereis_telling(door)
    sleutel = uuid4()
    bewaar_concept(CONCEPT_WAT, sleutel, {"aanleiding": regel}, door=door, op=op)
    if thema in {versie.code for versie in aanpakken_voor(door=door)}:
        bewaar_concept(CONCEPT_AANPAK, sleutel, {"aanpak": thema}, door=door, op=op)
    return sleutel
