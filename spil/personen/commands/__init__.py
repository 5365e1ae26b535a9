from spil.personen.commands.betrokkenen import (
    Adres,
    Persoonsgegevens,
    leg_contactgegevens_vast,
    voeg_betrokkene_toe,
    wijzig_betrokkene,
)
from spil.personen.commands.bsn import leg_bsn_vast, toon_bsn
from spil.personen.commands.relaties import leg_relatie_vast, wijzig_relatie

__all__ = [
    "Adres",
    "Persoonsgegevens",
    "leg_bsn_vast",
    "leg_contactgegevens_vast",
    "leg_relatie_vast",
    "toon_bsn",
    "voeg_betrokkene_toe",
    "wijzig_betrokkene",
    "wijzig_relatie",
]
