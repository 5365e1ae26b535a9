"""Break-glass, and one person with two hoedanigheden."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.stappen import knop, kop

pytestmark = pytest.mark.browser

KWALITEIT = "kwaliteitsmedewerker-1"


def test_noodtoegang_geeft_bericht_aan_fg_en_regisseur(open_als: OpenAls):
    """Four hours, told to who must know, and marked wherever it shows (A4-05)."""
    nummer, dossier = _een_casus_van_oomen(open_als)
    ander = open_als(stappen.ANDERE_REGISSEUR, dossier)
    kop(ander, "Deze pagina is er niet")
    ander.get_by_role("link", name="noodtoegang").click()
    ander.get_by_role("textbox", name="Dossiernummer").fill(nummer)
    stappen.vul(ander, "Waarom", "De betrokkene staat voor de deur en ik ken het plan niet.")
    knop(ander, "Noodtoegang nemen")
    ander.goto(dossier)
    expect(ander.locator(".dossierkenmerken")).to_contain_text(nummer)

    for wie in (stappen.FG, stappen.REGISSEUR):
        berichten = open_als(wie, "/berichten/")
        expect(berichten.get_by_role("row", name=nummer).first).to_contain_text(
            re.compile("noodtoegang", re.IGNORECASE)
        )
    fg = open_als(stappen.FG, "/logboek/noodtoegangen/")
    expect(fg.locator("main")).to_contain_text(nummer)
    expect(fg.locator("main")).to_contain_text("T. de Wit")


def test_als_kwaliteitsmedewerker_ziet_t_de_wit_geen_casus(open_als: OpenAls):
    """One hoedanigheid is active and visible at a time (A1-03)."""
    page = open_als(KWALITEIT, eigen_sessie=True)
    assert stappen.status_van(page.goto("/casussen/")) in {403, 404}

    _wissel(page, "Procesregisseur")
    page.goto("/casussen/")
    page.locator("tbody a").first.click()
    dossier = page.url
    assert stappen.status_van(page.reload()) == 200

    _wissel(page, "Kwaliteitsmedewerker")
    assert stappen.status_van(page.goto(dossier)) in {403, 404}
    expect(page.locator(".dossierkenmerken")).to_have_count(0)


def _wissel(page, woord: str) -> None:
    page.goto("/hoedanigheden/")
    rij = page.locator(".samenvatting > div", has=page.get_by_text(woord, exact=True))
    rij.get_by_role("button", name="Kies").click()
    expect(page.get_by_role("banner")).to_contain_text(f"T. de Wit ({woord.lower()})")


def _een_casus_van_oomen(open_als: OpenAls) -> tuple[str, str]:
    page = open_als(stappen.REGISSEUR, "/casussen/")
    regel = page.locator("tbody tr", has_text="S. Oomen").last
    nummer = regel.get_by_role("link").inner_text()
    regel.get_by_role("link").click()
    return nummer, page.url
