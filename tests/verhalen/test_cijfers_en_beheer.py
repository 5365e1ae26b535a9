"""Figures without people, and bringing over what another system held."""

import pytest
from playwright.sync_api import expect

from tests.browser import OpenAls
from tests.schermen.wegen import bied_export_aan

pytestmark = pytest.mark.browser


def test_de_manager_ziet_cijfers_met_tabel_en_grafiek(open_als: OpenAls):
    """E1: a sentence, a chart and the table that proves it; no person to open."""
    page = open_als("manager-1", "/sturing/")
    page.locator("main a[href^='/sturing/']").first.click()

    expect(page.get_by_role("table").first).to_be_visible()
    expect(page.locator("main svg").first).to_be_visible()
    expect(page.locator("main a[href^='/dossiers/']")).to_have_count(0)


def test_een_map_zonder_export_wordt_geweigerd_met_de_reden(open_als: OpenAls, tmp_path):
    """G1: the functioneel beheerder offers an export on a page; what is no export is told so."""
    bestand = tmp_path / "boodschappen.csv"
    bestand.write_text("melk;brood\n1;2\n")
    page = open_als("functioneel-beheerder-1", "/beheer/imports/nieuw/")
    page.locator("input[type=file]").first.set_input_files(bestand)
    page.locator("main form.formulier button[type=submit]").first.click()

    expect(page.locator("main .utrecht-alert, main [role=alert]").first).to_be_visible()


def test_een_export_wordt_eerst_alleen_gelezen(open_als: OpenAls):
    """G1: what may be kept, what is only counted, what is refused and why; nothing changes yet."""
    page = open_als("functioneel-beheerder-1")
    bied_export_aan(page)

    geweigerd = page.get_by_role("table", name="Geweigerde records")
    expect(geweigerd.locator("tbody tr")).to_have_count(6)
    expect(geweigerd).to_contain_text("dubbel dossiernummer")
    expect(page.get_by_role("button", name="Neem over")).to_be_visible()
