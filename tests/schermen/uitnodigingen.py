"""The screens of invitations, as who asks and who is asked see them."""

from playwright.sync_api import Page

from tests.schermen.wegen import Weg, klik, klik_adres, samen, verstuur_leeg

Rij = tuple[str, str, str, Weg | None]
REEKS = "Weegploeg radicalisering en extremisme"
EIGEN = "/overleggen/uitnodigingen/"
LINK = "/overleggen/agendalink/"


def _overleg(page: Page) -> None:
    """The second meeting that comes: the one at which people are asked. The page of a series leads
    to acts on a meeting, whose address tells which it is."""
    page.locator("th").get_by_role("link", name=REEKS, exact=True).click()
    page.wait_for_load_state()
    adres = page.locator('main a[href$="/verplaatsing/"]').nth(1).get_attribute("href") or ""
    page.goto(page.url.split("/overleggen/")[0] + adres.removesuffix("verplaatsing/"))


UITNODIGEN = samen(_overleg, klik_adres("/genodigden/nieuw/"))
HUIS: list[Rij] = [
    ("overleg-met-genodigden", "overleg", "/overleggen/", _overleg),
    ("genodigde-nieuw", "genodigde-nieuw", "/overleggen/", UITNODIGEN),
    (
        "genodigde-nieuw-leeg-verstuurd",
        "genodigde-nieuw",
        "/overleggen/",
        samen(UITNODIGEN, verstuur_leeg),
    ),
    ("partnerbelasting", "partnerbelasting", "/overleggen/belasting/", None),
]
GEVRAAGDE: list[Rij] = [
    ("overleguitnodigingen", "overleguitnodigingen", EIGEN, None),
    (
        "overleguitnodiging-vervanging",
        "overleguitnodiging-vervanging",
        EIGEN,
        klik_adres("/uitnodigingen/", "/vervanging/"),
    ),
    (
        "overleguitnodiging-vervanging-leeg-verstuurd",
        "overleguitnodiging-vervanging",
        EIGEN,
        samen(klik_adres("/uitnodigingen/", "/vervanging/"), verstuur_leeg),
    ),
    ("agendalink", "agendalink", LINK, None),
    ("agendalink-gemaakt", "agendalink", LINK, klik("Maak een agendalink")),
]
MANAGER: list[Rij] = [
    ("overleguitnodigingen-leeg", "overleguitnodigingen", EIGEN, None),
    ("partnerbelasting-manager", "partnerbelasting", "/overleggen/belasting/", None),
]
