"""The rights table, as the apps from here up know it (see `spil.gebruikers.rechtentabel`)."""

from spil.gebruikers.models import Rolsoort
from spil.gebruikers.rechtentabel import (
    OnbekendeHandeling,
    Recht,
    Route,
    alle_rechten,
    alle_routes,
    recht,
    registreer,
    route,
)

IEDEREEN = frozenset(Rolsoort) - {Rolsoort.SYSTEEM}

__all__ = [
    "IEDEREEN",
    "OnbekendeHandeling",
    "Recht",
    "Route",
    "alle_rechten",
    "alle_routes",
    "recht",
    "registreer",
    "route",
]
