"""Rows of the rights table for a meeting that is being held."""

from typing import Final

from spil.gebruikers.models.rol import HUISROLLEN, Rolsoort
from spil.overleggen.rechten.agenda import HUISTEAM
from spil.overleggen.rechten.tafel import AANWEZIGHEID
from spil.overleggen.rechten.verslag import PUNT_AFRONDEN
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

VOLGEN: Final = "zitting.volgen"
LEIDEN: Final = "zitting.leiden"
SCHRIJVEN: Final = "aantekening.schrijven"

ZITTING_RECHTEN = [
    Recht(
        handeling=VOLGEN,
        omschrijving="Een overleg op het scherm volgen, met alleen de punten waar men zelf bij zit",
        rollen=HUISROLLEN | {Rolsoort.KETENPARTNER},
    ),
    Recht(
        handeling=LEIDEN,
        omschrijving="Een overleg beginnen, langs de agenda gaan en afsluiten",
        rollen=HUISROLLEN,
    ),
    Recht(
        handeling=SCHRIJVEN,
        omschrijving="Opschrijven wat er bij een punt van een overleg gezegd wordt",
        rollen=HUISROLLEN,
        relaties=HUISTEAM | {Reden.AAN_TAFEL},
    ),
]

ZITTING_ROUTES = [
    Route(naam="zitting", lezen=VOLGEN, schrijven=LEIDEN),
    Route(naam="zitting-stand", lezen=VOLGEN),
    Route(naam="zitting-plek", schrijven=LEIDEN),
    Route(naam="zitting-einde", schrijven=LEIDEN),
    Route(naam="notulen", lezen=LEIDEN),
    Route(naam="aantekening", schrijven=SCHRIJVEN),
    Route(naam="notulen-aanwezigheid", schrijven=AANWEZIGHEID),
    Route(naam="notulen-afspraak", schrijven=PUNT_AFRONDEN),
    Route(naam="notulen-afronding", schrijven=PUNT_AFRONDEN),
]
