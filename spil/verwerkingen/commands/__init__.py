from spil.verwerkingen.commands.maak_huis import (
    HuisBestaatAl,
    OnbekendeGemeente,
    maak_huis,
    systeemrol,
)

__all__ = ["HuisBestaatAl", "OnbekendeGemeente", "maak_huis", "systeemrol"]
