"""The screens of the table: who is in the room, who signs, and what they take along."""

from urllib.parse import urljoin

from playwright.sync_api import Page

from tests.schermen.wegen import Weg, klik_adres, samen, verstuur_leeg

Rij = tuple[str, str, str, Weg | None]
LIJST, TEKST = "/overleggen/", "/beheer/geheimhouding/"
GAST = "P. Buurman"
REEKS = "Casusoverleg complexe casuïstiek"


def _overleg(page: Page) -> None:
    """Of the meetings of this series the one to which the guest comes."""
    page.locator("th").get_by_role("link", name=REEKS, exact=True).click()
    page.wait_for_load_state()
    links = page.locator("main a[href$='/verplaatsing/']").all()
    adressen = [urljoin(page.url, link.get_attribute("href") or "") for link in links]
    for adres in adressen:
        page.goto(adres.removesuffix("verplaatsing/"))
        if page.get_by_text(GAST).count():
            return


def _erbij(onderdeel: str) -> Weg:
    return lambda page: page.goto(page.url + onderdeel)


def _maak_link(page: Page) -> None:
    page.locator("main input[type=checkbox]").first.check()
    page.get_by_role("button", name="Maak de link").click()
    page.wait_for_load_state()


def _open_link(page: Page) -> None:
    page.goto(page.locator("main code").first.inner_text())


PUNT = samen(_overleg, klik_adres("/overleggen/punten/"))
UITTREKSEL = samen(PUNT, klik_adres("/overleggen/uittreksels/"))
GEHEIMHOUDING = samen(_overleg, _erbij("geheimhouding/"))
LINK = samen(GEHEIMHOUDING, _maak_link)
VERKLARING = samen(LINK, _open_link)
EEN_ANDER = samen(_overleg, klik_adres("/genodigden/", "/vervanging/"))
RIJEN: list[Rij] = [
    ("genodigde-vervanging", "genodigde-vervanging", LIJST, EEN_ANDER),
    ("genodigde-vervanging-fout", "genodigde-vervanging", LIJST, samen(EEN_ANDER, verstuur_leeg)),
    ("punt-aan-tafel", "agendapunt", LIJST, PUNT),
    ("punt-aanschuivers", "punt-aanschuivers", LIJST, samen(PUNT, klik_adres("/aanschuivers/"))),
    ("punt-aanwezigheid", "punt-aanwezigheid", LIJST, samen(PUNT, _erbij("aanwezigheid/"))),
    ("overleg-geheimhouding", "overleg-geheimhouding", LIJST, GEHEIMHOUDING),
    (
        "overleg-geheimhouding-niemand",
        "overleg-geheimhouding",
        LIJST,
        samen(GEHEIMHOUDING, verstuur_leeg),
    ),
    ("geheimhouding-link", "overleg-geheimhouding", LIJST, LINK),
    ("geheimhoudingsverklaring", "geheimhoudingsverklaring", LIJST, VERKLARING),
    (
        "geheimhoudingsverklaring-leeg-verstuurd",
        "geheimhoudingsverklaring",
        LIJST,
        samen(VERKLARING, verstuur_leeg),
    ),
    (
        "geheimhouding",
        "geheimhouding",
        LIJST,
        samen(GEHEIMHOUDING, klik_adres("/overleggen/geheimhouding/")),
    ),
    ("uittreksel-nieuw", "uittreksel-nieuw", LIJST, samen(PUNT, _erbij("uittreksel/"))),
    (
        "uittreksel-nieuw-leeg-verstuurd",
        "uittreksel-nieuw",
        LIJST,
        samen(PUNT, _erbij("uittreksel/"), verstuur_leeg),
    ),
    ("uittreksel", "uittreksel", LIJST, UITTREKSEL),
    (
        "uittreksel-uitreiking",
        "uittreksel-uitreiking",
        LIJST,
        samen(UITTREKSEL, _erbij("uitreiking/")),
    ),
]
BEHEER: list[Rij] = [
    ("geheimhoudingstekst", "geheimhoudingstekst", TEKST, None),
]
