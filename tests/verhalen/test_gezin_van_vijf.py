"""A case of a family of five with two offenders, from report to satisfaction answer, with nothing
but screens; what somebody may not see carries a mark, and is looked for."""

import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenAls
from tests.verhalen import gezin, stappen
from tests.verhalen.gezin import Mens
from tests.verhalen.test_triagetafel import aan_de_beurt, besluit, spreek, zet_aan_tafel

pytestmark = pytest.mark.browser

NU = time.time_ns() % 10**7
NAAM = f"Vijfhoek{NU}"
VADER = Mens("Bram", "Hoofdpersoon", "27-07-1981")
OOM = Mens("Wout", "Ander gezinslid", "14-09-1991")
MOEDER = Mens("Sanne", "Partner", "02-05-1988")
DOCHTER = Mens("Puck", "Kind", "30-03-2013")
ZOON = Mens("Teun", "Kind", "08-11-2016")
GEZIN = (VADER, OOM, MOEDER, DOCHTER, ZOON)
ANDERE_CASUS = "2026-0004"
AFSTEMREDEN = f"De broers delen een schuld; ijkpunt{NU}."
KERNNOTITIE = f"Alleen voor het huis: de oma belde, merkteken{NU}."
SAMEN = "Wij spreken elke twee weken met het hele gezin."
LES = f"Plan met een gezin één tafel voor alle kinderen, lesmerk {NU % 1000}."
PLAN = {
    "Bram en Wout laten het gezin met rust": ("Contactverbod bewaken", "J. Verbeek, Politie"),
    "Bram behandelt zijn agressie": (
        "Bram start bij de polikliniek",
        "A. Haddad, GGZ De Voorbeeldhoek",
    ),
    "Puck en Teun slapen elke nacht veilig": (
        "Sanne en de kinderen naar opvang",
        "S. Oomen, ZVH De Baronie",
    ),
}


def test_een_gezin_van_vijf_van_melding_tot_antwoord(open_als: OpenAls):
    """A1–A8 in one go (issue 4)."""
    politie, triage = open_als(stappen.POLITIE), open_als(stappen.TRIAGIST)
    regisseur = open_als(stappen.REGISSEUR)

    _gemeld_en_opgepakt(politie, triage)
    dossier = stappen.naar_dossier(regisseur, NAAM)
    _wie_er_niet_bij_hoort(open_als, dossier, stappen.GGZ, stappen.ANDERE_REGISSEUR)
    _vijf_mensen_en_hun_relaties(regisseur, dossier)
    gezin.laat_deelnemen(regisseur, dossier, "GGZ De Voorbeeldhoek", "A. Haddad")
    _een_plan(regisseur, dossier)
    _wat_partners_zien(open_als(stappen.GGZ), politie, dossier)
    _uitgevoerd_en_geevalueerd(open_als(stappen.GGZ), politie, regisseur, dossier)
    links = _gesloten(regisseur, dossier)
    _wie_er_niet_bij_hoort(open_als, dossier, stappen.GGZ, stappen.ANDERE_REGISSEUR)
    _geantwoord(open_als, links)
    assert LES in gezin.zoek_les(open_als(stappen.ANDERE_REGISSEUR), "Gezin en netwerk")


def _gemeld_en_opgepakt(politie: Page, triage: Page) -> None:
    """Four of the five are in the report; the table decides."""
    kenmerk = gezin.meld_gezin(
        politie, NAAM, VADER, [OOM, MOEDER, DOCHTER], "Twee mannen slaan; het gezin is gevlucht."
    )
    zet_aan_tafel(triage)
    aan_de_beurt(triage, NAAM)
    alle = {"Politie": "Oppakken", "Openbaar Ministerie": "Oppakken"}
    spreek(triage, kenmerk, {**alle, "GGZ De Voorbeeldhoek": "Advies aan de melder"})
    besluit(triage, "Oppakken", regie=stappen.S_OOMEN)


def _wie_er_niet_bij_hoort(open_als: OpenAls, dossier: str, *vreemden: str) -> None:
    for vreemde in vreemden:
        page = open_als(vreemde)
        for tab in ("", "mensen/"):
            assert stappen.status_van(page.goto(f"{dossier}{tab}")) == 404, (vreemde, tab)
            expect(page.locator("body")).not_to_contain_text(NAAM)


