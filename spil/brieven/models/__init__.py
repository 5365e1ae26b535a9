from spil.brieven.models.brief import Brief, Geadresseerdesoort, Verzendwijze, titel_van
from spil.brieven.models.briefinstelling import Briefinstelling
from spil.brieven.models.briefsjabloon import Briefsjabloon, Sjabloonsoort

__all__ = [
    "Brief",
    "Briefinstelling",
    "Briefsjabloon",
    "Geadresseerdesoort",
    "Sjabloonsoort",
    "Verzendwijze",
    "titel_van",
]
