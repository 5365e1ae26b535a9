"""What people do in Spil, step by step in the browser, with the words of the screens."""

import re
from datetime import date, timedelta

from playwright.sync_api import Locator, Page, Response, expect

TRIAGIST = "triagist-1"
REGISSEUR = "procesregisseur-1"
ANDERE_REGISSEUR = "procesregisseur-2"
POLITIE = "ketenpartner-1"
GGZ = "ketenpartner-2"
OM = "ketenpartner-4"
FG = "fg-1"

COM = "Complexe casuïstiek"
S_OOMEN = "S. Oomen (procesregisseur)"


def dag_over(dagen: int) -> date:
    return date.today() + timedelta(days=dagen)  # noqa: DTZ011 - the browser's day is this machine's


def status_van(antwoord: Response | None) -> int:
    """Of the page that was opened."""
    assert antwoord is not None
    return antwoord.status


def groep(page: Page, vraag: str) -> Locator:
    return page.get_by_role("group", name=vraag)


def kies(page: Page, vraag: str, antwoord: str) -> None:
    groep(page, vraag).get_by_label(antwoord, exact=True).check()


def vul(page: Page, label: str, tekst: str) -> None:
    page.get_by_label(label, exact=False).first.fill(tekst)


def knop(page: Page, tekst: str) -> None:
    page.get_by_role("button", name=tekst, exact=True).click()
    page.wait_for_load_state()


def kop(page: Page, tekst: str | re.Pattern[str]) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(tekst)


def begin_aanmelding(page: Page) -> None:
    page.goto("/aanmeldingen/nieuw/")
    page.get_by_role("link", name="Begin", exact=True).click()
    groep(page, "Waar gaat het om?").get_by_label(COM).check()
    knop(page, "Verder")
    kop(page, "Wie meldt u aan?")


def vul_wie(
    page: Page, achternaam: str, *, voornaam: str = "Joris", geboren: str = "03-03-1985"
) -> None:
    vul(page, "Voornamen", voornaam)
    vul(page, "Achternaam", achternaam)
    vul(page, "Geboortedatum", geboren)
    kies(page, "Weet de betrokkene van deze aanmelding?", "Ja")
    kies(page, "Mag het huis tegen de betrokkene zeggen dat u aanmeldde?", "Ja")
    knop(page, "Verder")
    kop(page, "Wat speelt er, en past het?")


def vul_wat(page: Page, aanleiding: str) -> None:
    vul(page, "Waarom meldt u nu aan?", aanleiding)
    vul(page, "Wat is er al geprobeerd?", "Twee gesprekken over wonen; er kwam geen plan.")
    page.locator("summary", has_text="Wonen").click()
    page.locator("#id_leefgebied_huisvesting").fill("Geen woonplek na ontslag.")
    for letter in "abcd":
        groep(page, f"{letter}. ").get_by_label("Ja").check()
        vul(page, f"Waarom wel of niet? (criterium {letter})", "Vijf organisaties, één plan.")
    knop(page, "Naar de controle")
    kop(page, "Controleer en verstuur")


def meld_aan(page: Page, achternaam: str) -> str:
    """A whole report; the page is the receipt. Returns its number."""
    begin_aanmelding(page)
    vul_wie(page, achternaam)
    vul_wat(page, f"{achternaam} komt over drie weken vrij zonder woonplek.")
    return verstuur(page)


def verstuur(page: Page) -> str:
    """From the check page to the receipt. Returns the number of the report."""
    page.get_by_label("Ik heb gecontroleerd").check()
    knop(page, "Verstuur de aanmelding")
    kop(page, "Aanmelding ontvangen")
    kenmerk = re.search(r"A\d{4}-\d{4}", page.locator("main").inner_text())
    assert kenmerk
    return kenmerk[0]


def vul_besluit(page: Page, kenmerk: str, uitkomst: str) -> None:
    """The form of the triage: police and OM decide, the GGZ advises."""
    page.goto("/aanmeldingen/")
    page.get_by_role("link", name=re.compile(rf"Beoordeel.*{kenmerk}")).click()
    kop(page, f"Triage {kenmerk}")
    for letter in "abcd":
        groep(page, f"{letter}. ").get_by_label("Ja").check()
        vul(page, f"Waarom wel of niet? (criterium {letter})", "Voldaan, zegt het overleg.")
    tafel = (
        ("J. Verbeek", "Beslist"),
        ("P. Sanders", "Beslist"),
        ("A. Haddad", "Adviseert"),
    )
    for nr, (wie, hoe) in enumerate(tafel, start=1):
        deelnemer = groep(page, f"Deelnemer {nr}")
        deelnemer.get_by_label("Wie").select_option(wie)
        deelnemer.get_by_label("Beslist of adviseert").select_option(hoe)
        deelnemer.get_by_label("Standpunt").select_option(uitkomst)
    kies(page, "Wat is het besluit?", uitkomst)
    vul(page, "Waarom?", "Zo besloten aan tafel.")


