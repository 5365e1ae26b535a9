"""Counting an advice by hand (facts 7, task 5). A number in kosten.py goes down, never up without
saying why (C-13, C-15)."""

import pytest
from playwright.sync_api import expect

from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.taken.kosten import TAKEN
from tests.verhalen.taken.teller import Teller

pytestmark = pytest.mark.browser

SECONDEN_ADVIES = 10
TEKENS_PER_SECONDE = 6
"""A quick typist; each other key takes as long as two characters."""


def test_taak_5_een_adviesvraag_tellen(open_als: OpenAls):
    """From anywhere, in three fields, back where one was, in under ten seconds by hand."""
    regel = "Kan iemand zonder adres naar de opvang?"
    page = open_als(stappen.REGISSEUR, "/casussen/")
    hand = Teller(page)
    hand.verder("v")
    assert page.locator("main input:visible, main select:visible").count() <= 4
    hand.typ("ggz")
    hand.druk("Tab")
    hand.typ("Com")
    hand.druk("Tab")
    hand.typ(regel)
    hand.verder()

    expect(page.locator(".meldingen")).to_contain_text("Advies aan GGZ De Voorbeeldhoek geteld.")
    assert page.url.endswith("/casussen/")
    hand.kost_hoogstens(TAKEN["advies tellen"].kost)
    assert (
        hand.tekens / TEKENS_PER_SECONDE + 2 * hand.toetsen / TEKENS_PER_SECONDE < SECONDEN_ADVIES
    )


def test_taak_5_een_advies_ongedaan_maken_is_een_toets(open_als: OpenAls):
    """C-11."""
    page = open_als(stappen.REGISSEUR, "/adviezen/nieuw/")
    page.get_by_label("Wie vroeg het?").fill("Politie")
    page.get_by_label("Thema").select_option("Iets anders")
    page.get_by_label("Waar ging het over?").fill("Een vergissing")
    page.get_by_role("button", name="Tel dit advies").click()
    expect(page.locator(".meldingen")).to_contain_text("Maak ongedaan")
    hand = Teller(page)
    hand.verder("z")

    expect(page.locator(".meldingen")).to_contain_text("Het telt niet mee.")
    hand.kost_hoogstens(TAKEN["advies ongedaan"].kost)
