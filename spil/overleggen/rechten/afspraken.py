"""Rows of the rights table for the agreements of a report. Who rounds an item off settles what an
earlier table agreed; taking it into the plan is making the plan."""

from typing import Final

from spil.gebruikers.models.rol import HUISROLLEN
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

AFDOEN: Final = "afspraak.afdoen"
OVERNEMEN: Final = "plan.maken"

AFSPRAAK_RECHTEN = [
    Recht(
        handeling=AFDOEN,
        omschrijving="Een afspraak uit het verslag van een aanmelding afdoen of laten vervallen",
        rollen=HUISROLLEN,
        relaties=frozenset({Reden.REGIE, Reden.ONDERSTEUNING, Reden.TRIAGE}),
    ),
]

AFSPRAAK_ROUTES = [
    Route(naam="afspraak-afgedaan", schrijven=AFDOEN),
    Route(naam="afspraak-terugzetting", schrijven=AFDOEN),
    Route(naam="afspraak-vervallen", lezen=AFDOEN, schrijven=AFDOEN),
    Route(naam="afspraak-overname", schrijven=OVERNEMEN),
]
