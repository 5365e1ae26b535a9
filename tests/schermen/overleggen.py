"""The screens of meetings, and the ways there."""

from urllib.parse import urljoin

from playwright.sync_api import Page

from tests.schermen import voorbereiding
from tests.schermen.wegen import Weg, klik_adres, samen, verstuur_leeg

Rij = tuple[str, str, str, Weg | None]
LIJST = "/overleggen/"
WEEGPLOEG, WIJKTEAMS = "Weegploeg radicalisering en extremisme", "Overleg met de wijkteams"
VAN_EEN_PARTNER, LEEG = "Actieoverleg Veilig Thuis", "Overleg KR8"


def _reeks(naam: str) -> Weg:
    """From the list; of a series that meets soon the day stands there too, with its own link."""

    def doe(page: Page) -> None:
        page.locator("th").get_by_role("link", name=naam, exact=True).click()
        page.wait_for_load_state()

    return doe


def _op_reeks(naam: str, einde: str) -> Weg:
    return samen(_reeks(naam), klik_adres(einde))


def _blad(naam: str, link: str) -> Weg:
    def doe(page: Page) -> None:
        page.locator("main").get_by_role("link", name=link).click()
        page.wait_for_load_state()

    return samen(_reeks(naam), doe)


def _met_punten(naam: str) -> Weg:
    """The first meeting of this series with an item for the reader."""

    def doe(page: Page) -> None:
        _reeks(naam)(page)
        links = page.locator("section[aria-labelledby=komend] th a").all()
        for adres in [urljoin(page.url, link.get_attribute("href") or "") for link in links]:
            page.goto(adres)
            if page.locator("main a[href*='/overleggen/punten/']").count():
                return

    return doe


def _eerste_overleg(naam: str) -> Weg:
    def doe(page: Page) -> None:
        _reeks(naam)(page)
        page.locator("section[aria-labelledby=komend] th a").first.click()
        page.wait_for_load_state()

    return doe


def _nieuw_blad(page: Page) -> None:
    """Both series have one already, so no button leads there; the address does."""
    _reeks(WIJKTEAMS)(page)
    page.goto(f"{page.url}oplegger/nieuw/")


def _met_leeg(naam: str, toont: str, weg: Weg) -> list[Rij]:
    return [
        (naam, toont, LIJST, weg),
        (f"{naam}-leeg-verstuurd", toont, LIJST, samen(weg, verstuur_leeg)),
    ]


CONCEPT, VASTGESTELD, VOORGELEGD = (
    _blad(WIJKTEAMS, "Versie 1"),
    _blad(WEEGPLOEG, "Lees versie 1"),
    _blad(WEEGPLOEG, "Versie 2"),
)
RIJEN: list[Rij] = [
    ("overleggen", "overleggen", LIJST, None),
    ("overleggen-aanpakken", "overleggen-aanpakken", "/overleggen/aanpakken/", None),
    (
        "overlegreeks-van-aanpak",
        "overlegreeks-nieuw",
        "/overleggen/aanpakken/",
        klik_adres("?aanpak="),
    ),
    *_met_leeg("overlegreeks-nieuw", "overlegreeks-nieuw", klik_adres("/reeksen/nieuw/")),
    ("overlegreeks", "overlegreeks", LIJST, _reeks(WEEGPLOEG)),
    ("overlegreeks-zonder-oplegger", "overlegreeks", LIJST, _reeks(WIJKTEAMS)),
    (
        "overlegreeks-wijziging",
        "overlegreeks-wijziging",
        LIJST,
        _op_reeks(WEEGPLOEG, "/wijziging/"),
    ),
    *_met_leeg("overlegreeks-einde", "overlegreeks-einde", _op_reeks(WEEGPLOEG, "/einde/")),
    (
        "overlegreeks-planning",
        "overlegreeks-planning",
        LIJST,
        _op_reeks(WEEGPLOEG, "/planning/"),
    ),
    *_met_leeg("overleg-nieuw", "overleg-nieuw", _op_reeks(WEEGPLOEG, "/overleggen/nieuw/")),
    (
        "overleg-verplaatsing",
        "overleg-verplaatsing",
        LIJST,
        _op_reeks(WEEGPLOEG, "/verplaatsing/"),
    ),
    *_met_leeg("overleg-vervallen", "overleg-vervallen", _op_reeks(WEEGPLOEG, "/vervallen/")),
    *_met_leeg("oplegger-nieuw", "oplegger-nieuw", _nieuw_blad),
    ("oplegger", "oplegger", LIJST, VASTGESTELD),
    ("oplegger-in-bewerking", "oplegger", LIJST, CONCEPT),
    (
        "oplegger-wijziging",
        "oplegger-wijziging",
        LIJST,
        samen(CONCEPT, klik_adres("/wijziging/")),
    ),
    ("oplegger-partijen", "oplegger-partijen", LIJST, samen(CONCEPT, klik_adres("/partijen/"))),
    *_met_leeg("oplegger-gegevens", "oplegger-gegevens", samen(CONCEPT, klik_adres("/gegevens/"))),
    (
        "oplegger-voorlegging",
        "oplegger-voorlegging",
        LIJST,
        samen(CONCEPT, klik_adres("/voorlegging/")),
    ),
    (
        "oplegger-verwijdering",
        "oplegger-verwijdering",
        LIJST,
        samen(CONCEPT, klik_adres("/verwijdering/")),
    ),
]
RIJEN += [
    ("overleg", "overleg", LIJST, _met_punten(WEEGPLOEG)),
    ("overleg-lege-agenda", "overleg", LIJST, _eerste_overleg(LEEG)),
    (
        "agendapunt",
        "agendapunt",
        LIJST,
        samen(_met_punten(WEEGPLOEG), klik_adres("/overleggen/punten/")),
    ),
]
ONDERSTEUNER: list[Rij] = [
    *voorbereiding.HUIS,
    ("overleg-van-een-partner", "overleg", LIJST, _met_punten(VAN_EEN_PARTNER)),
]
MANAGER: list[Rij] = [
    ("overleggen-manager", "overleggen", LIJST, None),
    (
        "oplegger-vaststelling",
        "oplegger-vaststelling",
        LIJST,
        samen(VOORGELEGD, klik_adres("/vaststelling/")),
    ),
    *_met_leeg(
        "oplegger-terugzending",
        "oplegger-terugzending",
        samen(VOORGELEGD, klik_adres("/vaststelling/"), klik_adres("/terugzending/")),
    ),
]
PARTNER: list[Rij] = [
    ("overleggen-partner", "overleggen", LIJST, None),
    ("overlegreeks-partner", "overlegreeks", LIJST, _reeks(WEEGPLOEG)),
    ("overleg-partner", "overleg", LIJST, _met_punten(WEEGPLOEG)),
]