def _vijf_mensen_en_hun_relaties(regisseur: Page, dossier: str) -> None:
    gezin.herken(regisseur, dossier, "Sane", NAAM, MOEDER.geboren)
    gezin.voeg_toe(regisseur, dossier, NAAM, ZOON)
    daders, kinderen = ("Bram", "Wout"), ("Puck", "Teun")
    gezin.leg_relaties_vast(
        regisseur,
        dossier,
        "Bram",
        [
            ("pleger tegen", "Sanne", False),
            ("broer of zus van", "Wout", True),
            *(("ouder van", kind, False) for kind in kinderen),
        ],
        bron="Politie, aangifte",
    )
    gezin.leg_relaties_vast(
        regisseur, dossier, "Wout", [("pleger tegen", "Sanne", False)], bron="Politie, aangifte"
    )
    gezin.leg_relaties_vast(
        regisseur,
        dossier,
        "Sanne",
        [("ouder van", kind, True) for kind in kinderen],
        bron="Veilig Thuis",
    )
    regisseur.goto(f"{dossier}mensen/")
    mensen = regisseur.locator("main")
    for dader in daders:
        expect(mensen).to_contain_text(f"{dader} {NAAM} is pleger tegen Sanne {NAAM}")
    for mens in GEZIN:
        expect(regisseur.get_by_role("row", name=f"{mens.voornaam} {NAAM}").first).to_be_visible()
    expect(mensen).to_contain_text("Eén huishouden")


def _een_plan(regisseur: Page, dossier: str) -> None:
    gezin.leg_situatie_vast(
        regisseur, dossier, "Geweld en agressie", "Acuut", "Twee daders, drie slachtoffers."
    )
    for doel, (actie, wie) in PLAN.items():
        stappen.maak_doel(regisseur, dossier, doel, nodig="Rust en een dak.")
        stappen.maak_actie(regisseur, dossier, actie, wie, doel=doel)
    gezin.stem_af(regisseur, dossier, ANDERE_CASUS, AFSTEMREDEN)
    gezin.voeg_document_toe(regisseur, dossier, "Veiligheidsplan van het gezin")
    stappen.schrijf_notitie(regisseur, dossier, KERNNOTITIE, voor="Alleen het huis")
    stappen.schrijf_notitie(regisseur, dossier, SAMEN, voor="Alle deelnemers")


def _wat_partners_zien(ggz: Page, politie: Page, dossier: str) -> None:
    """The plan and each other's goals; nothing of the house alone."""
    for partner in (ggz, politie):
        for tab in ("plan/", "mensen/", "journaal/", "documenten/"):
            assert stappen.status_van(partner.goto(f"{dossier}{tab}")) == 200, tab
            for merk in (f"merkteken{NU}", f"ijkpunt{NU}", ANDERE_CASUS):
                expect(partner.locator("body")).not_to_contain_text(merk)
        partner.goto(f"{dossier}plan/")
        for doel in PLAN:
            expect(partner.locator("main")).to_contain_text(doel)
        assert stappen.status_van(partner.goto(f"{dossier}mensen/nieuw/")) in {403, 404}


def _uitgevoerd_en_geevalueerd(ggz: Page, politie: Page, regisseur: Page, dossier: str) -> None:
    gezin.meld_voortgang(ggz, dossier, "polikliniek", "Bram kwam op de eerste afspraak.")
    gezin.evalueer(regisseur, dossier, "Op weg", "Het gaat beter; de opvang houdt het vol.")
    stappen.meld_gereed(politie, dossier, "Contactverbod")
    stappen.meld_gereed(ggz, dossier, "polikliniek")
    stappen.meld_gereed(regisseur, dossier, "naar opvang")


def _gesloten(regisseur: Page, dossier: str) -> list[str]:
    for doel in PLAN:
        stappen.stel_doelresultaat_vast(regisseur, dossier, doel)
    gezin.beeindig_afstemming(regisseur, dossier)
    links = gezin.vraag_tevredenheid(regisseur, dossier)
    gezin.schrijf_les(regisseur, LES, "Gezin en netwerk")
    stappen.sluit_casus(regisseur, dossier)
    regisseur.goto(dossier)
    expect(regisseur.locator(".dossierkenmerken")).to_contain_text("gesloten")
    return links


def _geantwoord(open_als: OpenAls, links: list[str]) -> None:
    """Who works in Spil there, the others without an account; each link once."""
    iemand = open_als("")
    gebruikt = [gezin.antwoord_in_spil(open_als(wie)) for wie in (stappen.GGZ, stappen.POLITIE)]
    for link in links:
        gezin.beantwoord(iemand, link)
    for link in (*gebruikt, *links):
        assert stappen.status_van(iemand.goto(link)) == 404
