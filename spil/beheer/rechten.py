"""Rows of the rights table for setting up a house; those for logins and rollen are in
`spil.gebruikers.rechten`."""

from spil.gebruikers.models import Rolsoort
from spil.gebruikers.rechtentabel import Recht, Route
from spil.ui.menu import MenuItem

BEHEER = frozenset({Rolsoort.FUNCTIONEEL_BEHEERDER})

RECHTEN = [
    Recht(
        handeling="beheer.bekijken",
        omschrijving="Zien hoe het huis is ingericht",
        rollen=BEHEER,
    ),
    Recht(
        handeling="huis.maken",
        omschrijving="Een nieuw huis maken op deze installatie",
        rollen=BEHEER,
    ),
    Recht(
        handeling="huis.inrichten",
        omschrijving="Naam, gemeenten en eigen woorden van het huis wijzigen",
        rollen=BEHEER,
    ),
    Recht(
        handeling="partner.beheren",
        omschrijving="Partners opvoeren en beëindigen",
        rollen=BEHEER,
    ),
    Recht(
        handeling="gemeentetaak.vastleggen",
        omschrijving="Vastleggen welke gemeente welke aanpak afneemt",
        rollen=BEHEER,
    ),
    Recht(
        handeling="voorziening.beheren",
        omschrijving="Voorzieningen met hun plaatsen opvoeren en beëindigen",
        rollen=BEHEER,
    ),
    Recht(
        handeling="verwerking.wijzigen",
        omschrijving="De termijnen van een verwerking wijzigen",
        rollen=BEHEER,
    ),
]

_LEZEN = "beheer.bekijken"
ROUTES = [
    Route(naam="beheer", lezen=_LEZEN),
    Route(naam="beheer-huis", lezen=_LEZEN, schrijven="huis.inrichten"),
    Route(naam="beheer-gemeenten", lezen=_LEZEN, schrijven="huis.inrichten"),
    Route(naam="beheer-gemeente-einde", lezen=_LEZEN, schrijven="huis.inrichten"),
    Route(naam="beheer-huis-nieuw", lezen="huis.maken", schrijven="huis.maken"),
    Route(naam="beheer-gemeentetaken", lezen=_LEZEN),
    Route(naam="beheer-gemeentetaak-nieuw", lezen=_LEZEN, schrijven="gemeentetaak.vastleggen"),
    Route(naam="beheer-gemeentetaak-einde", lezen=_LEZEN, schrijven="gemeentetaak.vastleggen"),
    Route(naam="beheer-partners", lezen=_LEZEN),
    Route(naam="beheer-partner-nieuw", lezen=_LEZEN, schrijven="partner.beheren"),
    Route(naam="beheer-partner-einde", lezen=_LEZEN, schrijven="partner.beheren"),
    Route(naam="beheer-partner-ladder", lezen=_LEZEN, schrijven="partner.beheren"),
    Route(naam="beheer-voorzieningen", lezen=_LEZEN),
    Route(naam="beheer-voorziening-nieuw", lezen=_LEZEN, schrijven="voorziening.beheren"),
    Route(naam="beheer-voorziening-plaatsen", lezen=_LEZEN, schrijven="voorziening.beheren"),
    Route(naam="beheer-voorziening-einde", lezen=_LEZEN, schrijven="voorziening.beheren"),
    Route(naam="beheer-medewerkers", lezen=_LEZEN),
    Route(naam="beheer-medewerker-nieuw", lezen=_LEZEN, schrijven="medewerker.beheren"),
    Route(naam="beheer-medewerker", lezen=_LEZEN, schrijven="medewerker.beheren"),
    Route(naam="beheer-uitdienst", lezen=_LEZEN, schrijven="medewerker.beheren"),
    Route(naam="beheer-login", schrijven="login.beheren"),
    Route(naam="beheer-uitnodiging", schrijven="login.beheren"),
    Route(naam="beheer-rol-nieuw", lezen=_LEZEN, schrijven="rol.geven"),
    Route(naam="beheer-rol-einde", lezen=_LEZEN, schrijven="rol.geven"),
    Route(naam="beheer-teams", lezen=_LEZEN, schrijven="team.samenstellen"),
    Route(naam="beheer-teamlid-nieuw", lezen=_LEZEN, schrijven="team.samenstellen"),
    Route(naam="beheer-teamlid-einde", schrijven="team.samenstellen"),
    Route(naam="waarnemingen", lezen="waarneming.regelen", schrijven="waarneming.regelen"),
    Route(naam="waarneming-einde", schrijven="waarneming.regelen"),
    Route(naam="beheer-verwerkingen", lezen=_LEZEN),
    Route(naam="beheer-verwerking", lezen=_LEZEN, schrijven="verwerking.wijzigen"),
]

MENU = MenuItem(
    "Beheer", "beheer", BEHEER, volgorde=90, uitleg="mensen, rollen, partners en termijnen"
)