def besluit_oppakken(page: Page, kenmerk: str) -> None:
    """The triage takes a report up; S. Oomen leads."""
    vul_besluit(page, kenmerk, "Oppakken")
    page.get_by_label("Wie krijgt de regie?").select_option(S_OOMEN)
    knop(page, "Controleer en besluit")
    kop(page, "Controleer en besluit")
    expect(page.get_by_role("row", name="Openbaar Ministerie P. Sanders")).to_contain_text(
        "Oppakken"
    )
    knop(page, "Leg dit besluit vast")


def geleid_door(page: Page, kenmerk: str) -> None:
    """The triage sends a report on to another table."""
    vul_besluit(page, kenmerk, "Doorgeleiden")
    vul(page, "Naar welke organisatie geleidt u door?", "Wijkteam Noord")
    vul(page, "Wanneer vraagt u na", f"{dag_over(20):%d-%m-%Y}")
    knop(page, "Controleer en besluit")
    knop(page, "Leg dit besluit vast")


def naar_dossier(page: Page, achternaam: str) -> str:
    """By searching the name: the list of cases has more than one page. Returns the address."""
    page.goto("/")
    page.locator("#zoek").fill(achternaam)
    page.locator("#zoek").press("Enter")
    treffer = page.get_by_role("row", name=achternaam)
    treffer.get_by_role("link", name=re.compile(r"^\d{4}-\d{4}$")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(achternaam)
    return page.url


def maak_doel(page: Page, dossier: str, wat: str, *, nodig: str = "") -> None:
    page.goto(f"{dossier}plan/")
    page.get_by_role("link", name="Doel toevoegen").first.click()
    page.get_by_label("Leefgebied", exact=True).select_option("Wonen")
    vul(page, "Wat is er op dit leefgebied nodig?", nodig)
    vul(page, "Wat is er bereikt als dit lukt?", wat)
    knop(page, "Voeg doel toe")


def maak_actie(page: Page, dossier: str, wat: str, eigenaar: str, *, doel: str = "") -> None:
    if doel:
        page.goto(f"{dossier}plan/")
        page.get_by_role("link", name=f"Actie erbij bij {doel}").click()
    else:
        page.goto(dossier)
        page.get_by_role("link", name="Actie", exact=True).click()
    vul(page, "Wat gaat er gebeuren?", wat)
    page.get_by_label("Wie doet dit?").select_option(eigenaar)
    vul(page, "Voor wanneer?", f"{dag_over(5):%d-%m-%Y}")
    knop(page, "Voeg actie toe")


def schrijf_notitie(page: Page, dossier: str, tekst: str, *, voor: str) -> None:
    page.goto(f"{dossier}notities/nieuw/")
    kies(page, "Wie mag dit lezen?", voor)
    vul(page, "Wat is er gebeurd of besloten?", tekst)
    knop(page, "Bewaar notitie")
    expect(page.locator("main")).to_contain_text(tekst)


def meld_gereed(page: Page, dossier: str, wat: str) -> None:
    page.goto(f"{dossier}plan/")
    regel = page.locator(".werkregel", has_text=wat)
    regel.get_by_role("button", name=re.compile("^Gereed")).click()
    expect(page.locator(".werkregel", has_text=wat)).to_contain_text("Maak ongedaan")


def stel_doelresultaat_vast(page: Page, dossier: str, doel: str) -> None:
    page.goto(f"{dossier}plan/")
    page.get_by_role("link", name=f"Resultaat van {doel}").click()
    kies(page, "Is het doel behaald?", "Behaald")
    knop(page, "Leg resultaat vast")


def tijdlijn(page: Page, dossier: str) -> str:
    page.goto(f"{dossier}tijdlijn/")
    return page.locator("main").inner_text()


def sluit_casus(page: Page, dossier: str) -> None:
    page.goto(dossier)
    page.get_by_role("link", name="Sluit af").click()
    kies(page, "Waarom eindigt de casus?", "De doelen zijn behaald")
    vul(page, "Wat heeft de samenwerking opgeleverd?", "Een woning en rust.")
    for wie in ("P. Sanders, Openbaar Ministerie", "J. Verbeek, Politie"):
        page.get_by_label(wie).check()
    knop(page, "Controleer")
    kop(page, "Controleer en sluit de casus")
    knop(page, "Casus sluiten")
