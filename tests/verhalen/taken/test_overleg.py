"""Leading a casusoverleg: who was there, the image, and what is agreed with an owner and a day (facts 7,
task 17; JR21 r5-8, BZO23 r103), by keyboard. What the table decides is typed text."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from spil.kern import datums
from spil.kern.klok import NEDERLAND
from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.taken.kosten import TAKEN
from tests.verhalen.taken.teller import Teller

pytestmark = pytest.mark.browser

REEKS = "Maatwerkoverleg"
AFGESPROKEN = """Moeder ziet dat het beter slaapt.
? Er is nog geen dagbesteding.
! Eerst een eigen plek, dan pas werk.
- @politie gaat met de wijkagent langs, over vier weken
- @huis vraagt de corporatie naar de huurschuld, over twee weken"""


def _plan(page: Page) -> None:
    """Within the hour; the first free moment of this table. Ends on the page of the meeting."""
    page.goto("/overleggen/")
    page.locator("th").get_by_role("link", name=REEKS, exact=True).click()
    begint = datetime.now(NEDERLAND) + timedelta(minutes=30)
    page.get_by_role("link", name="Plan een overleg").click()
    stappen.vul(page, "Op welke dag?", f"{begint:%d-%m-%Y}")
    stappen.vul(page, "Hoe laat begint het?", f"{begint:%H:%M}")
    stappen.knop(page, "Plan het overleg")
    dag = page.locator("[data-regel]", has_text=datums.voluit(begint.date()))
    dag.filter(has_text=f"{begint:%H:%M}–").locator("[data-open]").click()
    stappen.kop(page, f"{REEKS}, {datums.voluit(begint.date())}")


def _nodig_uit(page: Page, wie: str, functie: str) -> None:
    page.get_by_role("link", name="Nodig mensen uit").click()
    page.get_by_label(wie).check()
    page.get_by_label(functie, exact=True).check()
    page.locator("main form.formulier [type=submit]").first.click()


def _zet_klaar(page: Page, dossier: str) -> str:
    """One item about this case; its regisseur chairs, and the police said that they come."""
    page.goto(dossier)
    nummer = page.locator(".dossierkenmerken li").first.inner_text()
    page.goto(f"{dossier}agendaverzoek/")
    page.get_by_label(REEKS).check()
    stappen.vul(page, "Wat wilt u aan tafel bespreken?", "Wat is er nodig om te kunnen blijven?")
    stappen.knop(page, "Vraag een plek")
    _plan(page)
    overleg = page.url
    _nodig_uit(page, "S. Oomen", "Voorzitter")
    page.goto(overleg)
    _nodig_uit(page, "J. Verbeek", "Deelnemer")
    page.goto(overleg)
    for wie in ("S. Oomen", "J. Verbeek"):
        page.locator("[data-regel]", has_text=wie).locator("button", has_text="Komt:").click()
        page.wait_for_load_state()
        page.goto(overleg)
    page.get_by_role("link", name="Maak de agenda").click()
    page.get_by_label(nummer).check()
    stappen.knop(page, "Zet op de agenda")
    return overleg


def test_taak_17_een_casusoverleg_leiden(open_als: OpenAls, eigen_dossier: str):
    """From the page of the meeting: the sheet, and the notes, where all of it is (C-15, C-18, C-19)."""
    page = open_als(stappen.REGISSEUR)
    page.goto(_zet_klaar(page, eigen_dossier))
    hand = Teller(page)
    hand.naar_inhoud()
    hand.tab_naar("Scherm voor de zaal", soort="a")
    hand.verder()
    hand.verder("a")
    hand.naar_inhoud()
    hand.tab_naar("Naar de notulen", soort="a")
    hand.verder()
    with page.expect_response("**/notulen/aanwezigheid/"):
        hand.druk("p")
    aanwezig = page.locator("#aanwezig")
    expect(aanwezig.locator("summary")).to_contain_text("Vastgelegd.")
    hand.druk("i")
    hand.typ(AFGESPROKEN)
    expect(page.locator("#verslagregels .verslagregel")).to_have_count(5)
    hand.verder("Control+Enter")

    expect(page.locator(".meldingen")).to_contain_text("Punt 1 is afgerond.")
    expect(page.locator(".verslagregel")).to_have_count(5)
    expect(aanwezig).to_contain_text("J. Verbeek")
    hand.kost_hoogstens(TAKEN["casusoverleg"].kost)
