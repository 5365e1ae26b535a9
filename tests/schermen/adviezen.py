"""The screens of advice, and the ways there."""

from playwright.sync_api import Page

from tests.schermen.wegen import Weg, klik_adres, samen, verstuur_leeg

NIEUW = "/adviezen/nieuw/"


def _typ(regel: str) -> Weg:
    def doe(page: Page) -> None:
        page.goto(NIEUW)
        page.get_by_label("Wie vroeg het?").fill("Politie")
        page.get_by_label("Thema").select_option("Iets anders")
        page.get_by_label("Waar ging het over?").fill(regel)
        page.get_by_role("button", name="Tel dit advies").click()
        page.wait_for_load_state()

    return doe


def _eerste(page: Page) -> None:
    page.locator("tbody a[data-open]").first.click()
    page.wait_for_load_state()


RIJEN = [
    ("advies-nieuw", "advies-nieuw", NIEUW, None),
    ("advies-nieuw-leeg-verstuurd", "advies-nieuw", NIEUW, verstuur_leeg),
    ("advies-met-een-naam", "advies-nieuw", NIEUW, _typ("Wat doen we met J. Voorbeeld?")),
    ("advies-geteld", "adviezen", NIEUW, _typ("Een vraag over briefadressen")),
    ("adviezen", "adviezen", "/adviezen/", None),
    ("advies-verbeteren", "advies", "/adviezen/", samen(_typ("Een vraag"), _eerste)),
    (
        "advies-verwijderen",
        "advies-verwijdering",
        "/adviezen/",
        klik_adres("/adviezen/", "/verwijdering/"),
    ),
]
