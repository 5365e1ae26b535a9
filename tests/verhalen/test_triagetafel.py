"""The triage works through its list at the table (A4; tasks 7 and 8 of the facts): a dissent, an
advice and a referral, with the keys and screens that it takes."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenAls
from tests.verhalen import stappen

pytestmark = pytest.mark.browser

SCHERMEN_PER_AANMELDING = 4
"""Positions, decision, check, back at the table."""
AAN_TAFEL = {
    "Politie": "J. Verbeek",
    "Openbaar Ministerie": "P. Sanders",
    "GGZ De Voorbeeldhoek": "A. Haddad",
}


class Teller:
    """Counts the screens that somebody walks through."""

    def __init__(self, page: Page) -> None:
        self.schermen = 0
        page.on("load", self._telt)

    def _telt(self, _: Page) -> None:
        self.schermen += 1


def zet_aan_tafel(page: Page) -> None:
    """Who speaks for each party, once for all reports."""
    page.goto("/aanmeldingen/")
    page.get_by_role("link", name=re.compile("Triagetafel van vandaag|Beleg een")).click()
    if page.get_by_role("link", name="Wijzig wie er aan tafel zit").count():
        page.get_by_role("link", name="Wijzig wie er aan tafel zit").click()
    for veld in page.locator("main select").all():
        label = page.locator(f"label[for={veld.get_attribute('id')}]").inner_text()
        wie = next((w for partij, w in AAN_TAFEL.items() if label.startswith(partij)), None)
        veld.select_option(wie or "Niet aan tafel")
    page.locator("main form.formulier button[type=submit]").click()
    page.wait_for_load_state()


def spreek(page: Page, kenmerk: str, standpunten: dict[str, str]) -> None:
    """What each party finds of this report."""
    stappen.kop(page, f"Aan tafel: {kenmerk}")
    for partij, standpunt in standpunten.items():
        groep = page.get_by_role("group", name=re.compile(f"^{partij}"))
        groep.get_by_label("Standpunt").select_option(standpunt)
        groep.get_by_label("c", exact=True).check()
        groep.get_by_label("Waarom, in het kort").fill(f"{partij} vindt dit.")
    stappen.knop(page, "Naar het besluit")


def besluit(page: Page, uitkomst: str, *, antwoord: str = "", regie: str = "") -> None:
    for letter in "abcd":
        stappen.groep(page, f"{letter}. ").get_by_label("Ja").check()
        stappen.vul(page, f"Waarom wel of niet? (criterium {letter})", "Zo zegt de tafel.")
    stappen.kies(page, "Wat is het besluit?", uitkomst)
    stappen.vul(page, "Waarom?", "Zo besloten aan tafel.")
    if uitkomst == "Doorgeleiden":
        page.get_by_label("Waarheen geleidt u door?").select_option("Veilig Thuis")
        stappen.vul(page, "Nummer bij de ontvanger", "VT-2026-11")
        stappen.vul(page, "Wanneer vraagt u na", f"{stappen.dag_over(20):%d-%m-%Y}")
    if regie:
        page.get_by_label("Wie krijgt de regie?").select_option(regie)
    if antwoord:
        stappen.vul(page, "Antwoord aan de aanmelder", antwoord)
    stappen.knop(page, "Controleer en besluit")
    stappen.knop(page, "Leg dit besluit vast")


def aan_de_beurt(page: Page, naam: str) -> None:
    page.get_by_role("link", name=naam).first.click()


def test_een_tafel_van_drie_aanmeldingen(open_als: OpenAls):
    """A4: a dissent stands on the decision and in the time line, the advice reaches the reporter,
    the referral is on the list until it is known what came of it."""
    nu = time.time_ns() % 10**7
    politie, triage = open_als(stappen.POLITIE), open_als(stappen.TRIAGIST)
    namen = {wat: f"{wat}{nu}" for wat in ("Verdeeld", "Raad", "Elders")}
    kenmerken = {wat: stappen.meld_aan(politie, naam) for wat, naam in namen.items()}

    zet_aan_tafel(triage)
    teller = Teller(triage)
    aan_de_beurt(triage, namen["Verdeeld"])
    alle = dict.fromkeys(AAN_TAFEL, "Oppakken")
    spreek(triage, kenmerken["Verdeeld"], {**alle, "Openbaar Ministerie": "Advies aan de melder"})
    besluit(triage, "Oppakken")
    expect(triage.get_by_role("heading", level=1)).to_contain_text("Triagetafel")
    assert teller.schermen <= SCHERMEN_PER_AANMELDING + 1

    aan_de_beurt(triage, namen["Raad"])
    spreek(triage, kenmerken["Raad"], dict.fromkeys(AAN_TAFEL, "Advies aan de melder"))
    besluit(
        triage, "Advies aan de melder", antwoord="Vraag de wijk-GGZ om een gezamenlijk huisbezoek."
    )

    aan_de_beurt(triage, namen["Elders"])
    spreek(triage, kenmerken["Elders"], dict.fromkeys(AAN_TAFEL, "Doorgeleiden"))
    besluit(triage, "Doorgeleiden", antwoord="Veilig Thuis neemt contact met u op.")
    assert teller.schermen <= 3 * (SCHERMEN_PER_AANMELDING + 1)

    dossier = stappen.naar_dossier(triage, namen["Verdeeld"])
    assert "oppakken; niet iedereen aan tafel vond dat" in stappen.tijdlijn(triage, dossier)
    triage.goto("/aanmeldingen/")
    regel = triage.locator(".werkregel", has_text=kenmerken["Elders"])
    expect(regel).to_contain_text("Veilig Thuis")
    expect(regel).to_contain_text("VT-2026-11")
    politie.goto("/aanmeldingen/")
    politie.get_by_role("link", name=namen["Raad"]).first.click()
    expect(politie.locator("main")).to_contain_text("gezamenlijk huisbezoek")


def test_met_j_en_k_langs_de_aanmeldingen_op_tafel(open_als: OpenAls):
    """Keys for who leads the table: j is the next report, k the one before."""
    politie, triage = open_als(stappen.POLITIE), open_als(stappen.TRIAGIST)
    for nr in range(2):
        stappen.meld_aan(politie, f"Toets{nr}{time.time_ns() % 10**6}")
    zet_aan_tafel(triage)
    triage.keyboard.press("j")
    triage.keyboard.press("Enter")
    triage.wait_for_url("**/standpunten/")
    eerste = triage.url
    triage.keyboard.press("j")
    triage.wait_for_url(lambda adres: adres != eerste)
    triage.keyboard.press("k")
    triage.wait_for_url(eerste)
