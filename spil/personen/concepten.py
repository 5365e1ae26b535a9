"""The kinds of drafts about people: of one medewerker, about one person or one row."""

from typing import Final

RELATIE: Final = "personen-relatie"
CONTACT: Final = "personen-contact"
PROFESSIONAL: Final = "personen-professional"
VERTEGENWOORDIGER: Final = "personen-vertegenwoordiger"
STEM: Final = "personen-stem"
VAN_BETROKKENE: Final = {
    "relatie": RELATIE,
    "contact": CONTACT,
    "professional": PROFESSIONAL,
    "vertegenwoordiger": VERTEGENWOORDIGER,
    "stem": STEM,
}
"""The word in the address → the kind of draft, of what is added to a person."""
