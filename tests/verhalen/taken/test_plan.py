"""The plan by keyboard: a goal with an action, chasing, evaluating (facts 7, tasks 18, 20 and 23)."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.taken.kosten import TAKEN
from tests.verhalen.taken.teller import Teller

pytestmark = pytest.mark.browser


def test_taak_18_een_doel_en_een_actie_in_het_plan(open_als: OpenAls, dossier: str):
    doel = f"Een eigen woning {time.time_ns() % 10**8}"
    page = open_als(stappen.REGISSEUR, f"{dossier}plan/")
    hand = Teller(page)
    hand.verder("n")
    hand.druk("i")
    hand.typ("Wonen")
    hand.vul("Wat is er bereikt als dit lukt?", doel)
    hand.verder("Control+Enter")
    hand.verder("a")
    hand.druk("i")
    hand.typ("Urgentie aanvragen")
    hand.tab_naar("Wie doet dit?")
    hand.typ("J. Verbeek")
    hand.vul("Voor wanneer?", f"{stappen.dag_over(5):%d-%m-%Y}")
    hand.tab_naar("Bij welk doel?")
    hand.typ("Wonen")
    hand.verder("Control+Enter")

    expect(page.locator("main")).to_contain_text(doel)
    expect(page.get_by_role("link", name="Urgentie aanvragen").first).to_be_visible()
    hand.kost_hoogstens(TAKEN["plan"].kost)


def test_taak_20_een_actie_van_een_ander_najagen(open_als: OpenAls):
    """From its line in *Mijn werk* it is one key: no menu, no form."""
    page = open_als(stappen.REGISSEUR)
    te_laat = page.locator("[data-regel]", has=page.get_by_role("button", name="Herinner"))
    te_laat.last.locator("[data-open]").focus()
    hand = Teller(page)
    hand.verder("a")

    expect(page.locator(".meldingen")).to_contain_text("De herinnering is gestuurd.")
    hand.kost_hoogstens(TAKEN["najagen"].kost)


def test_taak_20_een_eigen_actie_gereed_en_toch_weer_open(open_als: OpenAls, dossier: str):
    """C-15: done is one key; C-11: undone is one key, and the time line tells both."""
    wat = f"Bellen met de opvang {time.time_ns() % 10**8}"
    page = open_als(stappen.REGISSEUR)
    stappen.maak_actie(page, dossier, wat, "S. Oomen, ZVH De Baronie")
    page.goto("/")
    page.get_by_role("link", name=wat).focus()
    hand = Teller(page)
    hand.verder("e")
    expect(page.locator(".meldingen")).to_contain_text("De actie is gereed.")
    hand.verder("z")

    expect(page.locator(".meldingen")).to_contain_text("De actie staat weer open.")
    hand.kost_hoogstens(TAKEN["gereed en terug"].kost)
    verhaal = stappen.tijdlijn(page, dossier)
    assert f"Gereed: {wat}" in verhaal
    assert verhaal.count(wat) == 3


def test_taak_23_een_plan_evalueren_en_een_les_bewaren(open_als: OpenAls, eigen_dossier: str):
    """The days stand ready; the lesson holds nothing about the case."""
    les = "Bel de opvang voor het overleg, niet erna."
    page = open_als(stappen.REGISSEUR)
    stappen.maak_doel(page, eigen_dossier, "Een eigen woning")
    page.goto(f"{eigen_dossier}evaluatie/")
    stappen.vul(page, "Wanneer evalueert u", f"{stappen.dag_over(0):%d-%m-%Y}")
    stappen.knop(page, "Bewaar")
    nummer = page.locator(".dossierkenmerken li").first.inner_text()
    page.goto("/")
    page.locator("[data-regel]", has_text=nummer).locator("[data-open]").focus()
    hand = Teller(page)
    hand.verder("a")
    hand.druk("i")
    hand.vink_aan("J. Verbeek", groep="Wie waren erbij?")
    hand.kies("Wonen", "Op weg")
    hand.kies("Wat is het besluit?", "Doorgaan")
    hand.vul("Waarom?", "De aanvraag loopt; alleen nog wachten op de corporatie.")
    hand.verder("Control+Enter")
    hand.spring("les s", "Les schrijven")
    hand.druk("i")
    hand.typ(les)
    hand.tab_naar("Thema")
    hand.typ("Wonen")
    hand.tab_naar("Bij welke aanpak")
    hand.typ("Com")
    hand.verder("Control+Enter")

    expect(page.get_by_role("row", name=les).first).to_contain_text(stappen.COM)
    hand.kost_hoogstens(TAKEN["evalueren"].kost)
