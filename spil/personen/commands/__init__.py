from spil.personen.commands.adressen import (
    Adres,
    beeindig_contactgegevens,
    leg_contactgegevens_vast,
    toon_geheim_adres,
)
from spil.personen.commands.betrokkenen import (
    Persoonsgegevens,
    voeg_betrokkene_toe,
    wijzig_betrokkene,
)
from spil.personen.commands.bsn import leg_bsn_vast, toon_bsn
from spil.personen.commands.ondersteuning import (
    leg_professional_vast,
    leg_vertegenwoordiger_vast,
    wijzig_professional,
    wijzig_vertegenwoordiger,
)
from spil.personen.commands.relaties import leg_relatie_vast, wijzig_relatie
from spil.personen.commands.stem import leg_stem_vast

__all__ = [
    "Adres",
    "Persoonsgegevens",
    "beeindig_contactgegevens",
    "leg_bsn_vast",
    "leg_contactgegevens_vast",
    "leg_professional_vast",
    "leg_relatie_vast",
    "leg_stem_vast",
    "leg_vertegenwoordiger_vast",
    "toon_bsn",
    "toon_geheim_adres",
    "voeg_betrokkene_toe",
    "wijzig_betrokkene",
    "wijzig_professional",
    "wijzig_relatie",
    "wijzig_vertegenwoordiger",
]
