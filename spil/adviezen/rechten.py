"""Rows of the rights table for advice."""

from spil.toegang.eigen_rechten import HUIS
from spil.toegang.rechten import Recht, Route

RECHTEN = [
    Recht(
        handeling="advies.bekijken",
        omschrijving="De adviezen van het eigen huis zien, zonder personen",
        rollen=HUIS,
    ),
    Recht(
        handeling="advies.geven",
        omschrijving="Een advies tellen, verbeteren of verwijderen",
        rollen=HUIS,
    ),
]

ROUTES = [
    Route(naam="adviezen", lezen="advies.bekijken"),
    Route(naam="advies-nieuw", lezen="advies.geven", schrijven="advies.geven"),
    Route(naam="advies", lezen="advies.geven", schrijven="advies.geven"),
    Route(naam="advies-verwijdering", lezen="advies.geven", schrijven="advies.geven"),
]
