"""The screens of looking back, and the ways there."""

from playwright.sync_api import Page

from tests.schermen.wegen import Weg, dossier, klik_adres, samen, verstuur_leeg

NIEUW = "/lessen/nieuw/"


def _schrijf(tekst: str) -> Weg:
    def doe(page: Page) -> None:
        page.goto(NIEUW)
        page.get_by_label("Wat leerde het huis hiervan?").fill(tekst)
        page.get_by_label("Thema").select_option("Samenwerken")
        page.get_by_label("Bij welke aanpak hoort de les?").select_option(index=1)
        page.get_by_role("button", name="Bewaar de les").click()
        page.wait_for_load_state()

    return doe


def _zoek(woorden: str) -> Weg:
    def doe(page: Page) -> None:
        page.goto("/lessen/")
        page.get_by_label("Woorden").fill(woorden)
        page.locator("main").get_by_role("button", name="Zoek").click()
        page.wait_for_load_state()

    return doe


def _eerste(page: Page) -> None:
    page.locator("tbody a[data-open]").first.click()
    page.wait_for_load_state()


def _vraag(page: Page) -> None:
    page.locator("main input[type=checkbox]").first.check()
    page.get_by_role("button", name="Ga verder").click()
    page.wait_for_load_state()


def _open_link(page: Page) -> None:
    page.goto(page.locator("main code").first.inner_text())


def _antwoord(page: Page) -> None:
    for keuze in page.get_by_label("Goed", exact=True).all():
        keuze.check()
    page.get_by_role("button", name="Verstuur").click()
    page.wait_for_load_state()


LINKS = samen(dossier("2026-0004", "tevredenheid/"), _vraag)
TEVREDENHEID = [
    ("tevredenheid", "tevredenheid", "/tevredenheid/", None),
    ("samenwerking-vragen", "dossier-tevredenheid", "/", dossier("2026-0004", "tevredenheid/")),
    (
        "samenwerking-niemand-gekozen",
        "dossier-tevredenheid",
        "/",
        samen(dossier("2026-0004", "tevredenheid/"), verstuur_leeg),
    ),
    ("samenwerking-links", "dossier-tevredenheid", "/", LINKS),
    ("tevredenheidsvraag", "tevredenheidsvraag", "/", samen(LINKS, _open_link)),
    (
        "tevredenheidsvraag-leeg-verstuurd",
        "tevredenheidsvraag",
        "/",
        samen(LINKS, _open_link, verstuur_leeg),
    ),
    (
        "tevredenheidsvraag-beantwoord",
        "tevredenheidsvraag",
        "/",
        samen(LINKS, _open_link, _antwoord),
    ),
]

RIJEN = [
    *TEVREDENHEID,
    ("les-nieuw", "les-nieuw", NIEUW, None),
    ("les-nieuw-leeg-verstuurd", "les-nieuw", NIEUW, verstuur_leeg),
    ("les-met-een-naam", "les-nieuw", NIEUW, _schrijf("Bel J. Voorbeeld eerder.")),
    ("lessen", "lessen", "/lessen/", _schrijf("Bel elkaar eerder.")),
    ("lessen-zonder-treffer", "lessen", "/lessen/", _zoek("paardrijden")),
    ("les-verbeteren", "les", "/lessen/", samen(_schrijf("Bel eerder."), _eerste)),
    (
        "les-verwijderen",
        "les-verwijdering",
        "/lessen/",
        samen(_schrijf("Bel op tijd."), _eerste, klik_adres("/lessen/", "/verwijdering/")),
    ),
]
