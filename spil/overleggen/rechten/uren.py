"""Rows of the rights table for the hours of support."""

from typing import Final

from spil.gebruikers.models import Rolsoort
from spil.toegang.eigen_rechten import HUIS
from spil.toegang.rechten import Recht, Route

UREN_BEKIJKEN: Final = "uren.bekijken"
UREN_VASTLEGGEN: Final = "uren.vastleggen"
UREN_LEZERS: Final = HUIS | {Rolsoort.MANAGER}

UREN_RECHTEN = [
    Recht(
        handeling=UREN_BEKIJKEN,
        omschrijving="Zien hoeveel uren het huis de overleggen van partners ondersteunt",
        rollen=UREN_LEZERS,
    ),
    Recht(
        handeling=UREN_VASTLEGGEN,
        omschrijving="Uren met een partner afspreken of beëindigen, en een afwijkende week invoeren",
        rollen=frozenset({Rolsoort.PROCESONDERSTEUNER}),
    ),
]

UREN_ROUTES = [
    Route(naam="uren", lezen=UREN_BEKIJKEN),
    *(
        Route(naam=naam, lezen=UREN_VASTLEGGEN, schrijven=UREN_VASTLEGGEN)
        for naam in (
            "urenafspraak-nieuw",
            "urenafspraak-einde",
            "urenafwijking-nieuw",
            "urenafwijking-verwijdering",
        )
    ),
]
