"""The screens of the workshop, and the ways there: a concept made for the occasion."""

import time

from playwright.sync_api import Page

from tests.schermen.wegen import Weg, klik, samen, verstuur_leeg


def _nieuw_concept(page: Page) -> None:
    """A copy of the first approach of the house; ends on its first section."""
    page.goto("/aanpakken/nieuw/")
    page.get_by_label("Hoe heet de aanpak").fill(f"Kijkaanpak {time.time_ns() % 10**8}")
    page.get_by_label("Begin als").select_option(index=1)
    page.get_by_role("button", name="Begin het concept").click()
    page.wait_for_load_state()


def in_concept(pad: str) -> Weg:
    """Of a version that is being written, the page below this path."""

    def weg(page: Page) -> None:
        _nieuw_concept(page)
        page.goto(f"{page.url.partition('delen/')[0]}{pad}")

    return weg


def voorgelegd(page: Page) -> None:
    in_concept("controle/")(page)
    page.get_by_role("button", name="Leg voor aan een tweede persoon").click()
    page.wait_for_load_state()
    page.goto(f"{page.url}vaststelling/")


def overzetting(page: Page) -> None:
    eerste_aanpak(page)
    page.goto(f"{page.url}overzetting/")


eerste_aanpak = klik("Complexe casuïstiek")
SECTIES = (
    *("algemeen", "fasen", "vragen", "criteria", "termijnen", "stilstand", "uitkomsten"),
    *("samenwerking", "tellingen", "bewaren", "caseload"),
)
LIJSTEN = (
    *("fasen", "groepen", "velden", "criteria", "termijnen", "uitkomsten", "resultaten"),
    *("partijen", "doelen", "overleggen", "brieven", "instrumenten", "tellingen"),
)
RIJEN: list[tuple[str, str, str, Weg | None]] = [
    ("aanpakken", "aanpakken", "/aanpakken/", None),
    ("aanpakken-vragen", "aanpakken-vragen", "/aanpakken/vragen/", None),
    ("aanpak-nieuw", "aanpak-nieuw", "/aanpakken/nieuw/", None),
    ("aanpak-nieuw-leeg-verstuurd", "aanpak-nieuw", "/aanpakken/nieuw/", verstuur_leeg),
    ("aanpak-bestand", "aanpak-bestand-nieuw", "/aanpakken/bestanden/nieuw/", None),
    (
        "aanpak-bestand-leeg-verstuurd",
        "aanpak-bestand-nieuw",
        "/aanpakken/bestanden/nieuw/",
        verstuur_leeg,
    ),
    ("aanpak-catalogus", "aanpak-catalogus", "/aanpakken/", klik("Top-X")),
    ("aanpak", "aanpak", "/aanpakken/", eerste_aanpak),
    ("aanpakversie", "aanpakversie", "/aanpakken/", samen(eerste_aanpak, klik("Versie 1"))),
    (
        "aanpak-vergelijking-leeg",
        "aanpakversie-vergelijking",
        "/aanpakken/",
        samen(eerste_aanpak, klik("Vergelijk")),
    ),
    *[
        (f"aanpak-deel-{code}", "aanpakversie-deel", "/aanpakken/", in_concept(f"delen/{code}/"))
        for code in SECTIES
    ],
    *[
        (
            f"aanpak-nieuw-in-{code}",
            "aanpakversie-ding-nieuw",
            "/aanpakken/",
            in_concept(f"onderdelen/{code}/nieuw/"),
        )
        for code in LIJSTEN
    ],
    (
        "aanpak-vraag-leeg-verstuurd",
        "aanpakversie-ding-nieuw",
        "/aanpakken/",
        samen(in_concept("onderdelen/velden/nieuw/"), verstuur_leeg),
    ),
    ("aanpak-vraag", "aanpakversie-ding", "/aanpakken/", in_concept("onderdelen/velden/1/")),
    ("aanpak-voorbeeld", "aanpakversie-voorbeeld", "/aanpakken/", in_concept("voorbeeld/")),
    ("aanpak-controle", "aanpakversie-controle", "/aanpakken/", in_concept("controle/")),
    ("aanpak-concept", "aanpakversie", "/aanpakken/", in_concept("")),
    ("aanpak-overzetting-leeg", "aanpak-overzetting", "/aanpakken/", overzetting),
    ("aanpak-vaststelling", "aanpakversie-vaststelling", "/aanpakken/", voorgelegd),
]
