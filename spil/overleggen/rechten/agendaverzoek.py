"""Rows of the rights table for making an agenda, and for asking that a case comes to a table."""

from typing import Final

from spil.casussen.rechten import HUIS, HUISTEAM
from spil.gebruikers.models import Rolsoort
from spil.overleggen.rechten.agenda import AGENDA_VULLEN
from spil.overleggen.rechten.reeksen import PLANNEN
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

VERZOEKEN: Final = "agenda.verzoeken"
AFWIJZEN: Final = "agenda.verzoek_afwijzen"
VANZELF: Final = "agenda.vanzelf_vullen"

VERZOEK_RECHTEN = [
    Recht(
        handeling=VERZOEKEN,
        omschrijving="Vragen dat een casus op de agenda van een overleg komt, en dat intrekken",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=HUISTEAM | {Reden.DEELNEMER},
    ),
    Recht(
        handeling=AFWIJZEN,
        omschrijving="Zeggen dat een casus niet op de agenda komt, aan wie daarom vroeg",
        rollen=HUIS,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling=VANZELF,
        omschrijving="De agenda's van de komende overleggen 's nachts vullen",
        rollen=frozenset({Rolsoort.SYSTEEM}),
    ),
]

VERZOEK_ROUTES = [
    *(
        Route(naam=naam, lezen=AGENDA_VULLEN, schrijven=AGENDA_VULLEN)
        for naam in (
            "overleg-agenda",
            "overleg-onderwerp",
            "overleg-tijden",
            "agendaplek-doorschuiving",
            "agendaplek-verwijdering",
        )
    ),
    Route(naam="overleg-tijdverdeling", schrijven=AGENDA_VULLEN),
    Route(naam="agendaplek-plaats", schrijven=AGENDA_VULLEN),
    Route(naam="overlegreeks-vulling", lezen=PLANNEN, schrijven=PLANNEN),
    Route(naam="dossier-agendaverzoek", lezen=VERZOEKEN, schrijven=VERZOEKEN),
    Route(naam="agendaverzoek-intrekking", schrijven=VERZOEKEN),
    Route(naam="agendaverzoek-afwijzing", lezen=AFWIJZEN, schrijven=AFWIJZEN),
]
