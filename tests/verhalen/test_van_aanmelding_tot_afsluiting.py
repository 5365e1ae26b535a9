"""The spine, as the people of the demo walk it."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenAls
from tests.verhalen import stappen
from tests.verhalen.stappen import knop, kop, tijdlijn

pytestmark = pytest.mark.browser

TABS = ("", "plan/", "mensen/", "deelnemers/", "journaal/", "tijdlijn/", "toegang/")
DOEL = "Een vaste slaapplek op de dag van vrijlating"
KERNNOTITIE = "Alleen voor het huis: de zus belde en wil niet genoemd worden."
SAMEN = "Deelnemers kiezen voor begeleid wonen."
ACTIES = {
    "Urgentie voor begeleid wonen aanvragen": "J. Verbeek, Politie",
    "Kennismaken in de inrichting": "S. Oomen, ZVH De Baronie",
    "Identiteitsbewijs regelen": "S. Oomen, ZVH De Baronie",
}


def test_van_aanmelding_tot_afsluiting(open_als: OpenAls):
    """Each act is in the time line; who is not involved finds nothing; the FG sees who looked
    (A1-01, A1-02, A4-01, A6-01)."""
    naam = f"Reiziger{time.time_ns() % 10**8}"
    politie = open_als(stappen.POLITIE)
    triage = open_als(stappen.TRIAGIST)
    regisseur = open_als(stappen.REGISSEUR)

    kenmerk = stappen.meld_aan(politie, naam)
    stappen.besluit_oppakken(triage, kenmerk)
    dossier = stappen.naar_dossier(regisseur, naam)
    verhaal = tijdlijn(regisseur, dossier)
    assert f"Politie deed een aanmelding, kenmerk {kenmerk}" in verhaal
    assert "Besluit van de triage: oppakken" in verhaal
    assert "De casus is gestart" in verhaal
    assert "S. Oomen heeft de regie" in verhaal

    stappen.maak_doel(regisseur, dossier, DOEL)
    assert f"Nieuw doel: {DOEL}" in tijdlijn(regisseur, dossier)
    for wat, wie in ACTIES.items():
        stappen.maak_actie(regisseur, dossier, wat, wie, doel=DOEL)
        assert wat in tijdlijn(regisseur, dossier)
    stappen.schrijf_notitie(regisseur, dossier, KERNNOTITIE, voor="Alleen het huis")
    stappen.schrijf_notitie(regisseur, dossier, SAMEN, voor="Alle deelnemers")
    assert tijdlijn(regisseur, dossier).count("in het journaal, bron S. Oomen") == 2

    _de_partner_ziet_alleen_zijn_deel(politie, dossier)
    _wie_er_niet_bij_hoort_vindt_niets(open_als, dossier, naam)

    actie, *andere = ACTIES
    stappen.meld_gereed(politie, dossier, actie)
    for wat in andere:
        stappen.meld_gereed(regisseur, dossier, wat)
    for wat in ACTIES:
        assert f"Gereed: {wat}" in tijdlijn(regisseur, dossier)
    stappen.stel_doelresultaat_vast(regisseur, dossier, DOEL)
    assert f"Doel behaald: {DOEL}" in tijdlijn(regisseur, dossier)

    stappen.sluit_casus(regisseur, dossier)
    _na_sluiting_blijft_de_kaft(regisseur, dossier)
    assert stappen.status_van(politie.goto(dossier)) == 404
    _de_fg_ziet_wie_keek(open_als, regisseur, dossier, naam)
    _de_regisseur_legt_opnieuw_voor(regisseur, dossier)


def _de_partner_ziet_alleen_zijn_deel(politie, dossier):
    politie.goto("/")
    expect(politie.locator("main")).to_contain_text("Urgentie voor begeleid wonen aanvragen")
    politie.goto(f"{dossier}plan/")
    expect(politie.locator("main")).to_contain_text(DOEL)
    for tab in TABS[:-1]:
        politie.goto(f"{dossier}{tab}")
        expect(politie.locator("body")).not_to_contain_text(KERNNOTITIE)
    politie.goto(f"{dossier}journaal/")
    expect(politie.locator("main")).to_contain_text(SAMEN)
    assert stappen.status_van(politie.goto(f"{dossier}afsluiting/")) in {403, 404}


def _wie_er_niet_bij_hoort_vindt_niets(open_als, dossier, naam):
    for vreemde in (stappen.GGZ, stappen.ANDERE_REGISSEUR, "procesregisseur-3", "manager-1"):
        page = open_als(vreemde)
        for tab in TABS:
            antwoord = page.goto(f"{dossier}{tab}")
            assert antwoord.status in ({403, 404} if vreemde == "manager-1" else {404}), (
                vreemde,
                tab,
            )
            expect(page.locator("body")).not_to_contain_text(naam)


def _na_sluiting_blijft_de_kaft(regisseur, dossier):
    regisseur.goto(dossier)
    expect(regisseur.locator(".dossierkenmerken")).to_contain_text("gesloten")
    for tab in TABS[:-1]:
        antwoord = regisseur.goto(f"{dossier}{tab}")
        assert antwoord.status in {200, 403, 404}
        for inhoud in (KERNNOTITIE, SAMEN, DOEL, *ACTIES):
            expect(regisseur.locator("body")).not_to_contain_text(inhoud)


def _de_fg_ziet_wie_keek(open_als, regisseur, dossier, naam):
    regisseur.goto(dossier)
    nummer = re.search(r"\d{4}-\d{4}", regisseur.locator(".dossierkenmerken").inner_text())
    fg = open_als(stappen.FG, "/logboek/")
    fg.get_by_role("textbox", name="Dossiernummer").fill(nummer[0])
    knop(fg, "Toon wie er keek")
    kop(fg, f"Wie keek in dossier {nummer[0]}")
    gezien = _alle_bladzijden(fg)
    for wie in ("S. Oomen, procesregisseur", "J. Verbeek, ketenpartner", "M. van Dongen, triagist"):
        assert wie in gezien
    assert re.search(r"\d\d-\d\d-\d{4} \d\d:\d\d", gezien)
    for vreemde in ("A. Haddad", "T. de Wit"):
        assert vreemde not in gezien


def _alle_bladzijden(fg: Page) -> str:
    tekst = ""
    while True:
        tekst += fg.get_by_role("table", name="Wie keek").inner_text()
        verder = fg.get_by_role("link", name="Oudere regels")
        if not verder.count():
            return tekst
        verder.click()
        fg.wait_for_load_state()


def _de_regisseur_legt_opnieuw_voor(regisseur, dossier):
    regisseur.goto(dossier)
    regisseur.get_by_role("link", name="Leg opnieuw voor").click()
    stappen.vul(regisseur, "Waarom legt u de casus opnieuw voor?", "Weer dakloos sinds maandag.")
    for vak in (
        regisseur.get_by_role("group", name="Wie heeft dit besloten?").get_by_role("checkbox").all()
    ):
        vak.check()
    regisseur.locator("main form.formulier button[type=submit]").click()
    expect(regisseur.locator(".dossierkenmerken")).not_to_contain_text("gesloten")
