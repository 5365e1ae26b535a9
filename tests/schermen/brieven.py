"""The screens of letters and their templates, and the ways there."""

from playwright.sync_api import Page

from tests.schermen.wegen import (
    Weg,
    dossier,
    kies_eerste,
    klik,
    klik_adres,
    samen,
    verstuur_leeg,
)

MET_BRIEF, ZONDER = "2026-0002", "2026-0004"
"""Cases of the demo."""


def _kies(page: Page) -> None:
    page.get_by_label("Uitnodiging").check()


NIEUW = dossier(MET_BRIEF, "brieven/nieuw/")
LEEG = dossier(ZONDER, "brieven/nieuw/")
OPMAAK = samen(NIEUW, _kies, kies_eerste("Aan wie?"), verstuur_leeg)
RIJEN = [
    ("brieven", "dossier-brieven", "/", dossier(MET_BRIEF, "brieven/")),
    ("brieven-nog-leeg", "dossier-brieven", "/", dossier(ZONDER, "brieven/")),
    ("brief-nieuw", "brief-nieuw", "/", NIEUW),
    ("brief-nieuw-leeg-verstuurd", "brief-nieuw", "/", samen(LEEG, verstuur_leeg)),
    ("briefconcept", "briefconcept", "/", OPMAAK),
    ("briefconcept-fout", "briefconcept", "/", samen(OPMAAK, klik("Leg vast als verstuurd"))),
]
ANTWOORD = samen(klik_adres("/antwoord/"), klik_adres("/brief/"))
TRIAGE = [
    ("antwoordbrief", "aanmelding-brief", "/aanmeldingen/", ANTWOORD),
    (
        "antwoordbrief-fout",
        "aanmelding-brief",
        "/aanmeldingen/",
        samen(ANTWOORD, klik("Leg vast als verstuurd")),
    ),
]
BEHEER: tuple[tuple[str, str, str, Weg | None], ...] = (
    ("briefinstellingen", "briefinstellingen", "/beheer/briefinstellingen/", None),
    ("briefsjablonen", "briefsjablonen", "/beheer/briefsjablonen/", None),
    ("briefsjabloon", "briefsjabloon", "/beheer/briefsjablonen/uitnodiging/", None),
    ("briefsjabloon-meegeleverd", "briefsjabloon", "/beheer/briefsjablonen/informatie/", None),
    (
        "briefsjabloon-nieuw",
        "briefsjabloon-nieuw",
        "/beheer/briefsjablonen/uitnodiging/nieuw/",
        None,
    ),
    (
        "briefsjabloon-nieuw-fout",
        "briefsjabloon-nieuw",
        "/beheer/briefsjablonen/uitnodiging/nieuw/",
        verstuur_leeg,
    ),
)
