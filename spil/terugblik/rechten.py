"""Rows of the rights table for looking back."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.eigen_rechten import HUIS
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

_BEKIJKEN, _SCHRIJVEN = "les.bekijken", "les.schrijven"
_VRAGEN = "tevredenheid.vragen"
GEVRAAGD, GEVRAAGDEN = "tevredenheid.gevraagd_zien", frozenset({Rolsoort.KETENPARTNER})

RECHTEN = [
    Recht(
        handeling=_BEKIJKEN,
        omschrijving="De lessen van het eigen huis lezen en doorzoeken, zonder personen",
        rollen=HUIS,
    ),
    Recht(
        handeling=_SCHRIJVEN,
        omschrijving="Een les schrijven; een eigen les (de coördinator elke les) verbeteren of verwijderen",
        rollen=HUIS,
    ),
    Recht(
        handeling=_VRAGEN,
        omschrijving="Vragen hoe de samenwerking ging en daaraan herinneren, ook na het sluiten",
        rollen=HUIS,
        relaties=frozenset({Reden.REGIE, Reden.ONDERSTEUNING, Reden.LAATSTE_REGISSEUR}),
    ),
    Recht(
        handeling="tevredenheid.bekijken",
        omschrijving="Zien wat organisaties van de samenwerking vonden, vanaf vijf antwoorden per kwartaal",
        rollen=HUIS | {Rolsoort.MANAGER},
    ),
    Recht(
        handeling=GEVRAAGD,
        omschrijving="De vraag openen die de eigen organisatie kreeg over de samenwerking",
        rollen=GEVRAAGDEN,
    ),
]

ROUTES = [
    Route(naam="tevredenheid", lezen="tevredenheid.bekijken"),
    Route(naam="dossier-tevredenheid", lezen=_VRAGEN, schrijven=_VRAGEN),
    Route(naam="tevredenheid-herinnering", lezen=_VRAGEN, schrijven=_VRAGEN),
    Route(naam="tevredenheid-intrekking", lezen=_VRAGEN, schrijven=_VRAGEN),
    Route(naam="samenwerkingsvragen", lezen=GEVRAAGD),
    Route(naam="tevredenheidsvraag", openbaar=True),
    Route(naam="lessen", lezen=_BEKIJKEN, schrijven=_BEKIJKEN),
    Route(naam="les-nieuw", lezen=_SCHRIJVEN, schrijven=_SCHRIJVEN),
    Route(naam="les", lezen=_SCHRIJVEN, schrijven=_SCHRIJVEN),
    Route(naam="les-verwijdering", lezen=_SCHRIJVEN, schrijven=_SCHRIJVEN),
]
