from spil.brieven.commands.antwoordbrief import CONCEPT_ANTWOORD, leg_antwoordbrief_vast
from spil.brieven.commands.instellingen import stel_brieven_in
from spil.brieven.commands.sjablonen import (
    bevestig_sjabloon,
    voeg_sjabloon_toe,
    zet_sjabloon,
)
from spil.brieven.commands.versturen import CONCEPT, kies_brief, leg_brief_vast

__all__ = [
    "CONCEPT",
    "CONCEPT_ANTWOORD",
    "bevestig_sjabloon",
    "kies_brief",
    "leg_antwoordbrief_vast",
    "leg_brief_vast",
    "stel_brieven_in",
    "voeg_sjabloon_toe",
    "zet_sjabloon",
]
