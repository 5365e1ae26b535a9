"""The screens of a meeting that is being held: the one of today, that of last week, and one that
has yet to begin."""

import re

from playwright.sync_api import Page

from spil.kern import datums
from tests.schermen.wegen import Weg, klik_adres, samen
from tests.verhalen.stappen import dag_over

LIJST = "/overleggen/"
REEKS = "Casusoverleg complexe casuïstiek"
VANDAAG, VORIGE_WEEK = 0, -7


def _overleg(over: int) -> Weg:
    """The casusoverleg of that day."""

    def doe(page: Page) -> None:
        page.locator("th").get_by_role("link", name=REEKS, exact=True).click()
        dag = datums.voluit(dag_over(over))
        page.get_by_role("link", name=re.compile(dag)).first.click()
        page.wait_for_load_state()

    return doe


def _komend(page: Page) -> None:
    """The last that is planned: it has not begun."""
    page.locator("th").get_by_role("link", name=REEKS, exact=True).click()
    page.locator("table tbody tr th a").last.click()
    page.wait_for_load_state()


def _begonnen(page: Page) -> None:
    """Whoever comes first begins it."""
    knop = page.get_by_role("button", name="Begin met punt 1")
    if knop.count():
        knop.click()
        page.wait_for_load_state()


def _adres(einde: str) -> Weg:
    """Without an agenda no link leads there; the address does."""

    def doe(page: Page) -> None:
        page.goto(f"{page.url}{einde}")

    return doe


ZAAL, NOTULEN = klik_adres("/zitting/"), klik_adres("/notulen/")
BEZIG = samen(_overleg(VANDAAG), ZAAL, _begonnen)
RIJEN: list[tuple[str, str, str, Weg | None]] = [
    ("overleg-voor-de-zitting", "overleg", LIJST, _overleg(VANDAAG)),
    ("zitting-oplegger", "zitting", LIJST, samen(_komend, _adres("zitting/"))),
    ("zitting-bezig", "zitting", LIJST, BEZIG),
    ("zitting-afgelopen", "zitting", LIJST, samen(_overleg(VORIGE_WEEK), ZAAL)),
    ("notulen-bezig", "notulen", LIJST, samen(BEZIG, NOTULEN)),
    ("notulen-voor-het-begin", "notulen", LIJST, samen(_komend, _adres("notulen/"))),
]
PARTNER: list[tuple[str, str, str, Weg | None]] = [
    ("zitting-partner", "zitting", LIJST, samen(_overleg(VANDAAG), ZAAL)),
]
