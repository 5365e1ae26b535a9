"""Who may do what with the people of a dossier."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

HUIS = frozenset(
    {
        Rolsoort.PROCESREGISSEUR,
        Rolsoort.PROCESONDERSTEUNER,
        Rolsoort.COORDINATOR,
        Rolsoort.TRIAGIST,
    }
)
HUISTEAM = frozenset({Reden.REGIE, Reden.ONDERSTEUNING, Reden.UITDRUKKELIJK})

RECHTEN = [
    Recht(
        handeling="personen.toevoegen",
        omschrijving="Een persoon aan een dossier toevoegen",
        rollen=HUIS,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling="personen.wijzigen",
        omschrijving="Gegevens van een persoon wijzigen",
        rollen=HUIS,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling="bsn.vastleggen",
        omschrijving="Een BSN vastleggen",
        rollen=HUIS,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling="bsn.tonen",
        omschrijving="Een BSN laten tonen",
        rollen=HUIS,
        relaties=HUISTEAM | {Reden.TRIAGE, Reden.NOOD},
    ),
    Recht(
        handeling="adres.tonen",
        omschrijving="Een geheim adres laten tonen",
        rollen=HUIS,
        relaties=HUISTEAM | {Reden.NOOD},
    ),
]

ROUTES = [
    Route(naam="dossier-mens-nieuw", lezen="personen.toevoegen", schrijven="personen.toevoegen"),
    Route(naam="betrokkene", lezen="personen.wijzigen", schrijven="personen.wijzigen"),
    Route(naam="betrokkene-contact", lezen="personen.wijzigen", schrijven="personen.wijzigen"),
    Route(naam="betrokkene-bsn", schrijven="bsn.tonen"),
    Route(naam="betrokkene-bsn-vastlegging", lezen="bsn.vastleggen", schrijven="bsn.vastleggen"),
    Route(
        naam="betrokkene-relatie-nieuw", lezen="personen.wijzigen", schrijven="personen.wijzigen"
    ),
    Route(naam="adres-einde", schrijven="personen.wijzigen"),
    Route(naam="adres-geheim", schrijven="adres.tonen"),
    Route(naam="relatie", lezen="personen.wijzigen", schrijven="personen.wijzigen"),
    *(
        Route(naam=naam, lezen="personen.wijzigen", schrijven="personen.wijzigen")
        for naam in (
            "betrokkene-stem",
            "betrokkene-professional-nieuw",
            "betrokkene-vertegenwoordiger-nieuw",
            "professional",
            "vertegenwoordiger",
        )
    ),
]
