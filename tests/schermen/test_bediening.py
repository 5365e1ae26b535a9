"""The frame by keyboard, on a phone and without script (C-13, C-17, WCAG 2.1.4)."""

import pytest
from playwright.sync_api import expect

from tests.schermen.hulp import axe

pytestmark = pytest.mark.browser

REGISSEUR = "procesregisseur-1"


def test_ctrl_k_gaat_naar_het_zoekveld(open_als):
    page = open_als(REGISSEUR, "/")

    page.keyboard.press("Control+k")

    expect(page.locator("#zoek")).to_be_focused()


def test_ctrl_k_springt_met_de_pijltjes_naar_wat_u_wilt_doen(open_als):
    """C-12."""
    page = open_als(REGISSEUR, "/casussen/")

    page.keyboard.press("Control+k")
    page.keyboard.type("nieuwe aan")
    veld = page.get_by_role("combobox", name="Zoek of ga naar")
    expect(page.get_by_role("option")).to_have_count(1)
    expect(veld).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    gekozen = page.get_by_role("option", selected=True)
    expect(veld).to_have_attribute("aria-activedescendant", gekozen.get_attribute("id"))
    page.keyboard.press("Enter")

    page.wait_for_url("**/aanmeldingen/nieuw/")


def test_ctrl_k_springt_naar_een_persoon_en_het_adres_noemt_geen_naam(open_als):
    """C-12, A3-09."""
    page = open_als(REGISSEUR, "/")

    page.keyboard.press("Control+k")
    page.keyboard.type("proefstra")
    expect(page.get_by_role("option").first).to_contain_text("Proefstra")
    assert axe(page) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.wait_for_url("**/dossiers/*/")
    assert "proefstra" not in (page.url + page.title()).lower()


def test_escape_sluit_de_keuzes_en_enter_zoekt_gewoon(open_als):
    page = open_als(REGISSEUR, "/")

    page.keyboard.press("Control+k")
    page.keyboard.type("voorbeeld")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken")


def test_de_eerste_tab_springt_naar_de_inhoud(open_als):
    page = open_als(REGISSEUR, "/")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("#inhoud")).to_be_focused()


def test_j_en_k_lopen_door_de_lijst_en_enter_opent(open_als):
    page = open_als(REGISSEUR, "/")
    regels = page.locator("[data-regel] [data-open]")

    page.keyboard.press("j")
    expect(regels.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(regels.nth(1)).to_be_focused()
    page.keyboard.press("k")
    adres = regels.nth(0).get_attribute("href")
    page.keyboard.press("Enter")

    page.wait_for_url(f"**{adres}")


def test_letters_in_een_invoerveld_blijven_letters(open_als):
    page = open_als(REGISSEUR, "/")

    page.locator("#zoek").click()
    page.keyboard.type("jak.")

    expect(page.locator("#zoek")).to_have_value("jak.")


def test_lettertoetsen_kunnen_uit_en_blijven_uit(open_als):
    page = open_als(REGISSEUR, "/")
    page.keyboard.press(".")
    with page.expect_response("**/sneltoetsen/"):
        page.get_by_label("Sneltoetsen met één letter gebruiken").uncheck()

    page.reload()
    page.keyboard.press("j")

    expect(page.locator("[data-regel] [data-open]").first).not_to_be_focused()
    page.keyboard.press("Control+k")
    expect(page.locator("#zoek")).to_be_focused()
    page.keyboard.press("Escape")
    page.locator("#toetsen summary").click()
    with page.expect_response("**/sneltoetsen/"):
        page.get_by_label("Sneltoetsen met één letter gebruiken").check()


def test_het_vraagteken_toont_alleen_wat_hier_werkt(open_als):
    """C-13."""
    page = open_als(REGISSEUR, "/adviezen/nieuw/")
    page.locator("h1").click()

    page.keyboard.press("?")

    lijst = page.locator("#toetsen dl")
    expect(lijst).to_contain_text("Tel een advies")
    expect(lijst.get_by_text("Open de regel")).to_be_hidden()
    page.goto("/casussen/")
    page.keyboard.press("?")
    expect(lijst.get_by_text("Open de regel")).to_be_visible()


def test_drie_keer_shift_verbergt_het_scherm_en_wat_getypt_is_blijft(open_als):
    """C-33, also while typing; and C-14: afterwards the focus is where it was."""
    page = open_als(REGISSEUR, "/adviezen/nieuw/")
    expect(page.get_by_label("Wie vroeg het?")).to_be_focused()
    page.keyboard.type("Polit")

    for _ in range(3):
        page.keyboard.press("Shift")

    expect(page.get_by_text("Dit scherm is even verborgen.")).to_be_visible()
    boven = "document.elementFromPoint(innerWidth / 2, 60).closest('dialog') !== null"
    assert page.evaluate(boven)
    assert page.title() == "Spil"
    assert axe(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_label("Wie vroeg het?")).to_have_value("Polit")
    expect(page.get_by_label("Wie vroeg het?")).to_be_focused()


def test_op_een_telefoon_staan_dezelfde_woorden_achter_menu(open_als):
    page = open_als(REGISSEUR, "/")
    woorden = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link").all_inner_texts()

    page.set_viewport_size({"width": 320, "height": 640})
    expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
    page.get_by_role("button", name="Menu", exact=True).click()

    menu = page.get_by_role("navigation", name="Hoofdmenu")
    assert menu.get_by_role("link").all_inner_texts() == woorden
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()


def test_zonder_javascript_werken_menu_en_zoeken(open_als):
    page = open_als(REGISSEUR, "/", javascript=False)

    page.locator("#zoek").fill("bestaatnietxyz")
    page.locator("#zoek").press("Enter")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link").first.click()

    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_terug_naar_een_geweigerd_formulier_toont_het_formulier(open_als):
    """Not the error page of the browser, and what was typed is there (C-08, C-09)."""
    page = open_als(REGISSEUR, "/aanmeldingen/nieuw/")
    page.get_by_role("link", name="Begin").first.click()
    page.get_by_label("Complexe casuïstiek").check()
    page.get_by_role("button", name="Verder").click()
    page.get_by_label("Voornamen").fill("Geweigerd")
    page.get_by_role("button", name="Verder", exact=True).click()
    expect(page.locator("[data-foutoverzicht]")).to_be_focused()
    expect(page.locator("[data-concept-status]")).to_contain_text("bewaard")

    page.get_by_role("link", name="Mijn werk").first.click()
    page.go_back()

    expect(page.get_by_label("Voornamen")).to_have_value("Geweigerd")


def test_terug_naar_zoekresultaten_toont_weer_het_zoekveld(open_als):
    page = open_als(REGISSEUR, "/zoeken/")
    page.get_by_label("Naam of nummer").fill("namaak")
    page.locator("main").get_by_role("button", name="Zoek").click()
    page.locator("tbody a").first.click()

    page.go_back()

    expect(page.get_by_label("Naam of nummer")).to_be_visible()
