"""Task 22 of the facts, section 7: change the AVE level, op- or afschalen (JP22 r143, r157; BZO23
r176), by keyboard and counted. A number here goes down, never up without saying why (C-15)."""

import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.taken.teller import Kost, Teller

pytestmark = pytest.mark.browser


def _nieuwe_zaak(open_als: OpenAls) -> Page:
    naam = f"Ladder{time.time_ns() % 10**8}"
    kenmerk = stappen.meld_aan(open_als(stappen.POLITIE), naam)
    stappen.besluit_oppakken(open_als(stappen.TRIAGIST), kenmerk)
    regisseur = open_als(stappen.REGISSEUR)
    return open_als(stappen.REGISSEUR, stappen.naar_dossier(regisseur, naam))


def test_taak_22_afschalen_naar_het_wijkteam_met_een_lager_niveau(open_als: OpenAls):
    """One form holds the receiver, the words, the term and the level; the dates are there."""
    page = _nieuwe_zaak(open_als)
    hand = Teller(page)
    hand.verder("o")
    hand.verder("a")
    hand.naar_inhoud()
    hand.tab_naar("Naar wie gaat de casus?")
    hand.typ("Wijk")
    hand.vul("Wie is daar de contactpersoon?", "B. Bakker")
    hand.vul("Wat moet de ontvanger weten?", "Er is een woning. Let op de schulden.")
    hand.tab_naar("Verandert het AVE-niveau?")
    hand.typ("Ja, het wordt AVE 1")
    hand.tab_naar("Draag over", soort="button")
    hand.verder()

    expect(page.locator(".meldingen")).to_contain_text("Spil bewaakt het antwoord.")
    expect(page.locator("main")).to_contain_text("AVE-niveau: 1")
    hand.kost_hoogstens(KOSTEN["afschalen"])


def test_taak_22_het_ave_niveau_wijzigen(open_als: OpenAls):
    page = _nieuwe_zaak(open_als)
    hand = Teller(page)
    hand.verder("o")
    hand.naar_inhoud()
    hand.tab_naar("Wijzig het AVE-niveau", soort="a")
    hand.verder()
    hand.naar_inhoud()
    hand.kies("AVE-niveau", "AVE 3")
    hand.vul("Waarom verandert het niveau?", "Er was een nieuwe aanhouding.")
    hand.tab_naar("Niveau vastleggen", soort="button")
    hand.verder()

    expect(page.locator(".meldingen")).to_contain_text("Het AVE-niveau is vastgelegd.")
    hand.kost_hoogstens(KOSTEN["ave"])


KOSTEN = {"afschalen": Kost(toetsen=14, schermen=3), "ave": Kost(toetsen=15, schermen=3)}
