"""Reporting and what a report lacks, by keyboard (facts 7, tasks 1 and 3)."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.taken.kosten import TAKEN
from tests.verhalen.taken.teller import Teller

pytestmark = pytest.mark.browser

ONDERSTEUNER = "procesondersteuner-1"


def test_taak_1_iemand_aanmelden_met_de_criteria(open_als: OpenAls):
    """From the first page to the receipt; each criterium says what it means (C-30)."""
    page = open_als(stappen.POLITIE)
    hand = Teller(page)
    hand.verder("n")
    hand.naar_inhoud()
    hand.tab_naar("Begin", soort="a")
    hand.verder()
    hand.druk("i")
    hand.kies_hier(stappen.COM)
    hand.verder("Control+Enter")
    hand.druk("i")
    hand.typ("Joris")
    hand.vul("Achternaam", f"Vlot{time.time_ns() % 10**8}")
    hand.vul("Geboortedatum", "03-03-1985")
    hand.kies("Weet de betrokkene", "Ja")
    hand.kies("Mag het huis", "Ja")
    hand.verder("Control+Enter")
    hand.druk("i")
    hand.typ("Komt over drie weken vrij zonder woonplek.")
    hand.vul("Wat is er al geprobeerd?", "Twee gesprekken over wonen.")
    hand.tab_naar("Wonen", soort="summary")
    hand.druk("Enter")
    hand.vul("Wonen", "Geen woonplek na ontslag.")
    for letter in "abcd":
        criterium = page.get_by_role("group", name=f"{letter}. ")
        assert len(criterium.inner_text()) > 100
        hand.kies(f"{letter}. ", "Ja")
        hand.vul("Waarom wel of niet?", "Vijf organisaties, één plan.")
    hand.verder("Control+Enter")
    hand.druk("i", "Space")
    hand.verder("Control+Enter")

    stappen.kop(page, "Aanmelding ontvangen")
    hand.kost_hoogstens(TAKEN["aanmelden"].kost)


def test_taak_3_een_aanmelding_nazien_en_vragen_wat_ontbreekt(open_als: OpenAls):
    """What is missing stands ready as a question, in words that the reporter understands."""
    kenmerk = stappen.meld_aan(open_als(stappen.POLITIE), f"Half{time.time_ns() % 10**8}")
    page = open_als(ONDERSTEUNER, "/aanmeldingen/")
    page.locator(".werkregel", has_text=kenmerk).locator("[data-open]").focus()
    hand = Teller(page)
    hand.verder("a")
    volledig = page.get_by_role("region", name="Is deze aanmelding volledig?")
    expect(volledig).to_contain_text("het BSN")
    expect(volledig).not_to_contain_text("de geboortedatum")
    hand.verder("m")
    expect(page.get_by_label("Wat wilt u")).to_have_value(
        "Voor de beoordeling missen wij nog: het BSN, het adres of een telefoonnummer, de gemeente,"
        " welke organisaties betrokken zijn en wat er op andere leefgebieden speelt."
        " Kunt u dit aanvullen?"
    )
    hand.druk("i")
    hand.verder("Control+Enter")

    expect(page.locator(".meldingen")).to_contain_text("De aanmelder krijgt bericht.")
    hand.kost_hoogstens(TAKEN["navragen"].kost)
