"""The triage at the table, and questions back and forth about a report."""

from tests.schermen import wegen
from tests.schermen.wegen import Weg, klik, klik_adres, samen, verstuur_leeg

TAFEL = klik_adres("/triagetafels/")
STANDPUNTEN = samen(TAFEL, klik_adres("/standpunten/"))

NAVRAAG = klik_adres("/navraag/")
VRAGEN = klik_adres("/vragen/")
STANDPUNT = klik_adres("/standpunt/")

GENODIGDE: list[tuple[str, str, str, Weg | None]] = [
    ("standpunt-vooraf", "aanmelding-standpunt", "/aanmeldingen/", STANDPUNT),
    (
        "standpunt-vooraf-leeg-verstuurd",
        "aanmelding-standpunt",
        "/aanmeldingen/",
        samen(STANDPUNT, verstuur_leeg),
    ),
]

MELDER: list[tuple[str, str, str, Weg | None]] = [
    ("navraag-antwoord", "aanmelding-navraag-antwoord", "/aanmeldingen/", klik_adres("/navragen/")),
    (
        "navraag-antwoord-leeg-verstuurd",
        "aanmelding-navraag-antwoord",
        "/aanmeldingen/",
        samen(klik_adres("/navragen/"), verstuur_leeg),
    ),
    (
        "aanmelding-met-vraag",
        "aanmelding",
        "/aanmeldingen/",
        samen(klik_adres("/navragen/"), klik("Annuleren")),
    ),
]
RIJEN: list[tuple[str, str, str, Weg | None]] = [
    ("triagetafel", "triagetafel", "/aanmeldingen/", TAFEL),
    ("triagetafel-nieuw", "triagetafel-nieuw", "/triagetafels/nieuw/", None),
    (
        "triagetafel-nieuw-leeg-verstuurd",
        "triagetafel-nieuw",
        "/triagetafels/nieuw/",
        samen(lambda page: page.locator("[name=dag]").fill(""), verstuur_leeg),
    ),
    (
        "triagetafel-genoten",
        "triagetafel-genoten",
        "/aanmeldingen/",
        samen(TAFEL, klik_adres("/genoten/")),
    ),
    ("triagetafel-vragen", "triagetafel-vragen", "/aanmeldingen/", samen(TAFEL, VRAGEN)),
    (
        "triagetafel-vragen-leeg-verstuurd",
        "triagetafel-vragen",
        "/aanmeldingen/",
        samen(TAFEL, VRAGEN, klik("Vraag het standpunt")),
    ),
    ("navraag", "aanmelding-navraag", "/aanmeldingen/", samen(wegen.eerste_aanmelding, NAVRAAG)),
    (
        "navraag-leeg-verstuurd",
        "aanmelding-navraag",
        "/aanmeldingen/",
        samen(
            wegen.eerste_aanmelding,
            NAVRAAG,
            lambda page: page.locator("[name=vraag]").fill(""),
            verstuur_leeg,
        ),
    ),
    ("standpunten", "aanmelding-standpunten", "/aanmeldingen/", STANDPUNTEN),
]
