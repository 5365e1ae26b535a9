"""Rows of the rights table for reports and triage."""

from spil.gebruikers.models import HUISROLLEN, Rolsoort
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

AANMELDERS = HUISROLLEN | {Rolsoort.KETENPARTNER}
TRIAGE = frozenset({Rolsoort.PROCESREGISSEUR, Rolsoort.TRIAGIST})
BEHEER = frozenset({Rolsoort.FUNCTIONEEL_BEHEERDER})

RECHTEN = [
    Recht(
        handeling="aanmelding.doen",
        omschrijving="Een aanmelding doen",
        rollen=AANMELDERS,
    ),
    Recht(
        handeling="aanmelding.lijst",
        omschrijving="De aanmeldingen zien waar u bij betrokken bent",
        rollen=AANMELDERS,
    ),
    Recht(
        handeling="aanmelding.bekijken",
        omschrijving="Een aanmelding lezen",
        rollen=AANMELDERS,
        relaties=frozenset(
            {
                Reden.AANMELDER,
                Reden.GENODIGD,
                Reden.TRIAGE,
                Reden.REGIE,
                Reden.ONDERSTEUNING,
                Reden.UITDRUKKELIJK,
                Reden.NOOD,
            }
        ),
    ),
    Recht(
        handeling="aanmelding.beantwoorden",
        omschrijving="De aanmelder antwoord geven",
        rollen=HUISROLLEN,
        relaties=frozenset({Reden.TRIAGE, Reden.ONDERSTEUNING, Reden.REGIE}),
    ),
    Recht(
        handeling="aanmelding.antwoord_lezen",
        omschrijving="Bevestigen dat u het antwoord op uw aanmelding hebt gelezen",
        rollen=AANMELDERS,
        relaties=frozenset({Reden.AANMELDER}),
    ),
    Recht(
        handeling="triage.besluiten",
        omschrijving="Het triagebesluit vastleggen",
        rollen=TRIAGE,
        relaties=frozenset({Reden.TRIAGE}),
    ),
    Recht(
        handeling="navraag.stellen",
        omschrijving="De aanmelder vragen wat er aan een aanmelding ontbreekt",
        rollen=HUISROLLEN,
        relaties=frozenset({Reden.TRIAGE}),
    ),
    Recht(
        handeling="navraag.beantwoorden",
        omschrijving="Een vraag over uw aanmelding beantwoorden",
        rollen=AANMELDERS,
        relaties=frozenset({Reden.AANMELDER}),
    ),
    Recht(
        handeling="triagetafel.bekijken",
        omschrijving="Zien wie er aan de triagetafel zit en wat er ligt",
        rollen=HUISROLLEN,
    ),
    Recht(
        handeling="triagetafel.beleggen",
        omschrijving="Een triagetafel beleggen en kiezen wie er zit",
        rollen=HUISROLLEN,
    ),
    Recht(
        handeling="standpunt.vastleggen",
        omschrijving="Aan tafel vastleggen wat elke partij van een aanmelding vindt",
        rollen=TRIAGE,
        relaties=frozenset({Reden.TRIAGE}),
    ),
    Recht(
        handeling="standpunt.vragen",
        omschrijving="Wie aan tafel komt vooraf om een standpunt vragen, en dat intrekken",
        rollen=TRIAGE,
    ),
    Recht(
        handeling="standpunt.geven",
        omschrijving="Vooraf het standpunt van uw organisatie geven, als het huis dat vraagt",
        rollen=frozenset({Rolsoort.KETENPARTNER}),
        relaties=frozenset({Reden.GENODIGD}),
    ),
    Recht(
        handeling="doorgeleiding.bekijken",
        omschrijving="Zien bij wie naar een doorgeleide aanmelding gevraagd moet worden",
        rollen=HUISROLLEN,
    ),
    Recht(
        handeling="doorgeleiding.opvolgen",
        omschrijving="Vastleggen wat er van een doorgeleide aanmelding is geworden",
        rollen=HUISROLLEN,
    ),
    Recht(
        handeling="mandaat.bekijken",
        omschrijving="Zien wie meldingen voor een burgemeester ontvangt",
        rollen=BEHEER,
    ),
    Recht(
        handeling="mandaat.vastleggen",
        omschrijving="Vastleggen wie meldingen voor een burgemeester ontvangt",
        rollen=BEHEER,
    ),
    Recht(
        handeling="aanmelding.vernietigen",
        omschrijving="Vernietigen wat niet is opgepakt, na het antwoord",
        rollen=frozenset({Rolsoort.SYSTEEM}),
    ),
]

