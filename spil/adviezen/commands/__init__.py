from spil.adviezen.commands.aanmelding import maak_er_een_aanmelding_van
from spil.adviezen.commands.adviezen import geef_advies, verbeter_advies, verwijder_advies

__all__ = [
    "geef_advies",
    "maak_er_een_aanmelding_van",
    "verbeter_advies",
    "verwijder_advies",
]
