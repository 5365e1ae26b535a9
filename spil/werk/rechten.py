"""Rows of the rights table of the pages that put the work together."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.models import Reden
from spil.toegang.rechten import IEDEREEN, Recht, Route

HUIS = frozenset(
    {
        Rolsoort.PROCESREGISSEUR,
        Rolsoort.PROCESONDERSTEUNER,
        Rolsoort.COORDINATOR,
        Rolsoort.TRIAGIST,
    }
)
INHOUD = HUIS | {Rolsoort.KETENPARTNER}
LEZERS = frozenset(Reden) - {Reden.AANMELDER, Reden.GENODIGD, Reden.AAN_TAFEL}

RECHTEN = [
    Recht(handeling="werk.bekijken", omschrijving="Mijn werk zien", rollen=IEDEREEN),
    Recht(handeling="werk.zoeken", omschrijving="Zoeken op naam of nummer", rollen=INHOUD),
    Recht(
        handeling="casus.lijst",
        omschrijving="De casussen zien waarbij u betrokken bent",
        rollen=INHOUD,
    ),
    Recht(
        handeling="filter.bewaren",
        omschrijving="Een filter op de casussen bewaren, alleen voor uzelf",
        rollen=INHOUD,
    ),
    Recht(
        handeling="bezetting.bekijken",
        omschrijving="Zien hoeveel plaatsen bezet zijn, in aantallen",
        rollen=HUIS,
    ),
    Recht(
        handeling="dossier.bekijken",
        omschrijving="Een dossier zien",
        rollen=INHOUD,
        relaties=LEZERS,
    ),
]

ROUTES = [
    Route(naam="dossier-plan-afdruk", lezen="plan.afdrukken"),
    Route(naam="deelnemer-plan-afdruk", lezen="plan.afdrukken_voor_deelnemer"),
    Route(naam="mijn-werk", lezen="werk.bekijken"),
    Route(naam="zoeken", lezen="werk.zoeken", schrijven="werk.zoeken"),
    Route(naam="sprong", schrijven="werk.zoeken"),
    Route(naam="casussen", lezen="casus.lijst"),
    Route(naam="casusfilter-nieuw", lezen="filter.bewaren", schrijven="filter.bewaren"),
    Route(naam="casusfilter-verwijdering", schrijven="filter.bewaren"),
    Route(naam="casusfilter-terugzetting", schrijven="filter.bewaren"),
    Route(naam="bezetting", lezen="bezetting.bekijken"),
    *(
        Route(naam=naam, lezen="dossier.bekijken")
        for naam in (
            "dossier",
            "dossier-plan",
            "dossier-gegevens",
            "dossier-mensen",
            "dossier-deelnemers",
            "dossier-journaal",
            "dossier-documenten",
            "dossier-tijdlijn",
        )
    ),
]
