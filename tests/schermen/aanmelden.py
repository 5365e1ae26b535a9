"""The screens of reporting, one person or a whole list, and the ways there."""

from datetime import timedelta

from playwright.sync_api import Page

from spil.kern import klok
from tests.schermen import wegen
from tests.schermen.wegen import Weg, klik, klik_adres, samen, verstuur_leeg
from tests.verhalen import stappen


def kies_aanpak(page: Page) -> None:
    page.goto("/aanmeldingen/nieuw/")
    page.get_by_role("link", name="Begin", exact=True).click()


def lijst(page: Page) -> None:
    page.goto("/aanmeldingen/nieuw/")
    klik("Meld een lijst aan")(page)


def lijst_controle(page: Page) -> None:
    """One line of the list, filled in as far as it must be."""
    lijst(page)
    stappen.groep(page, "Weten de betrokkenen van deze aanmelding?").get_by_label("Ja").check()
    regel = page.get_by_role("group", name="Aanmelding 1", exact=True)
    regel.get_by_label("Achternaam").fill("Voorlopig")
    gisteren = klok.datum(klok.nu()) - timedelta(days=1)
    regel.get_by_label("Wanneer was de melding?").fill(f"{gisteren:%d-%m-%Y}")
    regel.get_by_label("Waar kwam de melding binnen?").select_option(label="Politie")
    regel.get_by_label("Wat is er gezien of gehoord?").fill("Liep verward over straat.")
    stappen.knop(page, "Naar de controle")


def bijlagen(page: Page) -> None:
    wegen.overzicht_van_concept(page)
    klik_adres("/bijlagen/")(page)


def met_bijlage(page: Page) -> None:
    bijlagen(page)
    naam = "Verslag van het gesprek met de woonstichting over de overlast en de achterstand.txt"
    page.get_by_label("Bestanden").set_input_files(
        {"name": naam, "mimeType": "text/plain", "buffer": b"Gesproken op maandag."}
    )
    stappen.knop(page, "Voeg toe")


def _met_leeg(naam: str, toont: str, weg: Weg) -> list[tuple[str, str, str, Weg | None]]:
    return [
        (naam, toont, "/", weg),
        (f"{naam}-leeg-verstuurd", toont, "/", samen(weg, verstuur_leeg)),
    ]


RIJEN: list[tuple[str, str, str, Weg | None]] = [
    ("aanmelding-nieuw", "aanmelding-nieuw", "/aanmeldingen/nieuw/", None),
    *_met_leeg("aanmelding-aanpak", "aanmeldconcept-aanpak", kies_aanpak),
    *_met_leeg("aanmelding-wie", "aanmeldconcept-wie", wegen.stap_wie),
    ("aanmelding-wie-met-persoon", "aanmeldconcept-wie", "/", wegen.stap_wie_met_persoon),
    *_met_leeg("aanmelding-wat", "aanmeldconcept-wat", wegen.stap_wat),
    ("aanmelding-concept", "aanmeldconcept", "/", wegen.overzicht_van_concept),
    *_met_leeg("aanmelding-bijlagen", "aanmeldconcept-bijlagen", bijlagen),
    ("aanmelding-bijlagen-erbij", "aanmeldconcept-bijlagen", "/", met_bijlage),
    ("aanmelding-weggooien", "aanmeldconcept-verwijdering", "/", wegen.weggooien),
    *_met_leeg("aanmelding-controle", "aanmeldconcept-controle", wegen.controle),
    ("aanmelding-ontvangst", "aanmelding-ontvangst", "/", wegen.ontvangst),
    ("aanmelding-met-antwoord", "aanmelding", "/aanmeldingen/", klik("Lees het antwoord")),
]
LIJST: list[tuple[str, str, str, Weg | None]] = [
    *_met_leeg("aanmeldlijst", "aanmeldlijst", lijst),
    *_met_leeg("aanmeldlijst-controle", "aanmeldlijst-controle", lijst_controle),
]
