"""Filters that somebody keeps for the own list of cases."""

from playwright.sync_api import Page

from tests.schermen.wegen import Weg, klik, samen, verstuur_leeg

GEFILTERD = "/casussen/?aanpak=com&fase=voorbereiding"
NIEUW = "/casussen/filters/nieuw/?aanpak=com&fase=voorbereiding"


def _bewaar(naam: str) -> Weg:
    def doe(page: Page) -> None:
        page.get_by_label("Naam van het filter").fill(naam)
        page.get_by_role("button", name="Bewaar het filter").click()
        page.wait_for_load_state()

    return doe


def _bekijk_bundel(page: Page) -> None:
    """What would happen to the first case: its regie goes to a colleague."""
    page.locator("input[name=casussen]").first.check()
    page.get_by_label("De regie overdragen aan een collega").check()
    page.locator("input[name=aan]").first.check()
    page.get_by_role("button", name="Bekijk wat er gebeurt").click()
    page.get_by_role("heading", name="Regie overdragen").wait_for()


RIJEN: list[tuple[str, str, str, Weg | None]] = [
    ("casusfilter-nieuw", "casusfilter-nieuw", NIEUW, None),
    (
        "casusfilter-nieuw-leeg-verstuurd",
        "casusfilter-nieuw",
        NIEUW,
        samen(lambda page: page.get_by_label("Naam van het filter").fill(""), verstuur_leeg),
    ),
    ("casussen-met-filter", "casussen", NIEUW, _bewaar("net begonnen")),
    (
        "casussen-filter-weg",
        "casussen",
        NIEUW,
        samen(_bewaar("net begonnen"), klik("Verwijder")),
    ),
    ("casusbundel", "casusbundel", "/casussen/bundel/", None),
    ("casusbundel-leeg-verstuurd", "casusbundel", "/casussen/bundel/", verstuur_leeg),
    ("casusbundel-controle", "casusbundel", "/casussen/bundel/", _bekijk_bundel),
]
