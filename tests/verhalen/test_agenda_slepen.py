"""The order of an agenda by dragging, beside the buttons; and a colleague who changes it meanwhile
(issue 5, section 3; A7-05)."""

import pytest
from playwright.sync_api import Page, Position, expect

from tests.browser import OpenAls
from tests.verhalen import stappen

pytestmark = pytest.mark.browser

PUNTEN = ("Jaarplan", "Begroting", "Rondvraag")
BOVENIN: Position = {"x": 20, "y": 2}


def test_slepen_bewaart_de_volgorde_en_een_collega_gaat_niet_verloren(open_als: OpenAls):
    page = open_als(stappen.REGISSEUR, "/overleggen/")
    open_agenda(page)
    melding = page.locator("[data-sleepmelding]")
    sleep(page, "Rondvraag", op="Jaarplan")
    expect(melding).to_have_text("Verplaatst: dit is nu punt 1 van 3.")
    verwacht_volgorde(page, "Rondvraag", "Jaarplan", "Begroting")

    collega = page.context.new_page()
    collega.goto(page.url)
    collega.locator("tr[data-plek]").first.get_by_role("button", name="Omlaag").click()
    verwacht_volgorde(collega, "Jaarplan", "Rondvraag", "Begroting")
    sleep(page, "Begroting", op="Rondvraag")
    expect(melding).to_contain_text("Een collega heeft deze agenda intussen veranderd.")
    verwacht_volgorde(page, "Jaarplan", "Rondvraag", "Begroting")

    sleep(page, "Begroting", op="Jaarplan")
    expect(melding).to_have_text("Verplaatst: dit is nu punt 1 van 3.")
    page.reload()
    verwacht_volgorde(page, "Begroting", "Jaarplan", "Rondvraag")


def open_agenda(page: Page) -> None:
    """Of the first board meeting to come, with three items about nobody."""
    page.locator("th").get_by_role("link", name="Stuurgroep", exact=True).click()
    page.locator("main section[aria-labelledby=komend] [data-open]").first.click()
    page.get_by_role("link", name="Maak de agenda").click()
    for punt in PUNTEN:
        page.get_by_role("link", name="Punt zonder persoon").click()
        stappen.vul(page, "Waar gaat het over?", punt)
        stappen.knop(page, "Zet op de agenda")
    verwacht_volgorde(page, *PUNTEN)


def sleep(page: Page, wat: str, *, op: str) -> None:
    """To just above that item."""
    greep = page.locator("tr", has_text=wat).locator(".sleepgreep")
    greep.drag_to(page.locator("tr", has_text=op), target_position=BOVENIN)


def verwacht_volgorde(page: Page, *punten: str) -> None:
    expect(page.locator("tr[data-plek] td:nth-child(2)")).to_have_text(list(punten))
