"""Rows of the rights table for looking back."""

from spil.toegang.eigen_rechten import HUIS
from spil.toegang.rechten import Recht, Route

_BEKIJKEN, _SCHRIJVEN = "les.bekijken", "les.schrijven"

RECHTEN = [
    Recht(
        handeling=_BEKIJKEN,
        omschrijving="De lessen van het eigen huis lezen en doorzoeken, zonder personen",
        rollen=HUIS,
    ),
    Recht(
        handeling=_SCHRIJVEN,
        omschrijving="Een les schrijven; een eigen les (de coördinator elke les) verbeteren of verwijderen",
        rollen=HUIS,
    ),
]

ROUTES = [
    Route(naam="lessen", lezen=_BEKIJKEN, schrijven=_BEKIJKEN),
    Route(naam="les-nieuw", lezen=_SCHRIJVEN, schrijven=_SCHRIJVEN),
    Route(naam="les", lezen=_SCHRIJVEN, schrijven=_SCHRIJVEN),
    Route(naam="les-verwijdering", lezen=_SCHRIJVEN, schrijven=_SCHRIJVEN),
]
