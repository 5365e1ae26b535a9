"""Rows of the rights table that belong to no app above: toegang itself."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.models import Reden
from spil.toegang.rechten import IEDEREEN, Recht, Route
from spil.ui.menu import MenuItem

HUIS = frozenset(
    {
        Rolsoort.PROCESREGISSEUR,
        Rolsoort.PROCESONDERSTEUNER,
        Rolsoort.COORDINATOR,
        Rolsoort.TRIAGIST,
    }
)
REGIE = frozenset({Rolsoort.PROCESREGISSEUR, Rolsoort.COORDINATOR})

RECHTEN = [
    Recht(
        handeling="noodtoegang.nemen",
        omschrijving="Noodtoegang nemen tot een dossier van het eigen huis",
        rollen=HUIS,
    ),
    Recht(
        handeling="toegang.bekijken",
        omschrijving="Zien wie een dossier kan zien, waarom en tot wanneer",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=frozenset(Reden) - {Reden.AANMELDER, Reden.GENODIGD, Reden.AAN_TAFEL},
    ),
    Recht(
        handeling="toegang.verlenen",
        omschrijving="Een collega toegang geven",
        rollen=REGIE,
        relaties=frozenset({Reden.REGIE}),
    ),
    Recht(
        handeling="toegang.intrekken",
        omschrijving="Een toegang intrekken",
        rollen=REGIE,
        relaties=frozenset({Reden.REGIE}),
    ),
    Recht(
        handeling="logboek.inzien",
        omschrijving="Zien wie een persoon heeft gezien, wanneer en waarom",
        rollen=frozenset({Rolsoort.FG}),
    ),
    Recht(
        handeling="logboek.exporteren",
        omschrijving="Een bestand maken van wie een persoon heeft gezien",
        rollen=frozenset({Rolsoort.FG}),
    ),
    Recht(
        handeling="berichten.lezen",
        omschrijving="De eigen berichten lezen",
        rollen=IEDEREEN,
    ),
    Recht(
        handeling="rechten.nazien",
        omschrijving="Vastleggen dat de autorisatiematrix is nagezien",
        rollen=frozenset({Rolsoort.FG, Rolsoort.FUNCTIONEEL_BEHEERDER}),
    ),
    Recht(
        handeling="rechten.bekijken",
        omschrijving="De autorisatiematrix zien",
        rollen=frozenset(Rolsoort) - {Rolsoort.SYSTEEM, Rolsoort.KETENPARTNER},
    ),
]

# kern cannot import this table, so its public addresses stand here.
ROUTES: list[Route] = [
    Route(naam="gezond", openbaar=True),
    Route(naam="robots", openbaar=True),
    Route(naam="security_txt", openbaar=True),
    Route(naam="dossier-toegang", lezen="toegang.bekijken", schrijven="toegang.verlenen"),
    Route(naam="toegang-einde", schrijven="toegang.intrekken"),
    Route(naam="noodtoegang", lezen="noodtoegang.nemen", schrijven="noodtoegang.nemen"),
    Route(naam="berichten", lezen="berichten.lezen"),
    Route(naam="bericht-gelezen", schrijven="berichten.lezen"),
    Route(naam="logboek", lezen="logboek.inzien", schrijven="logboek.inzien"),
    Route(naam="logboek-personen", lezen="logboek.inzien", schrijven="logboek.inzien"),
    Route(naam="logboek-noodtoegangen", lezen="logboek.inzien"),
    Route(naam="logboek-lezingen", lezen="logboek.inzien"),
    Route(naam="logboek-dossier", lezen="logboek.inzien"),
    Route(naam="logboek-bestand", schrijven="logboek.exporteren"),
    Route(naam="autorisaties", lezen="rechten.bekijken", schrijven="rechten.nazien"),
    Route(naam="autorisaties-bestand", lezen="rechten.bekijken"),
]

MENU = [
    MenuItem("Berichten", "berichten", IEDEREEN, volgorde=70, uitleg="wat Spil u laat weten"),
    MenuItem("Logboek", "logboek", {Rolsoort.FG}, volgorde=80, uitleg="wie zag wie, en waarom"),
    MenuItem(
        "Autorisaties",
        "autorisaties",
        {Rolsoort.FG, Rolsoort.FUNCTIONEEL_BEHEERDER, Rolsoort.MANAGER},
        volgorde=85,
        uitleg="welke rol wat mag",
    ),
]
