"""Rows of the rights table for invitations: who answers one, and who sees what is asked of whom."""

from typing import Final

from spil.gebruikers.models import Rolsoort
from spil.overleggen.rechten.agenda import AGENDA_BEKIJKEN, AGENDA_VULLEN
from spil.overleggen.rechten.reeksen import LEZERS, PLANNERS
from spil.toegang.rechten import Recht, Route

UITNODIGING_BEANTWOORDEN: Final = "uitnodiging.beantwoorden"
UITNODIGING_VERSTUREN: Final = "uitnodiging.versturen"
BELASTING_BEKIJKEN: Final = "belasting.bekijken"
BELASTING_LEZERS: Final = PLANNERS | {Rolsoort.MANAGER}

UITNODIGING_RECHTEN = [
    Recht(
        handeling=UITNODIGING_BEANTWOORDEN,
        omschrijving="De eigen uitnodigingen voor overleggen beantwoorden, en ze in de eigen agenda zetten",
        rollen=LEZERS,
    ),
    Recht(
        handeling=UITNODIGING_VERSTUREN,
        omschrijving="Uitnodigingen en herinneringen voor overleggen versturen",
        rollen=frozenset({Rolsoort.SYSTEEM}),
    ),
    Recht(
        handeling=BELASTING_BEKIJKEN,
        omschrijving="Zien hoeveel tijd de overleggen van elke organisatie vragen",
        rollen=BELASTING_LEZERS,
    ),
]
UITNODIGING_ROUTES = [
    Route(naam="overleguitnodigingen", lezen=UITNODIGING_BEANTWOORDEN),
    Route(naam="overleguitnodiging-antwoord", schrijven=UITNODIGING_BEANTWOORDEN),
    Route(
        naam="overleguitnodiging-vervanging",
        lezen=UITNODIGING_BEANTWOORDEN,
        schrijven=UITNODIGING_BEANTWOORDEN,
    ),
    Route(naam="agendalink", lezen=UITNODIGING_BEANTWOORDEN, schrijven=UITNODIGING_BEANTWOORDEN),
    Route(naam="agendalink-intrekking", schrijven=UITNODIGING_BEANTWOORDEN),
    Route(naam="agendafeed", openbaar=True),
    Route(naam="overleg-agendabestand", lezen=AGENDA_BEKIJKEN),
    Route(naam="genodigde-nieuw", lezen=AGENDA_VULLEN, schrijven=AGENDA_VULLEN),
    Route(naam="genodigde-vervanging", lezen=AGENDA_VULLEN, schrijven=AGENDA_VULLEN),
    Route(naam="genodigde-stand", schrijven=AGENDA_VULLEN),
    Route(naam="genodigden-herhaling", schrijven=AGENDA_VULLEN),
    Route(naam="genodigden-herinnering", schrijven=AGENDA_VULLEN),
    Route(naam="partnerbelasting", lezen=BELASTING_BEKIJKEN),
]
