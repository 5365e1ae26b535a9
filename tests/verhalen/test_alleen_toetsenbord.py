"""The core tasks without a mouse: Tab, arrows, Space, Enter and typing (C-13)."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenAls
from tests.verhalen import stappen

pytestmark = pytest.mark.browser

_FOCUS = """() => {
  const el = document.activeElement;
  const bij = (el.labels && el.labels[0] && el.labels[0].innerText) || el.innerText || '';
  const groep = el.closest('fieldset');
  const legende = groep && groep.querySelector('legend');
  return [el.tagName.toLowerCase(), bij.trim(), legende ? legende.innerText.trim() : ''];
}"""
HOOGSTENS = 120


def tab_naar(page: Page, woord: str, *, soort: str = "", groep: str = "") -> None:
    """Press Tab until the focus is on what is called `woord`."""
    for _ in range(HOOGSTENS):
        page.keyboard.press("Tab")
        element, naam, legende = page.evaluate(_FOCUS)
        if naam.startswith(woord) and legende.startswith(groep) and soort in {"", element}:
            return
    pytest.fail(f"met Tab niet te bereiken: {woord}")


def typ(page: Page, label: str, tekst: str) -> None:
    tab_naar(page, label)
    page.keyboard.type(tekst)


def kies(page: Page, groep: str, antwoord: str = "") -> None:
    """An option of a set of radio buttons: Tab goes to the set, Space takes the first one, the
    arrows go to another."""
    tab_naar(page, "", soort="input", groep=groep)
    page.keyboard.press("Space")
    for _ in range(HOOGSTENS):
        if page.evaluate(_FOCUS)[1].startswith(antwoord):
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"met de pijltjes niet te bereiken: {antwoord}")


def druk(page: Page, woord: str, soort: str = "button") -> None:
    tab_naar(page, woord, soort=soort)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_een_aanmelding_doen_met_alleen_het_toetsenbord(open_als: OpenAls):
    """C-13."""
    page = open_als(stappen.POLITIE)
    druk(page, "Nieuwe aanmelding", "a")
    druk(page, "Begin", "a")
    kies(page, "Waar gaat het om?", stappen.COM)
    druk(page, "Verder")
    typ(page, "Achternaam", f"Toets{time.time_ns() % 10**8}")
    kies(page, "Weet de betrokkene")
    kies(page, "Mag het huis")
    druk(page, "Verder")
    typ(page, "Waarom meldt u nu aan?", "Overlast in de straat.")
    typ(page, "Wat is er al geprobeerd?", "Buurtbemiddeling.")
    tab_naar(page, "Wonen", soort="summary")
    page.keyboard.press("Enter")
    typ(page, "Wonen", "Ontruiming dreigt.")
    for letter in "abcd":
        kies(page, f"{letter}. ")
        typ(page, "Waarom wel of niet?", "Ja, zie hierboven.")
    druk(page, "Naar de controle")
    tab_naar(page, "Ik heb gecontroleerd")
    page.keyboard.press("Space")
    druk(page, "Verstuur de aanmelding")

    stappen.kop(page, "Aanmelding ontvangen")


def test_een_actie_toevoegen_en_gereed_melden_met_alleen_het_toetsenbord(open_als: OpenAls):
    """C-13: `a` opens a new action, `j` walks the lines, one key reports it done."""
    wat = f"Bellen met de woonconsulent {time.time_ns() % 10**8}"
    page = open_als(stappen.REGISSEUR, "/casussen/")
    with page.expect_navigation():
        page.keyboard.press("j")
        page.keyboard.press("Enter")
    with page.expect_navigation():
        page.keyboard.press("a")
    typ(page, "Wat gaat er gebeuren?", wat)
    tab_naar(page, "Wie doet dit?")
    page.keyboard.type("S. Oomen")
    typ(page, "Voor wanneer?", f"{stappen.dag_over(3):%d-%m-%Y}")
    druk(page, "Voeg actie toe")
    expect(page.get_by_role("link", name=wat)).to_be_visible()

    tab_naar(page, wat, soort="a")
    page.keyboard.press("a")
    expect(page.locator(".werkregel", has_text=wat)).to_contain_text("De actie is gereed.")
    expect(page.get_by_role("link", name=wat)).to_be_focused()


def test_een_notitie_schrijven_met_alleen_het_toetsenbord(open_als: OpenAls):
    """C-13."""
    tekst = f"Gesproken met de zus, {time.time_ns() % 10**8}."
    page = open_als(stappen.REGISSEUR, "/casussen/")
    with page.expect_navigation():
        page.keyboard.press("j")
        page.keyboard.press("Enter")
    druk(page, "Notitie", "a")
    kies(page, "Wie mag dit lezen?")
    typ(page, "Wat is er gebeurd of besloten?", tekst)
    druk(page, "Bewaar notitie")

    expect(page.get_by_text(re.compile(re.escape(tekst)))).to_be_visible()
