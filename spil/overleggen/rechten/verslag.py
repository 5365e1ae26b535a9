"""Row of the rights table for the report of an item. What it decides goes into the plan, so who
leads the case rounds it off, or who decides about the report."""

from typing import Final

from spil.gebruikers.models.rol import HUISROLLEN
from spil.overleggen.rechten.agenda import PUNT_BEKIJKEN
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

PUNT_AFRONDEN: Final = "punt.afronden"

VERSLAG_RECHTEN = [
    Recht(
        handeling=PUNT_AFRONDEN,
        omschrijving="Het verslag van een punt vastleggen, met de besluiten en de acties",
        rollen=HUISROLLEN,
        relaties=frozenset({Reden.REGIE, Reden.ONDERSTEUNING, Reden.TRIAGE}),
    ),
]
VERSLAG_ROUTES = [
    Route(naam="agendapunt-verslag", lezen=PUNT_BEKIJKEN, schrijven=PUNT_AFRONDEN),
    Route(naam="punt-heropening", lezen=PUNT_AFRONDEN, schrijven=PUNT_AFRONDEN),
    Route(naam="agendapunt-verslag-regels", schrijven=PUNT_BEKIJKEN),
]
