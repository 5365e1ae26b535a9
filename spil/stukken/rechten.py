"""Rows of the rights table for the journal."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.eigen_rechten import HUIS
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

IN_DE_CASUS = frozenset({Reden.REGIE, Reden.ONDERSTEUNING, Reden.UITDRUKKELIJK, Reden.DEELNEMER})

RECHTEN = [
    Recht(
        handeling="journaal.bekijken",
        omschrijving="Het journaal lezen, in de delen waar u toegang toe hebt",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=IN_DE_CASUS | {Reden.NOOD},
    ),
    Recht(
        handeling="journaal.schrijven",
        omschrijving="Een notitie schrijven of een eigen notitie corrigeren",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=IN_DE_CASUS,
    ),
]

ROUTES = [
    Route(naam="notitie-nieuw", lezen="journaal.schrijven", schrijven="journaal.schrijven"),
    Route(naam="notitie-concept", schrijven="journaal.schrijven"),
    Route(naam="notitie-correctie", lezen="journaal.schrijven", schrijven="journaal.schrijven"),
    Route(naam="notitie-correctie-concept", schrijven="journaal.schrijven"),
]
