from spil.werkprocessen.commands.in_gebruik import neem_in_gebruik, verwerking_van
from spil.werkprocessen.commands.maak_huis import (
    HuisBestaatAl,
    OnbekendeGemeente,
    maak_huis,
    systeemrol,
)

__all__ = [
    "HuisBestaatAl",
    "OnbekendeGemeente",
    "maak_huis",
    "neem_in_gebruik",
    "systeemrol",
    "verwerking_van",
]
