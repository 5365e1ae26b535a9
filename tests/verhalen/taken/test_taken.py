"""Tasks of a working week (facts, section 7) by keyboard, with what each may cost. A number here
goes down, never up without saying why (C-13, C-15)."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.taken.teller import Kost, Teller

pytestmark = pytest.mark.browser

SECONDEN_ADVIES = 10
TEKENS_PER_SECONDE = 6
"""A quick typist; each other key takes as long as two characters."""
_ZAAK: dict[str, str] = {}


@pytest.fixture
def dossier(open_als: OpenAls) -> str:
    """A running case of the regisseur, reported by the police; one for all of these tests."""
    if not _ZAAK:
        _ZAAK["adres"] = _nieuwe_zaak(open_als)
    return _ZAAK["adres"]


def _nieuwe_zaak(open_als: OpenAls) -> str:
    naam = f"Taak{time.time_ns() % 10**8}"
    kenmerk = stappen.meld_aan(open_als(stappen.POLITIE), naam)
    stappen.besluit_oppakken(open_als(stappen.TRIAGIST), kenmerk)
    return stappen.naar_dossier(open_als(stappen.REGISSEUR), naam)


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
    hand.kost_hoogstens(Kost(toetsen=4, schermen=2))
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
    hand.kost_hoogstens(Kost(toetsen=1, schermen=1))


def test_taak_11_een_deelnemer_kiezen_en_alleen_voor_hem_openen(open_als: OpenAls, dossier: str):
    page = open_als(stappen.REGISSEUR, f"{dossier}deelnemers/")
    hand = Teller(page)
    hand.naar_inhoud()
    hand.tab_naar("Deelnemer toevoegen", soort="a")
    hand.verder()
    hand.naar_inhoud()
    hand.kies("Welke organisatie neemt deel?", "Reclassering")
    hand.tab_naar("Verder", soort="button")
    hand.verder()
    hand.naar_inhoud()
    hand.vink_aan("G. Vos", groep="Wie werkt er voor Reclassering")
    hand.vink_aan("P. Sanders", groep="Wie heeft dit besloten?")
    hand.tab_naar("Laten deelnemen", soort="button")
    hand.verder()

    expect(page.locator(".meldingen")).to_contain_text("Reclassering neemt deel.")
    hand.kost_hoogstens(KOSTEN[11])


def test_taak_18_een_doel_en_een_actie_in_het_plan(open_als: OpenAls, dossier: str):
    doel = f"Een eigen woning {time.time_ns() % 10**8}"
    page = open_als(stappen.REGISSEUR, f"{dossier}plan/")
    hand = Teller(page)
    hand.naar_inhoud()
    hand.tab_naar("Doel toevoegen", soort="a")
    hand.verder()
    hand.naar_inhoud()
    hand.tab_naar("Leefgebied")
    hand.typ("Wonen")
    hand.vul("Wat is er bereikt als dit lukt?", doel)
    hand.tab_naar("Voeg doel toe", soort="button")
    hand.verder()
    hand.naar_inhoud()
    hand.tab_naar("Actie erbij", soort="a")
    hand.verder()
    hand.naar_inhoud()
    hand.vul("Wat gaat er gebeuren?", "Urgentie aanvragen")
    hand.tab_naar("Wie doet dit?")
    hand.typ("J. Verbeek")
    hand.vul("Voor wanneer?", f"{stappen.dag_over(5):%d-%m-%Y}")
    hand.verder()

    expect(page.locator("main")).to_contain_text(doel)
    expect(page.get_by_role("link", name="Urgentie aanvragen").first).to_be_visible()
    hand.kost_hoogstens(KOSTEN[18])


def test_taak_20_een_actie_van_een_ander_najagen(open_als: OpenAls):
    """From its line in *Mijn werk* it is one key: no menu, no form."""
    page = open_als(stappen.REGISSEUR)
    te_laat = page.locator("[data-regel]", has=page.get_by_role("button", name="Herinner"))
    te_laat.last.locator("[data-open]").focus()
    hand = Teller(page)
    hand.verder("a")

    expect(page.locator(".meldingen")).to_contain_text("De herinnering is gestuurd.")
    hand.kost_hoogstens(Kost(toetsen=1, schermen=1))


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
    hand.kost_hoogstens(Kost(toetsen=2, schermen=2))
    verhaal = stappen.tijdlijn(page, dossier)
    assert f"Gereed: {wat}" in verhaal
    assert verhaal.count(wat) == 3


def test_taak_24_een_casus_sluiten_met_resultaat(open_als: OpenAls):
    """A case of its own: nothing else is open in it."""
    page = open_als(stappen.REGISSEUR, _nieuwe_zaak(open_als))
    hand = Teller(page)
    hand.naar_inhoud()
    hand.tab_naar("Sluit af", soort="a")
    hand.verder()
    hand.naar_inhoud()
    hand.kies("Waarom eindigt de casus?", "De doelen zijn behaald")
    hand.vul("Wat heeft de samenwerking opgeleverd?", "Een woning en rust.")
    for wie in ("J. Verbeek", "P. Sanders"):
        hand.vink_aan(wie, groep="Wie heeft dit besloten?")
    hand.tab_naar("Controleer", soort="button")
    hand.verder()
    hand.naar_inhoud()
    hand.tab_naar("Casus sluiten", soort="button")
    hand.verder()

    expect(page.locator(".meldingen")).to_contain_text("De casus is gesloten")
    hand.kost_hoogstens(KOSTEN[24])


KOSTEN = {
    11: Kost(toetsen=40, schermen=3),
    18: Kost(toetsen=52, schermen=4),
    24: Kost(toetsen=54, schermen=3),
}
