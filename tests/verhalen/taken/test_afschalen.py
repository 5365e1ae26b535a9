"""Task 22 of the facts, section 7: change the AVE level, op- or afschalen (JP22 r143, r157; BZO23
r176), by keyboard and counted. A number here goes down, never up without saying why (C-15)."""

import pytest
from playwright.sync_api import expect

from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.taken.kosten import TAKEN
from tests.verhalen.taken.teller import Teller

pytestmark = pytest.mark.browser


def test_taak_22_afschalen_naar_het_wijkteam_met_een_lager_niveau(
    open_als: OpenAls, eigen_dossier: str
):
    """One form holds the receiver, the words, the term and the level; the dates are there."""
    page = open_als(stappen.REGISSEUR, eigen_dossier)
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
    hand.kost_hoogstens(TAKEN["afschalen"].kost)


def test_taak_22_het_ave_niveau_wijzigen(open_als: OpenAls, eigen_dossier: str):
    page = open_als(stappen.REGISSEUR, eigen_dossier)
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
    hand.kost_hoogstens(TAKEN["ave"].kost)
