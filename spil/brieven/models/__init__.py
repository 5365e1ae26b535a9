from spil.brieven.models.brief import Brief, Geadresseerdesoort, Verzendwijze
from spil.brieven.models.briefsjabloon import Briefsjabloon, Sjabloonsoort

__all__ = ["Brief", "Briefsjabloon", "Geadresseerdesoort", "Sjabloonsoort", "Verzendwijze"]
