"""Rows of the rights table for letters and their templates."""

from typing import Final

from spil.brieven.queries.antwoordbrief import BEANTWOORDEN
from spil.brieven.queries.opstellen import MAKEN
from spil.gebruikers.models import Rolsoort
from spil.personen.rechten import HUIS, HUISTEAM
from spil.toegang.rechten import Recht, Route

_BEHEER: Final = frozenset({Rolsoort.FUNCTIONEEL_BEHEERDER})
_BEKIJKEN, _BEHEREN = "briefsjabloon.bekijken", "briefsjabloon.beheren"
# Who may open the documents of a case may open the letters among them.
_LEZEN: Final = "document.bekijken"

RECHTEN = [
    Recht(
        handeling=MAKEN,
        omschrijving="Een brief maken en vastleggen zoals hij is verstuurd",
        rollen=HUIS,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling=_BEKIJKEN,
        omschrijving="De briefsjablonen van het huis bekijken",
        rollen=_BEHEER,
    ),
    Recht(
        handeling=_BEHEREN,
        omschrijving="De brieven van het huis instellen, en een sjabloon bevestigen of vervangen",
        rollen=_BEHEER,
    ),
]

ROUTES = [
    Route(naam="dossier-brieven", lezen=_LEZEN),
    Route(naam="brief-word", lezen=_LEZEN),
    Route(naam="brief-nieuw", lezen=MAKEN, schrijven=MAKEN),
    Route(naam="briefconcept", lezen=MAKEN, schrijven=MAKEN),
    Route(naam="briefconcept-opslag", schrijven=MAKEN),
    Route(naam="aanmelding-brief", lezen=BEANTWOORDEN, schrijven=BEANTWOORDEN),
    Route(naam="aanmelding-brief-opslag", schrijven=BEANTWOORDEN),
    Route(naam="aanmelding-brief-bestand", lezen="aanmelding.bekijken"),
    Route(naam="briefinstellingen", lezen=_BEHEREN, schrijven=_BEHEREN),
    Route(naam="briefinstellingen-logo", lezen=_BEHEREN),
    Route(naam="briefsjablonen", lezen=_BEKIJKEN),
    Route(naam="briefsjabloon", lezen=_BEKIJKEN),
    Route(naam="briefsjabloon-bestand", lezen=_BEKIJKEN),
    Route(naam="briefsjabloonversie", lezen=_BEKIJKEN),
    Route(naam="briefsjabloon-nieuw", lezen=_BEHEREN, schrijven=_BEHEREN),
    Route(naam="briefsjabloon-stand", schrijven=_BEHEREN),
]
