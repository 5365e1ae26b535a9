"""What was typed is kept by the server, and nowhere else."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser import OpenAls
from tests.verhalen import stappen

pytestmark = pytest.mark.browser

_IN_DE_BROWSER = """async () => ({
  lokaal: Object.keys(localStorage),
  sessie: Object.keys(sessionStorage),
  databanken: (await indexedDB.databases()).map((d) => d.name),
  caches: await caches.keys(),
  werkers: (await navigator.serviceWorker.getRegistrations()).length,
  koekjes: document.cookie,
})"""
BEWAARD_MS = 6_000


def test_getypte_tekst_overleeft_een_gesloten_venster(open_als: OpenAls):
    """Kept within 6 seconds without pressing anything; no trace in the browser, no other host, no
    refusal by the policy (A3-01, A3-04, A3-09; the last three are watched by `open_als`)."""
    naam = f"Bewaard{time.time_ns() % 10**8}"
    page = open_als(stappen.POLITIE)
    stappen.begin_aanmelding(page)
    adres = page.url
    page.get_by_label("Achternaam").press_sequentially(naam)
    expect(page.locator("[data-concept-status]")).not_to_be_empty(timeout=BEWAARD_MS)
    bewaard = page.evaluate(_IN_DE_BROWSER)
    page.close(run_before_unload=False)

    assert bewaard.pop("werkers") == 0
    assert naam not in bewaard.pop("koekjes")
    assert not any(bewaard.values())
    weer = open_als(stappen.POLITIE, adres)
    expect(weer.get_by_label("Achternaam")).to_have_value(naam)
    weer.goto("/aanmeldingen/")
    expect(weer.locator("main")).to_contain_text("Nog niet verstuurd")


def test_een_half_doel_staat_er_weer_tot_u_opnieuw_begint(open_als: OpenAls):
    """Any form with more than two fields, without a view that knows of it (C-09)."""
    wat = f"Een dagbesteding {time.time_ns() % 10**8}"
    page = open_als(stappen.REGISSEUR, "/casussen/")
    page.locator("main tbody a[data-open], main tbody th a").first.click()
    adres = f"{page.url}doelen/nieuw/"
    page.goto(adres)
    page.get_by_label("Wat is er bereikt als dit lukt?").fill(wat)
    expect(page.locator("[data-concept-status]")).to_contain_text("bewaard", timeout=BEWAARD_MS)

    weer = open_als(stappen.REGISSEUR, adres)
    expect(weer.get_by_label("Wat is er bereikt als dit lukt?")).to_have_value(wat)
    expect(weer.locator("[data-concept-status]")).to_contain_text("Dit typte u eerder, vandaag")
    weer.get_by_role("link", name="Begin opnieuw").click()
    expect(weer.get_by_label("Wat is er bereikt als dit lukt?")).to_have_value("")
