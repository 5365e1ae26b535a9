"""What people do in a case about a whole family, step by step in the browser."""

import re
from dataclasses import dataclass

from playwright.sync_api import FilePayload, Page, expect

from tests.verhalen import stappen
from tests.verhalen.stappen import groep, kies, knop, kop, vul

VERSLAG = FilePayload(name="verslag.txt", mimeType="text/plain", buffer=b"Gesproken op maandag.")


@dataclass(frozen=True)
class Mens:
    """Somebody of the family, as the reporter knows them."""

    voornaam: str
    rol: str
    geboren: str


def meld_gezin(page: Page, naam: str, hoofd: Mens, anderen: list[Mens], aanleiding: str) -> str:
    """The family in one report, with an attachment. Returns its number."""
    stappen.begin_aanmelding(page)
    for nr, mens in enumerate(anderen, start=1):
        knop(page, "Voeg een persoon toe" if nr == 1 else "Voeg nog een persoon toe")
        vak = groep(page, f"Persoon {nr}")
        vak.get_by_label("Wie is dit voor de betrokkene?").select_option(mens.rol)
        vak.get_by_label("Voornamen").fill(mens.voornaam)
        vak.get_by_label("Achternaam").fill(naam)
        vak.get_by_label("Geboortedatum").fill(mens.geboren)
    stappen.vul_wie(page, naam, voornaam=hoofd.voornaam, geboren=hoofd.geboren)
    stappen.vul_wat(page, aanleiding)
    page.locator("main a[href$='/bijlagen/']").first.click()
    page.get_by_label("Bestanden").set_input_files(VERSLAG)
    knop(page, "Voeg toe")
    page.get_by_role("link", name="Naar de controle").click()
    expect(page.locator("main")).to_contain_text("verslag.txt")
    return stappen.verstuur(page)


def herken(page: Page, dossier: str, voornaam: str, naam: str, geboren: str) -> None:
    """Somebody who stands in the dossier already is typed once more, with a slip of the pen."""
    page.goto(f"{dossier}mensen/nieuw/")
    vul(page, "Voornamen", voornaam)
    vul(page, "Achternaam", naam)
    vul(page, "Geboortedatum", geboren)
    page.keyboard.press("Tab")
    expect(page.locator("#misschien-bekend")).to_contain_text("Misschien al bekend")


def voeg_toe(page: Page, dossier: str, naam: str, mens: Mens) -> None:
    page.goto(f"{dossier}mensen/")
    page.get_by_role("link", name="Persoon toevoegen").click()
    page.get_by_label("Rol in deze casus").select_option(mens.rol)
    vul(page, "Voornamen", mens.voornaam)
    vul(page, "Achternaam", naam)
    vul(page, "Geboortedatum", mens.geboren)
    knop(page, "Persoon toevoegen")


def leg_relaties_vast(
    page: Page, dossier: str, wie: str, relaties: list[tuple[str, str, bool]], *, bron: str
) -> None:
    """What this person is to others: each is on the same screen as the one before."""
    page.goto(f"{dossier}mensen/")
    page.get_by_role("link", name=f"Relatie van {wie}").click()
    for nr, (wat, ander, samen) in enumerate(relaties, start=1):
        page.get_by_label(re.compile("is …$")).select_option(wat)
        keuze = page.get_by_label("Van of tegen wie?")
        keuze.select_option(keuze.locator("option", has_text=ander).get_attribute("value"))
        if nr == 1:
            vul(page, "Van wie weet u dit?", bron)
        expect(page.get_by_label("Van wie weet u dit?")).to_have_value(bron)
        page.get_by_label("Zij horen bij elkaars directe kring").check()
        page.get_by_label("Zij wonen samen in één huishouden").set_checked(samen)
        knop(page, "Leg vast en nog een" if nr < len(relaties) else "Relatie vastleggen")


def laat_deelnemen(page: Page, dossier: str, organisatie: str, wie: str) -> None:
    page.goto(f"{dossier}deelnemers/nieuw/")
    page.get_by_label(re.compile(f"^{organisatie}")).check()
    knop(page, "Verder")
    page.get_by_label(wie, exact=True).check()
    for vak in groep(page, "Wie heeft dit besloten?").get_by_role("checkbox").all():
        vak.check()
    knop(page, "Laten deelnemen")
    expect(page.locator(".meldingen")).to_contain_text("neemt deel")


