"""A case goes to the wijkteam, nobody answers, and it does not fall between two chairs (JP22 r157)."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenAls
from tests.verhalen import stappen

pytestmark = pytest.mark.browser


def _nieuwe_zaak(open_als: OpenAls) -> tuple[str, str]:
    naam = f"Omlaag{time.time_ns() % 10**8}"
    kenmerk = stappen.meld_aan(open_als(stappen.POLITIE), naam)
    stappen.besluit_oppakken(open_als(stappen.TRIAGIST), kenmerk)
    return naam, stappen.naar_dossier(open_als(stappen.REGISSEUR), naam)


def _draag_over(page: Page, dossier: str) -> None:
    page.goto(dossier)
    page.get_by_role("link", name=re.compile("^Draag over.*de casus$")).click()
    page.get_by_role("link", name="Draag de casus over").first.click()
    page.get_by_label("Naar wie gaat de casus?").select_option("Wijkteam")
    stappen.vul(page, "Welke organisatie precies?", "Wijkteam West")
    stappen.vul(page, "Wie is daar de contactpersoon?", "B. Bakker")
    assert "Een woning" in page.get_by_label("Wat moet de ontvanger weten?").input_value()
    stappen.vul(
        page, "Wanneer moet de ontvanger uiterlijk antwoorden?", f"{stappen.dag_over(5):%d-%m-%Y}"
    )
    stappen.vul(page, "Wanneer vraagt u hoe het gaat?", f"{stappen.dag_over(6):%d-%m-%Y}")
    stappen.knop(page, "Draag over")


def test_afschalen_naar_het_wijkteam_tot_en_met_de_nazorg(open_als: OpenAls):
    """No yes: back on Mijn werk and no closing; then accepted, and the day to ask how it goes."""
    naam, dossier = _nieuwe_zaak(open_als)
    page = open_als(stappen.REGISSEUR)
    stappen.maak_doel(page, dossier, "Een woning")
    _draag_over(page, dossier)
    page.get_by_role("link", name="Wijkteam West").click()
    stappen.kop(page, "Overdracht aan Wijkteam West")

    page.get_by_role("link", name="Leg het antwoord vast").click()
    stappen.kies(page, "Neemt de ontvanger de casus aan?", "Nee, geweigerd")
    stappen.knop(page, "Leg vast")
    expect(page.locator("main")).to_contain_text("Schrijf waarom de ontvanger weigert.")
    stappen.vul(page, "Waarom niet?", "Er is geen plek tot de zomer.")
    stappen.knop(page, "Leg vast")

    page.goto("/?toon=vandaag")
    regel = page.locator("[data-regel]", has_text=naam).filter(has_text="weigerde de overdracht")
    expect(regel).to_be_visible()
    page.goto(f"{dossier}afsluiting/")
    expect(page.locator("main")).to_contain_text("De casus kan nog niet dicht")

    page.goto("/?toon=vandaag")
    regel.get_by_role("link", name="Kies wat nu").click()
    page.get_by_role("link", name="Draag over aan een ander").click()
    page.get_by_label("Naar wie gaat de casus?").select_option("MaSS")
    stappen.vul(page, "Wie is daar de contactpersoon?", "C. Jansen")
    stappen.knop(page, "Draag over")
    page.get_by_role("link", name="MaSS").click()
    page.get_by_role("link", name="Leg het antwoord vast").click()
    stappen.kies(page, "Neemt de ontvanger de casus aan?", "Ja, aangenomen")
    stappen.knop(page, "Leg vast")
    expect(page.locator("main")).to_contain_text("Aangenomen")

    page.get_by_role("link", name="Leg de nazorg vast").click()
    stappen.kies(page, "Hoe gaat het?", "Het gaat goed")
    stappen.knop(page, "Leg vast")
    verhaal = stappen.tijdlijn(page, dossier)
    for zin in (
        "Overgedragen aan Wijkteam West",
        "Wijkteam West weigerde de overdracht",
        "De overdracht aan Wijkteam West is teruggenomen",
        "MaSS nam de casus aan (C. Jansen)",
        "Nazorg bij MaSS: het gaat goed",
    ):
        assert zin in verhaal, zin


def test_zonder_antwoord_komt_de_casus_terug_op_mijn_werk(open_als: OpenAls):
    """The case of the demo that nobody answered: back today, reminded, and off the list again."""
    page = open_als(stappen.REGISSEUR, "/?toon=vandaag")
    regel = page.locator("[data-regel]", has_text="Overdracht aan Veilig Thuis Oost")
    expect(regel).to_contain_text("geen antwoord")
    regel.get_by_role("link", name="Herinner").click()
    stappen.kop(page, "Herinner de ontvanger")
    stappen.knop(page, "Leg de herinnering vast")
    expect(page.locator("main")).to_contain_text("1 keer herinnerd")

    page.goto("/?toon=anderen")
    expect(regel).to_contain_text("nog geen antwoord")
    regel.get_by_role("link", name="Leg antwoord vast").click()
    stappen.kies(page, "Neemt de ontvanger de casus aan?", "Ja, aangenomen")
    stappen.knop(page, "Leg vast")
    page.get_by_role("link", name="Leg de nazorg vast").click()
    stappen.kies(page, "Hoe gaat het?", "Nog niet te zeggen: vraag het later weer")
    stappen.vul(page, "Wanneer vraagt u het weer?", f"{stappen.dag_over(4):%d-%m-%Y}")
    stappen.knop(page, "Leg vast")
    page.goto("/?toon=week")
    nazorg = page.locator("[data-regel]", has_text="vraag Veilig Thuis Oost hoe het gaat")
    expect(nazorg).to_be_visible()
