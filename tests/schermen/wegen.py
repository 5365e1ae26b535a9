"""How a page is brought into its state: a link followed, a form sent with mistakes, a step taken."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page

from spil.kern.omgeving import KLOON
from tests.verhalen import stappen

Weg = Callable[[Page], object]

VERSLAG_MS = 90_000
LANG = (
    "Aansprakelijkheidswaardevaststellingsveranderingen en "
    + "meervoudigepersoonlijkheidsstoornis" * 4
    + " met nog een heleboel gewone woorden erachter die de regel laten lopen"
)


def samen(*wegen: Weg) -> Weg:
    def loop(page: Page) -> None:
        for weg in wegen:
            weg(page)

    return loop


def verstuur_leeg(page: Page) -> None:
    """The first form of the page with fields, sent without filling it in."""
    page.locator(
        "main form.formulier[method=post] button[type=submit]:not([aria-hidden])"
    ).first.click()
    page.wait_for_load_state()


def klik(tekst: str, *, begin: str = "^") -> Weg:
    """The first link or button in the page that begins with these words."""

    def weg(page: Page) -> None:
        naam = re.compile(begin + re.escape(tekst))
        eerste = _eerste(
            page.get_by_role("link", name=naam).or_(page.get_by_role("button", name=naam))
        )
        eerste.click()
        page.wait_for_load_state()

    return weg


def klik_adres(*delen: str) -> Weg:
    """The first link in the page whose address holds these parts."""

    def weg(page: Page) -> None:
        keuze = "".join(f'[href*="{deel}"]' for deel in delen)
        page.locator(f"main a{keuze}, header a{keuze}").first.click()
        page.wait_for_load_state()

    return weg


def open_regel(tekst: str) -> Weg:
    """The line of a list that holds these words."""

    def weg(page: Page) -> None:
        page.locator("[data-regel]", has_text=tekst).locator("[data-open]").first.click()
        page.wait_for_load_state()

    return weg


def zoek(woord: str) -> Weg:
    def weg(page: Page) -> None:
        page.locator("#zoek").fill(woord)
        with page.expect_navigation():
            page.locator("#zoek").press("Enter")

    return weg


def dossier(nummer: str, onderdeel: str = "") -> Weg:
    """Found by its number, as people do; then one of its pages."""

    def weg(page: Page) -> None:
        zoek(nummer)(page)
        if onderdeel:
            page.goto(page.url + onderdeel)

    return weg


def vul(label: str, tekst: str) -> Weg:
    return lambda page: page.get_by_label(label).first.fill(tekst)


def kies_eerste(*vragen: str) -> Weg:
    """The first answer to each of these questions."""

    def weg(page: Page) -> None:
        for vraag in vragen:
            stappen.groep(page, vraag).locator("input").first.check()

    return weg


def zoek_onbekende(page: Page) -> None:
    page.get_by_label("Naam van de persoon").fill("Bestaatniet")
    page.get_by_role("button", name="Zoek de persoon").click()
    page.wait_for_load_state()


def logboek_van(nummer: str) -> Weg:
    def weg(page: Page) -> None:
        page.get_by_role("textbox", name="Dossiernummer").fill(nummer)
        stappen.knop(page, "Toon wie er keek")

    return weg


def stap_wie(page: Page) -> None:
    stappen.begin_aanmelding(page)


def stap_wie_met_persoon(page: Page) -> None:
    stappen.begin_aanmelding(page)
    stappen.knop(page, "Voeg een persoon toe")


def stap_wat(page: Page) -> None:
    stappen.begin_aanmelding(page)
    stappen.vul_wie(page, "Voorlopig")


def overzicht_van_concept(page: Page) -> None:
    stap_wat(page)
    stappen.knop(page, "Bewaar en ga later verder")
    klik("Ga verder")(page)


def weggooien(page: Page) -> None:
    overzicht_van_concept(page)
    klik_adres("/verwijdering/")(page)


def controle(page: Page) -> None:
    stap_wat(page)
    stappen.vul_wat(page, LANG)


def ontvangst(page: Page) -> None:
    stappen.meld_aan(page, "Ontvangen")


def triage_controle(page: Page) -> None:
    kenmerk = stappen.meld_aan(page, "Terdiscussie")
    stappen.vul_besluit(page, kenmerk, "Niet oppakken")
    stappen.knop(page, "Controleer en besluit")


def doorgeleiding(page: Page) -> None:
    stappen.geleid_door(page, stappen.meld_aan(page, "Doorgeleid"))
    page.goto("/aanmeldingen/")
    klik_adres("/doorgeleidingen/")(page)


def lange_actie(page: Page) -> None:
    """An action of 180 characters without a place to break, on the plan."""
    dossier("2026-0004", "acties/nieuw/")(page)
    stappen.vul(page, "Wat gaat er gebeuren?", LANG[:200])
    page.get_by_label("Wie doet dit?").select_option("S. Oomen, ZVH De Baronie")
    stappen.vul(page, "Voor wanneer?", f"{stappen.dag_over(6):%d-%m-%Y}")
    stappen.knop(page, "Voeg actie toe")


def lange_notitie(page: Page) -> None:
    dossier("2026-0004")(page)
    stappen.schrijf_notitie(page, page.url, LANG, voor="Alleen het huis")


def gewijzigd_door_een_ander(page: Page) -> None:
    """The form of an action, sent after somebody else saved it."""
    actie("wijziging/")(page)
    ander = page.context.new_page()
    ander.goto(page.url)
    for tab, wat in ((ander, "Eerst dit"), (page, "Toen dat")):
        stappen.vul(tab, "Wat gaat er gebeuren?", wat)
        tab.locator("main form.formulier button[type=submit]").first.click()
        tab.wait_for_load_state()
    ander.close()


def afsluiting_nakijken(page: Page) -> None:
    dossier("2026-0004", "afsluiting/")(page)
    for vraag in page.locator("main fieldset").all():
        vraag.locator("input").first.check()
    stappen.vul(page, "Wat heeft de samenwerking opgeleverd?", "Rust.")
    stappen.knop(page, "Controleer")


def bied_export_aan(page: Page) -> None:
    """The sample export, read and reported, not brought over."""
    page.goto("/beheer/imports/nieuw/")
    page.locator("input[type=file]").first.set_input_files(
        sorted((KLOON / "voorbeelden" / "gcos").glob("*.csv"))
    )
    stappen.knop(page, "Lees de export")
    verslag = page.get_by_role("heading", name="Wat er zou gebeuren")
    verslag.wait_for(timeout=VERSLAG_MS)


def _eerste(zoeker: Locator) -> Locator:
    return zoeker.locator("visible=true").first


def lege_inlog(page: Page) -> None:
    page.get_by_role("button", name="Inloggen", exact=True).click()


def medewerker(*delen: str) -> Weg:
    """The page of S. Oomen, or a form that it points to."""

    def weg(page: Page) -> None:
        page.get_by_role("link", name=re.compile("S. Oomen")).first.click()
        page.wait_for_load_state()
        if delen:
            klik_adres(*delen)(page)

    return weg


def eerste_aanmelding(page: Page) -> None:
    page.locator("main .werkregel-wat[href^='/aanmeldingen/']").first.click()
    page.wait_for_load_state()


def triage_al_besloten(page: Page) -> None:
    klik_adres("/antwoord/")(page)
    page.goto(page.url.replace("/antwoord/", "/triage/"))


def triage_leeg(page: Page) -> None:
    klik_adres("/triage/")(page)
    stappen.knop(page, "Controleer en besluit")


def deelnemer(deel: str) -> Weg:
    return samen(dossier("2026-0004", "deelnemers/"), klik_adres("/deelnemers/", deel))


def betrokkene(onderdeel: str = "") -> Weg:
    def weg(page: Page) -> None:
        dossier("2026-0004", "mensen/")(page)
        klik_adres("/betrokkenen/")(page)
        if onderdeel:
            page.goto(page.url + onderdeel)

    return weg


def doel(page: Page) -> None:
    page.get_by_role("link", name=re.compile("^Wijzig")).first.click()
    page.wait_for_load_state()


def actie(onderdeel: str = "") -> Weg:
    def weg(page: Page) -> None:
        lange_actie(page)
        page.locator(".werkregel", has_text="Herinner").locator("[data-open]").last.click()
        page.wait_for_url("**/acties/**")
        if onderdeel:
            page.goto(page.url + onderdeel)

    return weg
