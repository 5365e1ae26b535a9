"""Rows of the rights table for what one organisation takes home of the minutes of a meeting."""

from typing import Final

from spil.gebruikers.models.rol import HUISROLLEN, Rolsoort
from spil.toegang.rechten import Recht, Route

PARTIJVERSLAG: Final = "partijverslag.afdrukken"
PARTIJVERSLAG_VOOR: Final = "partijverslag.afdrukken_voor_partij"

PARTIJVERSLAG_RECHTEN = [
    Recht(
        handeling=PARTIJVERSLAG,
        omschrijving="Van een overleg lezen en afdrukken wat van de eigen organisatie is",
        rollen=HUISROLLEN | {Rolsoort.KETENPARTNER},
    ),
    Recht(
        handeling=PARTIJVERSLAG_VOOR,
        omschrijving="Van een overleg afdrukken wat van een andere organisatie is, met alleen haar punten",
        rollen=HUISROLLEN,
    ),
]

PARTIJVERSLAG_ROUTES = [
    Route(naam="partijverslag", lezen=PARTIJVERSLAG),
    Route(naam="genodigde-partijverslag", lezen=PARTIJVERSLAG_VOOR),
]
