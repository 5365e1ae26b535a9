from spil.overdrachten.commands.antwoorden import (
    beantwoord_overdracht,
    herinner_ontvanger,
    neem_overdracht_terug,
)
from spil.overdrachten.commands.nazorg import leg_nazorg_vast, stel_nazorg_uit
from spil.overdrachten.commands.overdragen import Inhoud, draag_casus_over, leg_opschaling_vast

__all__ = [
    "Inhoud",
    "beantwoord_overdracht",
    "draag_casus_over",
    "herinner_ontvanger",
    "leg_nazorg_vast",
    "leg_opschaling_vast",
    "neem_overdracht_terug",
    "stel_nazorg_uit",
]
