"""Rows of the rights table for hand-overs: the regisseur hands over, the receiver answers."""

from spil.casussen.rechten import MET_STEUN, REGIE, REGIE_EN_STEUN, REGISSEURS
from spil.gebruikers.models import Rolsoort
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

BEKIJKEN = "dossier.bekijken"
DOEN, VOLGEN = "overdracht.doen", "overdracht.volgen"
BEANTWOORDEN, NAZORG = "overdracht.beantwoorden", "overdracht.nazorg"

RECHTEN = [
    Recht(
        handeling=DOEN,
        omschrijving="Een casus overdragen aan een andere tafel, of vastleggen dat zij daarvandaan kwam",
        rollen=REGISSEURS,
        relaties=REGIE,
    ),
    Recht(
        handeling=VOLGEN,
        omschrijving="De ontvanger van een casus herinneren, of een overdracht terugnemen",
        rollen=MET_STEUN,
        relaties=REGIE_EN_STEUN,
    ),
    Recht(
        handeling=BEANTWOORDEN,
        omschrijving="Een overdracht aannemen of weigeren; een deelnemer alleen die aan de eigen organisatie",
        rollen=MET_STEUN | {Rolsoort.KETENPARTNER},
        relaties=REGIE_EN_STEUN | {Reden.DEELNEMER},
    ),
    Recht(
        handeling=NAZORG,
        omschrijving="Na een overdracht vragen hoe het gaat, ook als de casus is gesloten",
        rollen=MET_STEUN,
        relaties=REGIE_EN_STEUN | {Reden.LAATSTE_REGISSEUR},
    ),
]

ROUTES = [
    Route(naam="dossier-overdrachten", lezen=BEKIJKEN),
    Route(naam="overdracht", lezen=BEKIJKEN),
    Route(naam="overdracht-nieuw", lezen=DOEN, schrijven=DOEN),
    Route(naam="overdracht-vervolg", lezen=DOEN, schrijven=DOEN),
    Route(naam="opschaling-nieuw", lezen=DOEN, schrijven=DOEN),
    Route(naam="overdracht-antwoord", lezen=BEANTWOORDEN, schrijven=BEANTWOORDEN),
    Route(naam="overdracht-herinnering", lezen=VOLGEN, schrijven=VOLGEN),
    Route(naam="overdracht-terugname", lezen=VOLGEN, schrijven=VOLGEN),
    Route(naam="overdracht-nazorg", lezen=NAZORG, schrijven=NAZORG),
]
