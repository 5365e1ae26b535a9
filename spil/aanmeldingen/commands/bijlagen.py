"""Files that go along with a report: added to the draft, and part of the report once it is sent."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.aanmeldingen.models import Aanmelding, Bijlage
from spil.aanmeldingen.queries import CONCEPT_BIJLAGEN
from spil.bestanden.commands import (
    Aangeboden,
    bewaar_bij_concept,
    haal_uit_concept,
    neem_concept_over,
)
from spil.bestanden.grenzen import MEESTE_PER_AANMELDING
from spil.bestanden.models import Conceptbestand
from spil.gebruikers.models import Rol
from spil.toegang.models import Dossierdeel
from spil.toegang.queries import vereis


@transaction.atomic
def voeg_bijlage_toe(
    sleutel: UUID, aangeboden: Aangeboden, *, door: Rol, op: datetime
) -> Conceptbestand:
    """To the draft. Raises GeenRecht, BestandKanNiet, TeVeelBestanden."""
    vereis("aanmelding.doen", door=door, op=op)
    return bewaar_bij_concept(
        CONCEPT_BIJLAGEN,
        sleutel,
        aangeboden,
        hoogstens=MEESTE_PER_AANMELDING,
        door=door,
        op=op,
    )


@transaction.atomic
def haal_bijlage_weg(sleutel: UUID, bijlage: UUID, *, door: Rol, op: datetime) -> None:
    """From the draft; once sent it stays with the report. Raises GeenRecht, NietGevonden."""
    vereis("aanmelding.doen", door=door, op=op)
    haal_uit_concept(CONCEPT_BIJLAGEN, sleutel, bijlage, door=door)


def stuur_bijlagen_mee(
    aanmelding: Aanmelding, deel: Dossierdeel, *, sleutel: UUID, door: Rol, op: datetime
) -> None:
    """A step of sending the report."""
    for bestand in neem_concept_over(
        CONCEPT_BIJLAGEN, sleutel, deel, kenmerk=aanmelding.kenmerk, door=door, op=op
    ):
        Bijlage.voeg_toe(aanmelding, bestand)
