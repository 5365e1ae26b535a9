"""Rows of the rights table for what comes before the table: asking parties, answering, and the
reader's pack."""

from typing import Final

from spil.gebruikers.models.rol import HUISROLLEN, Rolsoort
from spil.overleggen.rechten.agenda import PUNT_VOORBEREIDEN
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

UITVRAGEN: Final = "uitvraag.doen"
BEANTWOORDEN: Final = "uitvraag.beantwoorden"
LEESMAP: Final = "leesmap.afdrukken"
LEESMAP_VOOR: Final = "leesmap.afdrukken_voor_ander"
HUISTEAM: Final = frozenset({Reden.REGIE, Reden.ONDERSTEUNING, Reden.UITDRUKKELIJK})

VOORBEREIDING_RECHTEN = [
    Recht(
        handeling=UITVRAGEN,
        omschrijving="Een partij vragen wat zij voor een punt van een overleg meebrengt, of dat intrekken",
        rollen=HUISROLLEN,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling=BEANTWOORDEN,
        omschrijving="Voor een punt van een overleg zeggen wat de eigen organisatie meebrengt",
        rollen=HUISROLLEN | {Rolsoort.KETENPARTNER},
        relaties=HUISTEAM | {Reden.AAN_TAFEL},
    ),
    Recht(
        handeling=LEESMAP,
        omschrijving="De eigen leesmap van een overleg lezen en afdrukken: de oplegger en de eigen punten",
        rollen=HUISROLLEN | {Rolsoort.KETENPARTNER},
    ),
    Recht(
        handeling=LEESMAP_VOOR,
        omschrijving="De leesmap van een ander aan tafel afdrukken, met alleen diens punten",
        rollen=HUISROLLEN,
    ),
]

VOORBEREIDING_ROUTES = [
    Route(naam="agendapunt-vraag", lezen=PUNT_VOORBEREIDEN, schrijven=PUNT_VOORBEREIDEN),
    Route(naam="uitvraag-nieuw", lezen=UITVRAGEN, schrijven=UITVRAGEN),
    Route(naam="uitvraag-antwoord", lezen=BEANTWOORDEN, schrijven=BEANTWOORDEN),
    Route(naam="uitvraag-intrekking", lezen=UITVRAGEN, schrijven=UITVRAGEN),
    Route(naam="leesmap", lezen=LEESMAP),
    Route(naam="genodigde-leesmap", lezen=LEESMAP_VOOR),
]
