"""The triage at the table, and questions back and forth about a report."""

from tests.schermen.wegen import Weg, klik_adres, samen, verstuur_leeg

TAFEL = klik_adres("/triagetafels/")
STANDPUNTEN = samen(TAFEL, klik_adres("/standpunten/"))

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
    ("standpunten", "aanmelding-standpunten", "/aanmeldingen/", STANDPUNTEN),
]
