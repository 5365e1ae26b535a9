"""The drafts of the longer forms of a case: of one person, about one dossier or warning."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid5

from spil.gebruikers.models import Rol
from spil.toegang.queries import lees_concept

CONCEPT_AFSLUITING = "casus-afsluiting"
CONCEPT_FASE = "casus-fase"
CONCEPT_GEGEVENS = "casus-gegevens"
CONCEPT_HERZIENING = "casus-herziening"
CONCEPT_WAARSCHUWING = "casus-waarschuwing"


def begin_van(
    soort: str, sleutel: UUID, begin: Mapping[str, Any] | None = None, *, door: Rol
) -> dict[str, Any]:
    """What a form starts with: the draft as a whole, else what stands there now. A box that was
    emptied is not in a draft, so the two are never mixed."""
    concept = lees_concept(soort, sleutel, door=door)
    return dict(begin or {}) if concept is None else concept


def groepsleutel(dossier_uuid: UUID, groep: str) -> UUID:
    """The key of a draft of one group of questions."""
    return uuid5(dossier_uuid, groep)
