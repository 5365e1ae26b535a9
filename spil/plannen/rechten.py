"""Rows of the rights table for goals and actions."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.eigen_rechten import HUIS
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

IN_DE_CASUS = frozenset({Reden.REGIE, Reden.ONDERSTEUNING, Reden.UITDRUKKELIJK, Reden.DEELNEMER})
LEIDING = frozenset({Reden.REGIE, Reden.ONDERSTEUNING})

RECHTEN = [
    Recht(
        handeling="plan.bekijken",
        omschrijving="Het plan zien: doelen, acties en voortgang",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=IN_DE_CASUS | {Reden.NOOD},
    ),
    Recht(
        handeling="plan.maken",
        omschrijving="Doelen en acties toevoegen, wijzigen en laten vervallen",
        rollen=HUIS,
        relaties=LEIDING,
    ),
    Recht(
        handeling="plan.afdrukken",
        omschrijving="Het plan afdrukken: het huis het hele plan, een deelnemer het eigen deel",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=IN_DE_CASUS,
    ),
    Recht(
        handeling="plan.afdrukken_voor_deelnemer",
        omschrijving="Van het plan afdrukken wat één deelnemer mag zien",
        rollen=HUIS,
        relaties=LEIDING,
    ),
    Recht(
        handeling="plan.evalueren",
        omschrijving="De evaluatie van het plan plannen en vastleggen",
        rollen=HUIS,
        relaties=LEIDING,
    ),
    Recht(
        handeling="acties.uitvoeren",
        omschrijving="Voortgang en gereed melden bij acties van de eigen organisatie",
        rollen=HUIS | {Rolsoort.KETENPARTNER},
        relaties=IN_DE_CASUS,
    ),
    Recht(
        handeling="acties.bijwerken_voor_ander",
        omschrijving="Voortgang en gereed melden bij acties van een andere organisatie",
        rollen=HUIS,
        relaties=LEIDING,
    ),
    Recht(
        handeling="acties.herinneren",
        omschrijving="Herinneren aan een actie",
        rollen=HUIS,
        relaties=LEIDING,
    ),
    Recht(
        handeling="acties.escaleren",
        omschrijving="Een actie die stilstaat voorleggen aan een hogere trede van de ladder",
        rollen=HUIS,
        relaties=LEIDING,
    ),
]

ROUTES = [
    Route(naam="doel-nieuw", lezen="plan.maken", schrijven="plan.maken"),
    Route(naam="dossier-standaarddoelen", schrijven="plan.maken"),
    Route(naam="doel", lezen="plan.maken", schrijven="plan.maken"),
    Route(naam="doel-resultaat", lezen="plan.maken", schrijven="plan.maken"),
    Route(naam="dossier-evaluatie", lezen="plan.evalueren", schrijven="plan.evalueren"),
    Route(naam="dossier-procesplan", lezen="plan.maken", schrijven="plan.maken"),
    Route(naam="dossier-leefgebieden", lezen="plan.bekijken"),
    Route(naam="dossier-evaluaties", lezen="plan.bekijken"),
    Route(naam="evaluatie-nieuw", lezen="plan.evalueren", schrijven="plan.evalueren"),
    Route(naam="actie-nieuw", lezen="plan.maken", schrijven="plan.maken"),
    Route(naam="dossier-actiebundel", lezen="plan.maken", schrijven="plan.maken"),
    Route(naam="dossier-actiebundel-terugzetting", schrijven="plan.maken"),
    Route(naam="actie", lezen="plan.bekijken"),
    Route(naam="actie-wijziging", lezen="plan.maken", schrijven="plan.maken"),
    Route(naam="actie-voortgang", schrijven="acties.uitvoeren"),
    Route(naam="actie-gereed", schrijven="acties.uitvoeren"),
    Route(naam="actie-terugzetten", schrijven="acties.uitvoeren"),
    Route(naam="actie-vervallen", lezen="plan.maken", schrijven="plan.maken"),
    Route(naam="actie-escalatie", lezen="acties.escaleren", schrijven="acties.escaleren"),
    Route(naam="actie-herinnering", schrijven="acties.herinneren"),
]
