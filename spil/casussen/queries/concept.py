"""The draft of closing a case: of one person, about one dossier."""

CONCEPT_AFSLUITING = "casus-afsluiting"
