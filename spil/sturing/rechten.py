from spil.gebruikers.models import Rolsoort
from spil.toegang.rechten import Recht, Route

CIJFERS = frozenset(
    {
        Rolsoort.MANAGER,
        Rolsoort.PROCESREGISSEUR,
        Rolsoort.KWALITEITSMEDEWERKER,
        Rolsoort.FG,
    }
)

RECHTEN = [
    Recht(
        handeling="sturing.bekijken",
        omschrijving="De cijfers van het eigen huis zien, zonder personen",
        rollen=CIJFERS,
    ),
]

ROUTES = [
    Route(naam="sturing", lezen="sturing.bekijken"),
    Route(naam="indicator", lezen="sturing.bekijken"),
    Route(naam="indicator-csv", lezen="sturing.bekijken"),
]
