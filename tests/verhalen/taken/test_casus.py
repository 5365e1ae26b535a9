"""Who takes part, and the end of a case, by keyboard (facts 7, tasks 11, 24 and 25)."""

import pytest
from playwright.sync_api import expect

from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.taken.kosten import TAKEN
from tests.verhalen.taken.teller import Teller

pytestmark = pytest.mark.browser


def test_taak_11_een_deelnemer_kiezen_en_alleen_voor_hem_openen(open_als: OpenAls, dossier: str):
    page = open_als(stappen.REGISSEUR, f"{dossier}deelnemers/")
    hand = Teller(page)
    hand.verder("n")
    hand.druk("i")
    hand.kies_hier("Reclassering")
    hand.verder()
    hand.druk("i", "Space")
    hand.vink_aan("P. Sanders", groep="Wie heeft dit besloten?")
    hand.verder()

    expect(page.locator(".meldingen")).to_contain_text("Reclassering neemt deel.")
    hand.kost_hoogstens(TAKEN["deelnemer"].kost)


def test_taak_24_een_casus_sluiten_met_resultaat(open_als: OpenAls, eigen_dossier: str):
    page = open_als(stappen.REGISSEUR, eigen_dossier)
    hand = Teller(page)
    hand.naar_inhoud()
    hand.tab_naar("Sluit af", soort="a")
    hand.verder()
    hand.druk("i")
    hand.kies_hier("De doelen zijn behaald")
    hand.vul("Wat heeft de samenwerking opgeleverd?", "Een woning en rust.")
    for wie in ("P. Sanders", "J. Verbeek"):
        hand.vink_aan(wie, groep="Wie heeft dit besloten?")
    hand.verder("Control+Enter")
    hand.druk("i")
    hand.verder()

    expect(page.locator(".meldingen")).to_contain_text("De casus is gesloten")
    hand.kost_hoogstens(TAKEN["sluiten"].kost)


def test_taak_25_de_geneesheer_directeur_erbij_halen(open_als: OpenAls, dossier: str):
    """An expert of a deelnemer works on the case from now; found by what they do."""
    page = open_als(stappen.REGISSEUR, f"{dossier}deelnemers/")
    hand = Teller(page)
    hand.verder("n")
    hand.druk("i")
    hand.kies_hier("GGZ De Voorbeeldhoek")
    hand.verder()
    hand.druk("i")
    hand.vink_aan("B. Arends, geneesheer-directeur", groep="Wie werkt er voor GGZ")
    hand.vink_aan("P. Sanders", groep="Wie heeft dit besloten?")
    hand.verder()

    expect(page.get_by_role("row", name="GGZ De Voorbeeldhoek")).to_contain_text(
        "B. Arends (geneesheer-directeur)"
    )
    hand.kost_hoogstens(TAKEN["deskundige"].kost)


def test_taak_25_een_clientondersteuner_zonder_toegang(open_als: OpenAls, dossier: str):
    """Of an organisation that takes no part: written down, and without access (BGS art. 2.21)."""
    page = open_als(stappen.REGISSEUR, f"{dossier}mensen/")
    hand = Teller(page)
    hand.verder("n")
    hand.druk("i")
    hand.typ("N. Bron")
    hand.vul("Wat doet deze professional", "Wlz-cliëntondersteuner")
    hand.vul("Organisatie", "Stichting Naast U")
    hand.verder()

    expect(page.locator("main")).to_contain_text("N. Bron")
    hand.kost_hoogstens(TAKEN["deskundige zonder toegang"].kost)
