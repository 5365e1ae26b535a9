"""Who may take over an export."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.rechten import Recht, Route

BEHEER = frozenset({Rolsoort.FUNCTIONEEL_BEHEERDER})

RECHTEN = [
    Recht(
        handeling="import.overnemen",
        omschrijving="Een export van een ander systeem overnemen in het huis",
        rollen=BEHEER | {Rolsoort.SYSTEEM},
    ),
    Recht(
        handeling="import.beheren",
        omschrijving="Een export aanbieden, laten overnemen of intrekken, en zien wat ervan werd",
        rollen=BEHEER,
    ),
    Recht(
        handeling="import.opruimen",
        omschrijving="Aangeboden bestanden en geweigerde records na vier weken vernietigen",
        rollen=frozenset({Rolsoort.SYSTEEM}),
    ),
]

ROUTES = [
    Route(naam="imports", lezen="import.beheren"),
    Route(naam="import-nieuw", lezen="import.beheren", schrijven="import.beheren"),
    Route(naam="import", lezen="import.beheren"),
    Route(naam="import-overname", schrijven="import.beheren"),
    Route(naam="import-intrekking", schrijven="import.beheren"),
    Route(naam="import-lijst", lezen="import.beheren"),
    Route(naam="import-geweigerd", schrijven="import.beheren"),
]