def leg_situatie_vast(page: Page, dossier: str, gebied: str, hoe: str, tekst: str) -> None:
    page.goto(f"{dossier}mensen/")
    page.get_by_role("link", name=gebied, exact=True).click()
    kies(page, "Hoe gaat het nu op dit leefgebied?", hoe)
    vul(page, "Beschrijf de situatie", tekst)
    knop(page, "Situatie vastleggen")


def stem_af(page: Page, dossier: str, nummer: str, reden: str) -> None:
    page.goto(f"{dossier}plan/")
    page.get_by_role("link", name="Stem af met een andere casus").click()
    vul(page, "Nummer van de andere casus", nummer)
    vul(page, "Waarom worden deze plannen op elkaar afgestemd?", reden)
    page.get_by_label(re.compile("^Uit de reden blijkt")).check()
    knop(page, "Leg de afstemming vast")
    expect(page.locator("main")).to_contain_text(f"Afgestemd met {nummer}")


def beeindig_afstemming(page: Page, dossier: str) -> None:
    page.goto(f"{dossier}plan/")
    page.get_by_role("link", name=re.compile("^Beëindig de afstemming")).click()
    page.locator("main textarea").fill("De andere casus kan zonder.")
    page.locator("main form.formulier button[type=submit]").last.click()
    page.wait_for_load_state()


def meld_voortgang(page: Page, dossier: str, wat: str, tekst: str) -> None:
    page.goto(f"{dossier}plan/")
    page.locator(".werkregel", has_text=wat).locator("[data-open]").first.click()
    vul(page, "Hoe staat het ermee?", tekst)
    knop(page, "Meld voortgang")
    expect(page.locator("main")).to_contain_text(tekst)


def evalueer(page: Page, dossier: str, stand: str, toelichting: str) -> None:
    page.goto(f"{dossier}plan/")
    page.get_by_role("link", name="Evalueer het plan").click()
    for vak in groep(page, "Wie waren erbij?").get_by_role("checkbox").all():
        vak.check()
    for keuze in page.get_by_label(stand, exact=True).all():
        keuze.check()
    kies(page, "Wat is het besluit?", "Doorgaan")
    vul(page, "Waarom?", toelichting)
    vul(page, "Wanneer evalueert u weer?", f"{stappen.dag_over(30):%d-%m-%Y}")
    knop(page, "Leg de evaluatie vast")


def voeg_document_toe(page: Page, dossier: str, titel: str) -> None:
    page.goto(f"{dossier}documenten/nieuw/")
    vul(page, "Wat is dit voor document?", titel)
    kies(page, "Wie mag dit zien?", "Alle deelnemers")
    page.get_by_label("Bestand", exact=True).set_input_files(VERSLAG)
    knop(page, "Voeg toe")
    expect(page.locator("main")).to_contain_text(titel)


def vraag_tevredenheid(page: Page, dossier: str) -> list[str]:
    """The link of each organisation that never logged in; the others are asked inside Spil."""
    page.goto(f"{dossier}tevredenheid/")
    for vak in page.locator("main input[type=checkbox]").all():
        vak.check()
    knop(page, "Stel de vraag")
    expect(page.locator("main")).to_contain_text("Berichten")
    return page.locator("main code").all_inner_texts()


def beantwoord(page: Page, link: str) -> None:
    page.goto(link)
    for keuze in page.get_by_label("Goed", exact=True).all():
        keuze.check()
    knop(page, "Verstuur")
    kop(page, "Dank u wel")


def antwoord_in_spil(page: Page) -> str:
    """The address of a question that reached this partner in a notice, now answered."""
    page.goto("/berichten/")
    page.get_by_role("link", name="Naar de vraag").first.click()
    link = page.get_by_role("link", name="Geef uw mening").first.get_attribute("href") or ""
    beantwoord(page, link)
    return link


def schrijf_les(page: Page, les: str, thema: str) -> None:
    page.goto("/lessen/nieuw/")
    vul(page, "Wat leerde het huis hiervan?", les)
    page.get_by_label("Thema").select_option(thema)
    page.get_by_label("Bij welke aanpak hoort de les?").select_option(stappen.COM)
    knop(page, "Bewaar de les")


def zoek_les(page: Page, thema: str) -> str:
    page.goto("/lessen/")
    page.get_by_label("Thema").select_option(thema)
    page.locator("main").get_by_role("button", name="Zoek").click()
    page.wait_for_load_state()
    return page.locator("main").inner_text()
