"""The core tasks in a browser that runs no script at all (C-17)."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser import OpenAls
from tests.verhalen import stappen

pytestmark = pytest.mark.browser


def test_de_kerntaken_werken_zonder_javascript(open_als: OpenAls):
    """Report, decide, act, report done, write and close (C-17)."""
    naam = f"Zonderscript{time.time_ns() % 10**8}"
    politie = open_als(stappen.POLITIE, javascript=False)
    triage = open_als(stappen.TRIAGIST, javascript=False)
    regisseur = open_als(stappen.REGISSEUR, javascript=False)

    stappen.besluit_oppakken(triage, stappen.meld_aan(politie, naam))
    dossier = stappen.naar_dossier(regisseur, naam)
    stappen.maak_actie(regisseur, dossier, "Bel de woonconsulent", "J. Verbeek, Politie")
    stappen.schrijf_notitie(regisseur, dossier, "De zus wil helpen.", voor="Alle deelnemers")
    stappen.meld_gereed(politie, dossier, "Bel de woonconsulent")
    stappen.sluit_casus(regisseur, dossier)

    assert stappen.status_van(politie.goto(dossier)) == 404


def test_een_fout_staat_er_ook_zonder_javascript_en_het_getypte_blijft(open_als: OpenAls):
    """C-17, B-43."""
    page = open_als(stappen.POLITIE, javascript=False)
    stappen.begin_aanmelding(page)
    page.get_by_label("Voornamen").fill("Joris")
    stappen.knop(page, "Verder")

    expect(page.get_by_label("Voornamen")).to_have_value("Joris")
    expect(page.locator("main")).to_contain_text("Vul de achternaam in.")
