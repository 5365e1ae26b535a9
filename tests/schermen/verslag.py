"""The report of an item on the agenda: as it lies there, and while it is written."""

from playwright.sync_api import Page

from tests.schermen.wegen import Weg, klik, klik_adres, samen, verstuur_leeg

Rij = tuple[str, str, str, Weg | None]
LIJST, VERSLAG, NAAM = "/overleggen/", "agendapunt-verslag", "Maatwerkoverleg"


def _punt(nummer: int) -> Weg:
    """From the list to the meeting that was, and there to this item and its report."""

    return samen(_agendapunt(nummer), klik_adres("/verslag/"))


def _agendapunt(nummer: int) -> Weg:
    def doe(page: Page) -> None:
        page.locator("tbody tr").nth(nummer - 1).locator("[data-open]").click()
        page.wait_for_load_state()

    return samen(laatste_overleg, doe)


def laatste_overleg(page: Page) -> None:
    page.locator("th").get_by_role("link", name=NAAM, exact=True).click()
    page.wait_for_load_state()
    page.locator("main section[aria-labelledby=geweest] a").first.click()
    page.wait_for_load_state()


def _getypt(tekst: str, knop: str) -> Weg:
    def doe(page: Page) -> None:
        page.get_by_label("Wat is er besproken?").fill(tekst)
        klik(knop)(page)

    return doe


TE_SCHRIJVEN = _punt(2)
HEROPENING = samen(_punt(1), klik_adres("/heropening/"))
RIJEN: list[Rij] = [
    ("verslag-vanaf-punt", "agendapunt", LIJST, _agendapunt(1)),
    ("verslag-vastgelegd", VERSLAG, LIJST, _punt(1)),
    ("punt-heropening", "punt-heropening", LIJST, HEROPENING),
    ("punt-heropening-leeg", "punt-heropening", LIJST, samen(HEROPENING, verstuur_leeg)),
    ("verslag-schrijven", VERSLAG, LIJST, TE_SCHRIJVEN),
    ("verslag-leeg-verstuurd", VERSLAG, LIJST, samen(TE_SCHRIJVEN, verstuur_leeg)),
    (
        "verslag-gelezen",
        VERSLAG,
        LIJST,
        samen(
            TE_SCHRIJVEN,
            _getypt(
                "! Wij gaan door\n- @politie belt vrijdag\nvolgende: morgen", "Bekijk de regels"
            ),
        ),
    ),
    (
        "verslag-regel-mist-iets",
        VERSLAG,
        LIJST,
        samen(TE_SCHRIJVEN, _getypt("- huisbezoek", "Rond dit punt af")),
    ),
]
