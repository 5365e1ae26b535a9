"""Screens × states that are looked at. Add yours; the number may only rise (MINSTENS).

`als` is a demo account (`procesregisseur-1`, `fg`, …; see /demo/), empty for who is not logged in.
`stappen` brings the page into its state: follow a link, send a form with mistakes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True)
class Scherm:
    """One screen in one state."""

    naam: str
    pad: str
    als: str = ""
    stappen: Callable[[Page], object] | None = None


def lege_inlog(page: Page) -> None:
    page.get_by_role("button", name="Inloggen", exact=True).click()


def zoek_niets(page: Page) -> None:
    page.get_by_role("searchbox").fill("bestaatnietxyz")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def verstuur_leeg(page: Page) -> None:
    """The first form of the page with fields, sent without filling it in."""
    page.locator("main form.formulier[method=post] button[type=submit]").first.click()
    page.wait_for_load_state()


def zoek_onbekende(page: Page) -> None:
    page.get_by_label("Naam van de persoon").fill("Bestaatniet")
    page.get_by_role("button", name="Zoek de persoon").click()
    page.wait_for_load_state()


BEHEER = [
    Scherm(f"beheer-{naam}", pad, "functioneel-beheerder", stappen)
    for naam, pad, stappen in (
        ("begin", "/beheer/", None),
        ("huis", "/beheer/huis/", None),
        ("gemeenten", "/beheer/gemeenten/", None),
        ("gemeente-leeg-verstuurd", "/beheer/gemeenten/", verstuur_leeg),
        ("huis-nieuw", "/beheer/huizen/nieuw/", None),
        ("huis-nieuw-leeg-verstuurd", "/beheer/huizen/nieuw/", verstuur_leeg),
        ("partners", "/beheer/partners/", None),
        ("partner-nieuw", "/beheer/partners/nieuw/", None),
        ("partner-nieuw-leeg-verstuurd", "/beheer/partners/nieuw/", verstuur_leeg),
        ("medewerkers", "/beheer/medewerkers/", None),
        ("medewerker-nieuw", "/beheer/medewerkers/nieuw/", None),
        ("teams", "/beheer/teams/", None),
        ("waarneming", "/waarnemingen/", None),
        ("verwerkingen", "/beheer/verwerkingen/", None),
        ("imports-leeg", "/beheer/imports/", None),
        ("import-nieuw", "/beheer/imports/nieuw/", None),
        ("import-nieuw-leeg-verstuurd", "/beheer/imports/nieuw/", verstuur_leeg),
        ("autorisaties", "/autorisaties/", None),
    )
]
TOEZICHT = [
    Scherm("logboek", "/logboek/", "fg"),
    Scherm("logboek-leeg-verstuurd", "/logboek/", "fg", verstuur_leeg),
    Scherm("logboek-niemand-gevonden", "/logboek/personen/", "fg", zoek_onbekende),
    Scherm("logboek-noodtoegang", "/logboek/noodtoegangen/", "fg"),
    Scherm("logboek-lezingen", "/logboek/lezingen/", "fg"),
    Scherm("autorisaties-per-rol", "/autorisaties/?rol=fg", "fg"),
    Scherm("berichten-leeg", "/berichten/", "manager"),
    Scherm("noodtoegang", "/noodtoegang/", "procesregisseur-1"),
    Scherm("noodtoegang-leeg-verstuurd", "/noodtoegang/", "procesregisseur-1", verstuur_leeg),
]
SCHERMEN = [
    *BEHEER,
    *TOEZICHT,
    Scherm("demo", "/demo/"),
    Scherm("inloggen", "/inloggen/"),
    Scherm("inloggen-leeg-verstuurd", "/inloggen/", stappen=lege_inlog),
    Scherm("mijn-werk", "/", "procesregisseur-1"),
    Scherm("mijn-werk-partner", "/", "ketenpartner"),
    Scherm("mijn-werk-manager", "/", "manager"),
    Scherm("hoedanigheden", "/hoedanigheden/", "procesregisseur-1"),
    Scherm("zoeken-niets-gevonden", "/", "procesregisseur-1", stappen=zoek_niets),
    Scherm("niet-gevonden", "/bestaat-niet/", "procesregisseur-1"),
]
MINSTENS = 36