ROUTES = [
    Route(naam="aanmeldingen", lezen="aanmelding.lijst"),
    Route(naam="aanmelding-nieuw", lezen="aanmelding.doen"),
    Route(naam="aanmeldconcept", lezen="aanmelding.doen"),
    Route(naam="aanmeldconcept-aanpak", lezen="aanmelding.doen", schrijven="aanmelding.doen"),
    Route(naam="aanmeldconcept-wie", lezen="aanmelding.doen", schrijven="aanmelding.doen"),
    Route(naam="aanmeldconcept-wat", lezen="aanmelding.doen", schrijven="aanmelding.doen"),
    Route(naam="aanmeldconcept-wie-opslag", schrijven="aanmelding.doen"),
    Route(naam="aanmeldconcept-wat-opslag", schrijven="aanmelding.doen"),
    Route(naam="aanmeldconcept-controle", lezen="aanmelding.doen", schrijven="aanmelding.doen"),
    Route(naam="aanmeldconcept-verwijdering", lezen="aanmelding.doen", schrijven="aanmelding.doen"),
    Route(naam="aanmeldconcept-bijlagen", lezen="aanmelding.doen", schrijven="aanmelding.doen"),
    Route(naam="aanmelding-bijlage", lezen="aanmelding.bekijken"),
    Route(naam="aanmeldlijst", lezen="aanmelding.doen", schrijven="aanmelding.doen"),
    Route(naam="aanmeldlijst-opslag", schrijven="aanmelding.doen"),
    Route(naam="aanmeldlijst-controle", lezen="aanmelding.doen", schrijven="aanmelding.doen"),
    Route(naam="aanmelding", lezen="aanmelding.bekijken"),
    Route(naam="aanmelding-ontvangst", lezen="aanmelding.bekijken"),
    Route(naam="aanmelding-gelezen", schrijven="aanmelding.antwoord_lezen"),
    Route(
        naam="aanmelding-antwoord",
        lezen="aanmelding.beantwoorden",
        schrijven="aanmelding.beantwoorden",
    ),
    Route(naam="aanmelding-navraag", lezen="navraag.stellen", schrijven="navraag.stellen"),
    Route(
        naam="aanmelding-navraag-antwoord",
        lezen="navraag.beantwoorden",
        schrijven="navraag.beantwoorden",
    ),
    Route(
        naam="triagetafel-nieuw",
        lezen="triagetafel.beleggen",
        schrijven="triagetafel.beleggen",
    ),
    Route(naam="triagetafel", lezen="triagetafel.bekijken"),
    Route(
        naam="triagetafel-genoten",
        lezen="triagetafel.beleggen",
        schrijven="triagetafel.beleggen",
    ),
    Route(
        naam="aanmelding-standpunten",
        lezen="standpunt.vastleggen",
        schrijven="standpunt.vastleggen",
    ),
    Route(naam="aanmelding-standpunten-opslag", schrijven="standpunt.vastleggen"),
    Route(naam="triagetafel-vragen", lezen="standpunt.vragen", schrijven="standpunt.vragen"),
    Route(naam="aanmelding-standpunt", lezen="standpunt.geven", schrijven="standpunt.geven"),
    Route(naam="triage", lezen="triage.besluiten", schrijven="triage.besluiten"),
    Route(naam="aanmelding-aanhouding", lezen="triage.besluiten", schrijven="triage.besluiten"),
    Route(naam="triage-opslag", schrijven="triage.besluiten"),
    Route(naam="triage-controle", lezen="triage.besluiten", schrijven="triage.besluiten"),
    Route(naam="mandaten", lezen="mandaat.bekijken"),
    Route(naam="mandaat-nieuw", lezen="mandaat.bekijken", schrijven="mandaat.vastleggen"),
    Route(naam="mandaat-einde", lezen="mandaat.bekijken", schrijven="mandaat.vastleggen"),
    Route(
        naam="doorgeleiding",
        lezen="doorgeleiding.bekijken",
        schrijven="doorgeleiding.opvolgen",
    ),
]
