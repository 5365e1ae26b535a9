from spil.beheer.commands.gemeentetaken import (
    GemeentetaakNietMogelijk,
    beeindig_gemeentetaak,
    leg_gemeentetaken_vast,
)
from spil.beheer.commands.huis import (
    GemeenteNietMogelijk,
    laat_gemeente_los,
    maak_huis_met_beheerder,
    neem_gemeente_op,
    richt_huis_in,
)
from spil.beheer.commands.ladder import ContactNietMogelijk, leg_ladder_vast
from spil.beheer.commands.medewerker import wijzig_medewerker
from spil.beheer.commands.partners import PartnerNietMogelijk, beeindig_partner, voeg_partner_toe
from spil.beheer.commands.teams import TeamBestaatAl, maak_team
from spil.beheer.commands.verwerkingen import TermijnNietMogelijk, wijzig_termijnen
from spil.beheer.commands.voorzieningen import (
    VoorzieningNietMogelijk,
    beeindig_voorziening,
    voeg_voorziening_toe,
    wijzig_plaatsen,
)

__all__ = [
    "ContactNietMogelijk",
    "GemeenteNietMogelijk",
    "GemeentetaakNietMogelijk",
    "PartnerNietMogelijk",
    "TeamBestaatAl",
    "TermijnNietMogelijk",
    "VoorzieningNietMogelijk",
    "beeindig_gemeentetaak",
    "beeindig_partner",
    "beeindig_voorziening",
    "laat_gemeente_los",
    "leg_gemeentetaken_vast",
    "leg_ladder_vast",
    "maak_huis_met_beheerder",
    "maak_team",
    "neem_gemeente_op",
    "richt_huis_in",
    "voeg_partner_toe",
    "voeg_voorziening_toe",
    "wijzig_medewerker",
    "wijzig_plaatsen",
    "wijzig_termijnen",
]
