"""Drafts that wait for a page to check them: of closing a case, of one act on more cases."""

CONCEPT_AFSLUITING = "casus-afsluiting"
CONCEPT_BUNDEL = "casusbundel"
