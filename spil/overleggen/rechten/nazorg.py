"""Rows of the rights table for what comes after a meeting: corrections, adoption and figures."""

from typing import Final

from spil.casussen.rechten import HUIS
from spil.gebruikers.models import Rolsoort
from spil.overleggen.rechten.agenda import HUISTEAM
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

VOORSTELLEN: Final = "verslagcorrectie.voorstellen"
BEOORDELEN: Final = "verslagcorrectie.beoordelen"
VASTSTELLEN: Final = "verslag.vaststellen"
LEZEN: Final = "verslag.lezen"
CIJFERS: Final = "overlegcijfers.bekijken"
VAN_DOSSIER: Final = "dossier.bekijken"
CIJFERLEZERS: Final = HUIS | {Rolsoort.MANAGER}
AAN_TAFEL: Final = HUISTEAM | {Reden.AAN_TAFEL}

NAZORG_RECHTEN = [
    Recht(
        handeling=VOORSTELLEN,
        omschrijving="Een correctie voorstellen op het verslag van een punt waar u bij was",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=AAN_TAFEL,
    ),
    Recht(
        handeling=BEOORDELEN,
        omschrijving="Een correctie op een verslag overnemen of afwijzen",
        rollen=HUIS,
        relaties=AAN_TAFEL,
    ),
    Recht(
        handeling=VASTSTELLEN,
        omschrijving="Het verslag van een overleg vaststellen in een volgend overleg van de reeks",
        rollen=HUIS,
    ),
    Recht(
        handeling=LEZEN,
        omschrijving="Laten weten dat u las dat een verslag is vastgesteld van een overleg dat u miste",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
    ),
    Recht(
        handeling=CIJFERS,
        omschrijving="De cijfers over de overleggen zien: opkomst, punten en tijd",
        rollen=CIJFERLEZERS,
    ),
]

NAZORG_ROUTES = [
    Route(naam="dossier-overleggen", lezen=VAN_DOSSIER),
    Route(naam="verslagcorrectie-nieuw", lezen=VOORSTELLEN, schrijven=VOORSTELLEN),
    Route(naam="verslagcorrectie-oordeel", lezen=BEOORDELEN, schrijven=BEOORDELEN),
    Route(naam="verslag-vaststelling", lezen=VASTSTELLEN, schrijven=VASTSTELLEN),
    Route(naam="verslag-gelezen", schrijven=LEZEN),
    Route(naam="overlegcijfers", lezen=CIJFERS),
]
