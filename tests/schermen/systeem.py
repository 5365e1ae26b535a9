"""The screens of people and their system, and the ways there."""

from playwright.sync_api import Page

from tests.schermen.wegen import Weg, dossier, klik_adres, samen, verstuur_leeg

GEZIN = "2026-0007"
"""A case of the demo about a family of five."""
GEKOPPELD = "2026-0017"
"""A case of the demo of which somebody is known in another dossier."""

Rij = tuple[str, str, str, Weg | None]
MENSEN = dossier(GEZIN, "mensen/")
ZELFDE = samen(klik_adres("/casussen/"), klik_adres("/zelfde-personen/"))
BETROKKENE = samen(MENSEN, klik_adres("/betrokkenen/"))


def eerste_relatie(page: Page) -> None:
    """One that is there, not the form for a new one."""
    page.locator('main a[href^="/relaties/"]').first.click()
    page.wait_for_load_state()


def open_mens(voornaam: str) -> Weg:
    """The page of this person, from *Mensen en systeem*."""

    def weg(page: Page) -> None:
        page.locator("main tr", has_text=voornaam).get_by_role("link", name="Bekijk").first.click()
        page.wait_for_load_state()

    return weg


def open_naast(soort: str) -> Weg:
    """Who stands beside this person, to change what is known."""

    def weg(page: Page) -> None:
        page.locator(f'main a[href^="/{soort}/"]').first.click()
        page.wait_for_load_state()

    return weg


def formulier(naam: str, toont: str, weg: Weg) -> list[Rij]:
    """As it opens, and sent empty."""
    return [(naam, toont, "/", weg), (f"{naam}-fout", toont, "/", samen(weg, verstuur_leeg))]


RIJEN: list[Rij] = [
    ("systeem", "dossier-mensen", "/", MENSEN),
    ("betrokkene-met-systeem", "betrokkene", "/", BETROKKENE),
    *formulier(
        "relatie-nieuw",
        "betrokkene-relatie-nieuw",
        samen(BETROKKENE, klik_adres("/relaties/nieuw/")),
    ),
    (
        "geheim-adres",
        "adres-geheim",
        "/",
        samen(
            MENSEN, lambda page: page.get_by_role("button", name="Toon het geheime").first.click()
        ),
    ),
    *formulier("stem", "betrokkene-stem", samen(BETROKKENE, klik_adres("/stem/"))),
    *formulier(
        "professional-nieuw",
        "betrokkene-professional-nieuw",
        samen(BETROKKENE, klik_adres("/professionals/nieuw/")),
    ),
    *formulier(
        "vertegenwoordiger-nieuw",
        "betrokkene-vertegenwoordiger-nieuw",
        samen(BETROKKENE, klik_adres("/vertegenwoordigers/nieuw/")),
    ),
    (
        "professional",
        "professional",
        "/",
        samen(MENSEN, open_mens("Sanne"), open_naast("professionals")),
    ),
    (
        "vertegenwoordiger",
        "vertegenwoordiger",
        "/",
        samen(BETROKKENE, open_naast("vertegenwoordigers")),
    ),
    ("relatie", "relatie", "/", samen(MENSEN, eerste_relatie)),
    ("zelfde-personen", "zelfde-personen", "/", ZELFDE),
    *formulier(
        "betrokkene-zelfde",
        "betrokkene-zelfde",
        samen(ZELFDE, klik_adres("/betrokkenen/", "/zelfde-persoon/")),
    ),
    *formulier(
        "ontkoppelen",
        "oordeel-einde",
        samen(
            dossier(GEKOPPELD, "mensen/"),
            klik_adres("/betrokkenen/"),
            klik_adres("/zelfde-persoon/"),
            klik_adres("/persoonsoordelen/"),
        ),
    ),
]
