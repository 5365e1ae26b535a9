"""The drafts of the longer forms of a case: of one person, about one dossier or warning."""

from uuid import UUID, uuid5

CONCEPT_AFSLUITING = "casus-afsluiting"
CONCEPT_FASE = "casus-fase"
CONCEPT_GEGEVENS = "casus-gegevens"
CONCEPT_HERZIENING = "casus-herziening"
CONCEPT_WAARSCHUWING = "casus-waarschuwing"


def groepsleutel(dossier_uuid: UUID, groep: str) -> UUID:
    """The key of a draft of one group of questions."""
    return uuid5(dossier_uuid, groep)
