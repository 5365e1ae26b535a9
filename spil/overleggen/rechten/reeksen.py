"""Rows of the rights table for meetings. They are about series and sheets, never about a person."""

from typing import Final

from spil.gebruikers.models.rol import HUISROLLEN, Rolsoort
from spil.toegang.rechten import Recht, Route

BEKIJKEN: Final = "overleg.bekijken"
PLANNEN: Final = "overleg.plannen"
OPSTELLEN: Final = "oplegger.opstellen"
VASTSTELLEN: Final = "oplegger.vaststellen"
PLANNERS: Final = frozenset({Rolsoort.PROCESREGISSEUR, Rolsoort.PROCESONDERSTEUNER})
LEZERS: Final = HUISROLLEN | {
    Rolsoort.KETENPARTNER,
    Rolsoort.MANAGER,
    Rolsoort.FG,
    Rolsoort.KWALITEITSMEDEWERKER,
    Rolsoort.FUNCTIONEEL_BEHEERDER,
}

RECHTEN = [
    Recht(
        handeling=BEKIJKEN,
        omschrijving="De overleggen en opleggers zien; een ketenpartner die waar de organisatie bij hoort",
        rollen=LEZERS,
    ),
    Recht(
        handeling=PLANNEN,
        omschrijving="Reeksen van overleggen maken, en overleggen plannen, verplaatsen of laten vervallen",
        rollen=PLANNERS,
    ),
    Recht(
        handeling=OPSTELLEN,
        omschrijving="Een oplegger opstellen en voorleggen",
        rollen=PLANNERS,
    ),
    Recht(
        handeling=VASTSTELLEN,
        omschrijving="Een oplegger vaststellen of terugsturen, als iemand anders haar opstelde",
        rollen=frozenset({Rolsoort.MANAGER, Rolsoort.KWALITEITSMEDEWERKER}),
    ),
]


def _alleen(handeling: str, *namen: str) -> list[Route]:
    return [Route(naam=naam, lezen=handeling, schrijven=handeling) for naam in namen]


ROUTES = [
    Route(naam="overleggen", lezen=BEKIJKEN),
    Route(naam="overlegreeks", lezen=BEKIJKEN),
    Route(naam="oplegger", lezen=BEKIJKEN),
    Route(naam="overleggen-aanpakken", lezen=PLANNEN),
    *_alleen(
        PLANNEN,
        "overlegreeks-nieuw",
        "overlegreeks-wijziging",
        "overlegreeks-einde",
        "overlegreeks-planning",
        "overleg-nieuw",
        "overleg-verplaatsing",
        "overleg-vervallen",
    ),
    *_alleen(
        OPSTELLEN,
        "oplegger-nieuw",
        "oplegger-wijziging",
        "oplegger-partijen",
        "oplegger-gegevens",
        "oplegger-voorlegging",
        "oplegger-verwijdering",
    ),
    *_alleen(VASTSTELLEN, "oplegger-vaststelling", "oplegger-terugzending"),
]
