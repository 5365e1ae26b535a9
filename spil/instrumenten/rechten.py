"""Rows of the rights table for risk instruments: the house asks, who was asked answers."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.eigen_rechten import HUIS
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

LEIDING = frozenset({Reden.REGIE, Reden.ONDERSTEUNING})
LEZERS = HUIS | {Rolsoort.KETENPARTNER, Rolsoort.FUNCTIONEEL_BEHEERDER}
_VRAGEN, _VASTLEGGEN = "afname.vragen", "afname.vastleggen"

RECHTEN = [
    Recht(
        handeling="instrumenten.bekijken",
        omschrijving="De instrumenten van het huis zien, en wat er in eigen casussen is gevraagd of afloopt",
        rollen=LEZERS,
    ),
    Recht(
        handeling=_VRAGEN,
        omschrijving="Een deelnemer om een risico-instrument vragen, of die vraag intrekken",
        rollen=HUIS,
        relaties=LEIDING,
    ),
    Recht(
        handeling=_VASTLEGGEN,
        omschrijving="De conclusie van een risico-instrument vastleggen, van de eigen organisatie",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=LEIDING | {Reden.DEELNEMER},
    ),
]

ROUTES = [
    Route(naam="instrumenten", lezen="instrumenten.bekijken"),
    Route(naam="afname-nieuw", lezen=_VRAGEN, schrijven=_VRAGEN),
    Route(naam="afname-uitkomst", lezen=_VASTLEGGEN, schrijven=_VASTLEGGEN),
    Route(naam="afname-intrekking", lezen=_VRAGEN, schrijven=_VRAGEN),
]
