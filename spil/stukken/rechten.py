"""Rows of the rights table for the journal and the documents."""

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
    Recht(
        handeling="document.bekijken",
        omschrijving="De documenten openen, in de delen waar u toegang toe hebt",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=IN_DE_CASUS | {Reden.NOOD},
    ),
    Recht(
        handeling="document.toevoegen",
        omschrijving="Een document toevoegen, of van een eigen document een nieuwe versie geven of intrekken",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=IN_DE_CASUS,
    ),
]

ROUTES = [
    Route(naam="document-nieuw", lezen="document.toevoegen", schrijven="document.toevoegen"),
    Route(naam="document-versie-nieuw", lezen="document.toevoegen", schrijven="document.toevoegen"),
    Route(naam="document-intrekking", lezen="document.toevoegen", schrijven="document.toevoegen"),
    Route(naam="documentversie", lezen="document.bekijken"),
    Route(naam="notitie-nieuw", lezen="journaal.schrijven", schrijven="journaal.schrijven"),
    Route(naam="notitie-correctie", lezen="journaal.schrijven", schrijven="journaal.schrijven"),
]
