from spil.partners.models.partner import ARTIKELEN, Klasse, Organisatiesoort, Partner, klasse_van
from spil.partners.models.voorziening import Plaatsental, Voorziening

__all__ = [
    "ARTIKELEN",
    "Klasse",
    "Organisatiesoort",
    "Partner",
    "Plaatsental",
    "Voorziening",
    "klasse_van",
]
