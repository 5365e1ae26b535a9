"""The screens of what comes after a meeting, and the ways there."""

from urllib.parse import urljoin

from playwright.sync_api import Page

from tests.schermen.verslag import LIJST as OVERLEGGEN
from tests.schermen.verslag import laatste_overleg
from tests.schermen.wegen import Weg, dossier, klik, klik_adres, open_regel, samen, verstuur_leeg

TRIAGE = "Triage met MaSS en Veilig Thuis"

BESPROKEN, NOOIT = "2026-0014", "2026-0009"
"""Cases of the demo: on two agendas with a correction that waits; never on one."""
LIJST = dossier(BESPROKEN, "overleggen/")
PUNT = samen(LIJST, klik_adres("/punten/"))
OVERLEG = samen(PUNT, klik("Casusoverleg complexe casuïstiek,"))
PARTIJVERSLAG = samen(laatste_overleg, klik("Wat van ons is"))
VASTSTELLING = samen(OVERLEG, klik("Lees na en stel vast"))
CIJFERS = "/overleggen/cijfers/"


def _klap_open(page: Page) -> None:
    page.locator("summary", has_text="Verslag voor een andere organisatie").click()


def _vorige_afspraken(page: Page) -> None:
    """Of the coming triage the item of which something was agreed before."""
    open_regel(TRIAGE)(page)
    links = page.locator("main a[href*='/overleggen/punten/']").all()
    for adres in [urljoin(page.url, link.get_attribute("href") or "") for link in links]:
        page.goto(f"{adres}verslag/")
        if page.get_by_role("heading", name="Vorige afspraken").count():
            return


VAN_EEN_ANDER = samen(laatste_overleg, _klap_open, klik_adres("/genodigden/", "/partijverslag/"))
VERVALT = samen(_vorige_afspraken, klik_adres("/afspraken/", "/vervallen/"))


def _formulier(naam: str, weg: Weg) -> list[tuple[str, str, str, Weg | None]]:
    return [(naam, naam, "/", weg), (f"{naam}-fout", naam, "/", samen(weg, verstuur_leeg))]


RIJEN = [
    ("dossier-overleggen", "dossier-overleggen", "/", LIJST),
    ("dossier-overleggen-leeg", "dossier-overleggen", "/", dossier(NOOIT, "overleggen/")),
    ("agendapunt-met-correcties", "agendapunt", "/", PUNT),
    ("overleg-geweest", "overleg", "/", OVERLEG),
    *_formulier("verslagcorrectie-nieuw", samen(PUNT, klik_adres("/correcties/nieuw/"))),
    *_formulier("verslagcorrectie-oordeel", samen(PUNT, klik_adres("/oordeel/"))),
    *_formulier("verslag-vaststelling", VASTSTELLING),
    ("partijverslag", "partijverslag", OVERLEGGEN, PARTIJVERSLAG),
    ("genodigde-partijverslag", "genodigde-partijverslag", OVERLEGGEN, VAN_EEN_ANDER),
    ("verslag-met-vorige-afspraken", "agendapunt-verslag", OVERLEGGEN, _vorige_afspraken),
    ("afspraak-vervallen", "afspraak-vervallen", OVERLEGGEN, VERVALT),
    ("afspraak-vervallen-fout", "afspraak-vervallen", OVERLEGGEN, samen(VERVALT, verstuur_leeg)),
]
MANAGER_RIJEN = (
    ("overlegcijfers", "overlegcijfers", CIJFERS, None),
    ("overlegcijfers-jaar", "overlegcijfers", f"{CIJFERS}?jaar=2026", None),
)
