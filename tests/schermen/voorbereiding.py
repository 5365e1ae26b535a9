"""The screens before a meeting: what parties are asked, what they bring, and the reader's pack."""

from urllib.parse import urljoin

from playwright.sync_api import Page

from tests.schermen.wegen import Weg, klik_adres, samen, verstuur_leeg

Rij = tuple[str, str, str, Weg | None]
LIJST = "/overleggen/"
WEEGPLOEG = "Weegploeg radicalisering en extremisme"
VERPLAATS, PUNT = "/verplaatsing/", "main a[href*='/overleggen/punten/']"


def _tafel(page: Page) -> None:
    """The first meeting of the weegploeg with an item for the reader."""
    page.locator("th").get_by_role("link", name=WEEGPLOEG, exact=True).click()
    page.wait_for_load_state()
    for adres in _adressen(page, f"main a[href$='{VERPLAATS}']"):
        page.goto(adres.removesuffix(VERPLAATS) + "/")
        if page.locator(PUNT).count():
            return


def _punt(page: Page) -> None:
    """The first item at which somebody was asked something that is still open."""
    page.locator("th").get_by_role("link", name=WEEGPLOEG, exact=True).click()
    page.wait_for_load_state()
    for adres in _adressen(page, f"main a[href$='{VERPLAATS}']"):
        page.goto(adres.removesuffix(VERPLAATS) + "/")
        for punt in _adressen(page, PUNT):
            page.goto(punt)
            if page.locator("main a[href$='/intrekking/']").count():
                return


def _adressen(page: Page, wat: str) -> list[str]:
    return [urljoin(page.url, a.get_attribute("href") or "") for a in page.locator(wat).all()]


def _met_leeg(naam: str, weg: Weg) -> list[Rij]:
    return [
        (naam, naam, LIJST, weg),
        (f"{naam}-leeg-verstuurd", naam, LIJST, samen(weg, verstuur_leeg)),
    ]


def _maak_leeg(page: Page) -> None:
    page.locator("[name=vraag]").fill("")
    verstuur_leeg(page)


HUIS: list[Rij] = [
    ("agendapunt-voorbereid", "agendapunt", LIJST, _punt),
    ("agendapunt-vraag", "agendapunt-vraag", LIJST, samen(_punt, klik_adres("/vraag/"))),
    (
        "agendapunt-vraag-leeg-verstuurd",
        "agendapunt-vraag",
        LIJST,
        samen(_punt, klik_adres("/vraag/"), _maak_leeg),
    ),
    *_met_leeg("uitvraag-nieuw", samen(_punt, klik_adres("/uitvragen/nieuw/"))),
    *_met_leeg("uitvraag-intrekking", samen(_punt, klik_adres("/intrekking/"))),
    ("leesmap", "leesmap", LIJST, samen(_tafel, klik_adres("/leesmap/"))),
    (
        "genodigde-leesmap",
        "genodigde-leesmap",
        LIJST,
        samen(_tafel, klik_adres("/genodigden/", "/leesmap/")),
    ),
]
PARTNER: list[Rij] = [
    *_met_leeg("uitvraag-antwoord", klik_adres("/uitvragen/", "/antwoord/")),
    (
        "agendapunt-gevraagde",
        "agendapunt",
        LIJST,
        samen(klik_adres("/uitvragen/", "/antwoord/"), klik_adres("/overleggen/punten/")),
    ),
]
