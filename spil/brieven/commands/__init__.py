from spil.brieven.commands.sjablonen import (
    bevestig_sjabloon,
    voeg_sjabloon_toe,
    zet_sjabloon,
)
from spil.brieven.commands.versturen import CONCEPT, kies_brief, leg_brief_vast

__all__ = [
    "CONCEPT",
    "bevestig_sjabloon",
    "kies_brief",
    "leg_brief_vast",
    "voeg_sjabloon_toe",
    "zet_sjabloon",
]
