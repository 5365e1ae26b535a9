"""Rows of the rights table for who is in the room, what a derde signs, and what they take along."""

from typing import Final

from spil.gebruikers.models.rol import HUISROLLEN, Rolsoort
from spil.overleggen.rechten.agenda import HUISTEAM
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

AANWEZIGHEID: Final = "aanwezigheid.vastleggen"
VRAGEN: Final = "geheimhouding.vragen"
BEWIJS: Final = "geheimhouding.bekijken"
TEKST: Final = "geheimhouding.tekst_vaststellen"
UITTREKSEL: Final = "uittreksel.maken"
AFDRUKKEN: Final = "uittreksel.afdrukken"

AAN_HET_PUNT: Final = HUISTEAM | {Reden.AAN_TAFEL}

TAFEL_RECHTEN = [
    Recht(
        handeling=AANWEZIGHEID,
        omschrijving="Vastleggen wie er bij een agendapunt was",
        rollen=HUISROLLEN,
        relaties=AAN_HET_PUNT,
    ),
    Recht(
        handeling=VRAGEN,
        omschrijving="Wie zonder account aan tafel komt om de geheimhoudingsverklaring vragen",
        rollen=HUISROLLEN,
    ),
    Recht(
        handeling=BEWIJS,
        omschrijving="Zien wie de geheimhoudingsverklaring tekende, en wat er getekend is",
        rollen=HUISROLLEN | {Rolsoort.FG},
    ),
    Recht(
        handeling=TEKST,
        omschrijving="De tekst van de geheimhoudingsverklaring van het huis vaststellen",
        rollen=frozenset({Rolsoort.FUNCTIONEEL_BEHEERDER}),
    ),
    Recht(
        handeling=UITTREKSEL,
        omschrijving="Als voorzitter een uittreksel maken en uitreiken aan wie de geheimhouding tekende",
        rollen=HUISROLLEN,
        relaties=AAN_HET_PUNT - {Reden.TRIAGE},
    ),
    Recht(
        handeling=AFDRUKKEN,
        omschrijving="Een gemaakt uittreksel lezen of afdrukken",
        rollen=HUISROLLEN,
        relaties=AAN_HET_PUNT,
    ),
]

TAFEL_ROUTES = [
    Route(naam="punt-aanwezigheid", lezen=AANWEZIGHEID, schrijven=AANWEZIGHEID),
    Route(naam="overleg-geheimhouding", lezen=BEWIJS, schrijven=VRAGEN),
    Route(naam="geheimhouding", lezen=BEWIJS),
    Route(naam="geheimhoudingstekst", lezen=TEKST, schrijven=TEKST),
    Route(naam="geheimhoudingsverklaring", openbaar=True),
    Route(naam="uittreksel-nieuw", lezen=UITTREKSEL, schrijven=UITTREKSEL),
    Route(naam="uittreksel", lezen=AFDRUKKEN),
    Route(naam="uittreksel-uitreiking", lezen=UITTREKSEL, schrijven=UITTREKSEL),
]
