"""Rows of the rights table for the agenda: who plans it, and who reads which item."""

from typing import Final

from spil.gebruikers.models.rol import HUISROLLEN, Rolsoort
from spil.overleggen.rechten.reeksen import LEZERS
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

AGENDA_BEKIJKEN: Final = "agenda.bekijken"
AGENDA_VULLEN: Final = "agenda.vullen"
PUNT_BEKIJKEN: Final = "punt.bekijken"
PUNT_VOORBEREIDEN: Final = "punt.voorbereiden"
HUISTEAM: Final = frozenset({Reden.REGIE, Reden.ONDERSTEUNING, Reden.UITDRUKKELIJK, Reden.TRIAGE})

AGENDA_RECHTEN = [
    Recht(
        handeling=AGENDA_BEKIJKEN,
        omschrijving="De agenda van een overleg zien, met alleen de punten die voor u zijn",
        rollen=LEZERS,
    ),
    Recht(
        handeling=AGENDA_VULLEN,
        omschrijving="De agenda van een overleg maken en mensen uitnodigen",
        rollen=HUISROLLEN,
    ),
    Recht(
        handeling=PUNT_BEKIJKEN,
        omschrijving="Een punt op de agenda lezen",
        rollen=HUISROLLEN | {Rolsoort.KETENPARTNER},
        relaties=HUISTEAM | {Reden.AAN_TAFEL, Reden.NOOD},
    ),
    Recht(
        handeling=PUNT_VOORBEREIDEN,
        omschrijving="Een casus of aanmelding op de agenda zetten en het punt voorbereiden",
        rollen=HUISROLLEN,
        relaties=HUISTEAM,
    ),
]
AGENDA_ROUTES = [
    Route(naam="overleg", lezen=AGENDA_BEKIJKEN),
    Route(naam="agendapunt", lezen=PUNT_BEKIJKEN),
    Route(naam="punt-aanschuivers", lezen=PUNT_VOORBEREIDEN, schrijven=PUNT_VOORBEREIDEN),
]
