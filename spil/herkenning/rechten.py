"""Who may ask whether somebody is known."""

from spil.gebruikers.models import Rolsoort
from spil.gebruikers.models.rol import HUISROLLEN
from spil.toegang.rechten import Recht, Route

RECHTEN = [
    Recht(
        handeling="persoon.herkennen",
        omschrijving="Bij het invullen zien dat een persoon misschien al bekend is",
        rollen=HUISROLLEN | {Rolsoort.KETENPARTNER},
    ),
]

ROUTES = [
    Route(naam="herkenning", schrijven="persoon.herkennen"),
]
