"""The triage by keyboard: at the table, a targeted advice, a referral (facts 7, tasks 7 and 8)."""

import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.taken.kosten import TAKEN
from tests.verhalen.taken.teller import Teller
from tests.verhalen.test_triagetafel import zet_aan_tafel

pytestmark = pytest.mark.browser

PARTIJEN = ("Openbaar Ministerie", "Politie", "GGZ De Voorbeeldhoek")


def _naar_tafel(open_als: OpenAls, naam: str) -> Page:
    """At the table with three parties, on the line of a new report."""
    naam = f"{naam}{time.time_ns() % 10**8}"
    kenmerk = stappen.meld_aan(open_als(stappen.POLITIE), naam)
    page = open_als(stappen.TRIAGIST)
    zet_aan_tafel(page)
    page.locator(".werkregel", has_text=kenmerk).locator("[data-open]").focus()
    return page


def _standpunten(hand: Teller, standpunt: str) -> None:
    """What each party finds and on which criterium that rests; the first with a reason."""
    hand.druk("i")
    for nr, partij in enumerate(PARTIJEN):
        if nr:
            hand.tab_naar("Standpunt", soort="select", groep=partij)
        hand.typ(standpunt)
        hand.vink_aan("c", groep="Rust op criterium")
        if not nr:
            hand.vul("Waarom, in het kort", "Eén organisatie kan dit niet.")
    hand.verder("Control+Enter")


def _criteria(hand: Teller) -> None:
    hand.druk("i")
    for letter in "abcd":
        if letter == "a":
            hand.kies_hier("Ja")
        else:
            hand.kies(f"{letter}. ", "Ja")
        hand.vul("Waarom wel of niet?", "Zo zegt de tafel.")


def _leg_vast(hand: Teller) -> None:
    hand.verder("Control+Enter")
    stappen.kop(hand.page, "Controleer en besluit")
    hand.druk("i")
    hand.verder()


def test_taak_7_de_triage_met_standpunten_en_een_oordeel_per_criterium(open_als: OpenAls):
    page = _naar_tafel(open_als, "Tafel")
    hand = Teller(page)
    hand.verder()
    _standpunten(hand, "Oppakken")
    _criteria(hand)
    hand.vul("Waarom?", "Drie domeinen nodig.")
    hand.tab_naar("Wie krijgt de regie?")
    hand.typ("S. Oomen")
    _leg_vast(hand)

    expect(page.get_by_role("heading", level=1)).to_contain_text("Triagetafel")
    hand.kost_hoogstens(TAKEN["triage"].kost)


def test_taak_8_een_gericht_advies(open_als: OpenAls):
    """Without a sitting: the report goes from the list to an answer with an advice."""
    page = _naar_tafel(open_als, "Raad")
    hand = Teller(page)
    hand.verder()
    _standpunten(hand, "Advies")
    _criteria(hand)
    hand.vul("Waarom?", "De wijk-GGZ kan dit zelf.")
    hand.vul("Antwoord aan de aanmelder", "Vraag de wijk-GGZ om een gezamenlijk huisbezoek.")
    _leg_vast(hand)

    expect(page.get_by_role("heading", level=1)).to_contain_text("Triagetafel")
    hand.kost_hoogstens(TAKEN["gericht advies"].kost)


def test_taak_8_doorgeleiden_naar_veilig_thuis(open_als: OpenAls):
    page = _naar_tafel(open_als, "Elders")
    hand = Teller(page)
    hand.verder()
    _standpunten(hand, "Doorgeleiden")
    _criteria(hand)
    hand.vul("Waarom?", "Huiselijk geweld: dit hoort daar.")
    hand.tab_naar("Waarheen geleidt u door?")
    hand.typ("Veilig")
    hand.vul("Wanneer vraagt u na", f"{stappen.dag_over(20):%d-%m-%Y}")
    hand.vul("Antwoord aan de aanmelder", "Veilig Thuis neemt contact met u op.")
    _leg_vast(hand)

    expect(page.get_by_role("heading", level=1)).to_contain_text("Triagetafel")
    hand.kost_hoogstens(TAKEN["doorgeleiden"].kost)
