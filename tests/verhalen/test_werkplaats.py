"""A house makes an approach of its own, without a file and without a programmer (C15)."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenAls
from tests.verhalen import stappen

pytestmark = pytest.mark.browser
TELLING = f"Opgepakte zaken na voetbalgeweld {time.time_ns() % 10**6}"
BEHEERDER, MANAGER = "functioneel-beheerder-1", "manager-1"


def voeg_toe(page: Page, wat: str, knop: str = "", **velden: str) -> None:
    """One thing of a list; keys are the names of the fields."""
    page.get_by_role("link", name=f"Voeg een {wat} toe", exact=True).click()
    for naam, waarde in velden.items():
        invoer = page.locator(f"[name={naam}]").first
        if invoer.evaluate("el => el.tagName") == "SELECT":
            invoer.select_option(waarde)
        else:
            invoer.fill(waarde)
    if knop:
        page.get_by_label(knop).check()
    stappen.knop(page, f"Bewaar {wat}")
    expect(page.get_by_role("link", name=re.compile(f"^Voeg een {wat} toe$"))).to_be_visible()


def naar(page: Page, onderdeel: str) -> None:
    page.get_by_role("navigation", name="Onderdelen van de aanpak").get_by_role(
        "link", name=re.compile(rf"^{onderdeel}")
    ).click()
    stappen.kop(page, onderdeel)


def maak_fasen(page: Page) -> None:
    """Four: one of the first content goes, one comes."""
    naar(page, "Fasen")
    page.get_by_role("button", name="Haal weg fase Evaluatie").click()
    voeg_toe(page, "fase", naam="Afbouw", stap="evaluatie")
    regels = page.locator(".werkregel")
    expect(regels).to_have_count(4)
    expect(regels.nth(2)).to_contain_text("Uitvoering → Plan, Afbouw")


def maak_vragen(page: Page) -> None:
    naar(page, "Vragen")
    al = "Wordt al bij de aanmelding gevraagd"
    gemeen = {"groep": "aanmelding", "categorie": "politie"}
    voeg_toe(page, "vraag", al, vraag="Bij welke club?", soort="tekst", **gemeen)
    voeg_toe(
        page, "vraag", al, vraag="Wat is er gebeurd?", soort="keuze",
        keuzes="Vuurwerk\nMishandeling\nVernieling", **gemeen,
    )  # fmt: skip
    voeg_toe(page, "vraag", al, vraag="Wanneer was de wedstrijd?", soort="datum", **gemeen)
    voeg_toe(page, "vraag", vraag="Is er een stadionverbod?", soort="ja_nee", **gemeen)
    voeg_toe(page, "vraag", vraag="Tot wanneer loopt het verbod?", soort="datum", **gemeen)
    voeg_toe(page, "vraag", vraag="Hoeveel incidenten zijn er?", soort="getal", **gemeen)


def maak_de_rest(page: Page) -> None:
    """Two terms, an own criterion, an own count."""
    naar(page, "Criteria")
    voeg_toe(page, "criterium", vraag="Is er geweld rond een wedstrijd?")
    naar(page, "Termijnen")
    gemeen = {"duur__eenheid": "weken"}
    voeg_toe(page, "termijn", naam="Plan klaar", duur__aantal="4", vanaf="start", **gemeen)
    voeg_toe(
        page, "termijn", naam="Einde verbod", duur__aantal="6", richting="voor",
        vanaf="veld:tot_wanneer_loopt_het_verbod", **gemeen,
    )  # fmt: skip
    naar(page, "Tellingen")
    voeg_toe(
        page, "telling", naam=TELLING, enkelvoud="zaak", meervoud="zaken",
        definitie="Zaken die de triage oppakt.", bij="triage:oppakken",
    )  # fmt: skip


def meld_aan_onder(page: Page, naam: str, achternaam: str) -> str:
    """A report of the police under this approach; returns its number."""
    page.goto("/aanmeldingen/nieuw/")
    page.get_by_role("link", name="Begin", exact=True).click()
    page.get_by_label(re.compile(f"^{re.escape(naam)}")).check()
    stappen.knop(page, "Verder")
    stappen.vul_wie(page, achternaam)
    stappen.vul(page, "Bij welke club?", "FC Voorbeeld")
    stappen.groep(page, "1. Is er geweld").get_by_label("Ja").check()
    stappen.vul(page, "Waarom wel of niet? (criterium 1)", "Drie wedstrijden op rij.")
    stappen.vul_wat(page, "Vuurwerk op het vak en klappen erna.")
    page.get_by_label("Ik heb gecontroleerd").check()
    stappen.knop(page, "Verstuur de aanmelding")
    stappen.kop(page, "Aanmelding ontvangen")
    kenmerk = re.search(r"A\d{4}-\d{4}", page.locator("main").inner_text())
    assert kenmerk
    return kenmerk[0]


def test_een_nieuwe_aanpak_wordt_gemaakt_vastgesteld_gebruikt_en_geteld_zonder_bestand(
    open_als: OpenAls,
):
    """C15: *PGA Voetbalgeweld*, with four phases, six questions, two terms, an own criterion and an
    own count; a second person agrees, the police report under it, and it counts."""
    nummer = time.time_ns() % 10**6
    naam, achternaam = f"PGA Voetbalgeweld {nummer}", f"Voetbal{nummer}"
    page = open_als(BEHEERDER, "/aanpakken/", javascript=False)
    begin_en_vul(page, naam)
    leg_voor(page)

    manager = open_als(MANAGER, "/aanpakken/", javascript=False)
    manager.get_by_role("link", name=f"Wacht op een tweede persoon voor {naam}").click()
    stappen.knop(manager, "Stel deze versie vast")
    expect(manager.locator("main")).to_contain_text("De versie geldt nu voor nieuwe aanmeldingen.")

    kenmerk = meld_aan_onder(open_als(stappen.POLITIE, javascript=False), naam, achternaam)
    stappen.besluit_oppakken(open_als(stappen.TRIAGIST, javascript=False), kenmerk)
    regisseur = open_als(stappen.REGISSEUR, javascript=False)
    stappen.naar_dossier(regisseur, achternaam)
    expect(regisseur.locator("main")).to_contain_text(naam)

    manager.goto("/sturing/")
    regel = manager.get_by_role("row", name=re.compile(TELLING)).last
    expect(regel.get_by_role("cell").last).to_have_text("1")
    page.goto("/aanpakken/")
    expect(page.get_by_role("row", name=naam)).to_contain_text("Aan")
    expect(page.get_by_role("row", name=naam).locator(".getal")).to_have_text("1")


def begin_en_vul(page: Page, naam: str) -> None:
    page.get_by_role("link", name="Nieuwe aanpak").click()
    stappen.vul(page, "Hoe heet de aanpak", naam)
    stappen.knop(page, "Begin het concept")
    stappen.vul(page, "Voor wie is deze aanpak", "Daders van geweld rond voetbalwedstrijden.")
    stappen.vul(page, "Verwerking: doel", "Geweld rond voetbalwedstrijden voorkomen.")
    stappen.knop(page, "Bewaar naam en doel")
    maak_fasen(page)
    maak_vragen(page)
    maak_de_rest(page)


def leg_voor(page: Page) -> None:
    """After a look at the example; the maker cannot agree with it."""
    page.get_by_role("link", name="Voorbeeld", exact=True).click()
    expect(page.get_by_label("Bij welke club?").first).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="Controleer", exact=True).click()
    stappen.knop(page, "Leg voor aan een tweede persoon")
    page.goto(f"{page.url}vaststelling/")
    expect(page.get_by_role("button", name="Stel deze versie vast")).to_have_count(0)
