"""What is kept for a next form, in the store of drafts: of one medewerker, gone with the dossier."""

from typing import Final

LAATSTE_BRON: Final = "personen-relatie"
"""From whom the last relation of a person is known, for who goes on with the next one."""
