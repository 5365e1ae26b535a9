"""The screens of looking back, and the ways there."""

from playwright.sync_api import Page

from tests.schermen.wegen import Weg, dossier, klik_adres, samen, verstuur_leeg

NIEUW = "/lessen/nieuw/"


def _schrijf(tekst: str) -> Weg:
    def doe(page: Page) -> None:
        page.goto(NIEUW)
        page.get_by_label("Wat leerde het huis hiervan?").fill(tekst)
        page.get_by_label("Thema").select_option("Samenwerken")
        page.get_by_label("Bij welke aanpak hoort de les?").select_option(index=1)
        page.get_by_role("button", name="Bewaar de les").click()
        page.wait_for_load_state()

    return doe


def _zoek(woorden: str) -> Weg:
    def doe(page: Page) -> None:
        page.goto("/lessen/")
        page.get_by_label("Woorden").fill(woorden)
        page.locator("main").get_by_role("button", name="Zoek").click()
        page.wait_for_load_state()

    return doe


def _eerste(page: Page) -> None:
    page.locator("tbody a[data-open]").first.click()
    page.wait_for_load_state()


def _kies_alle(page: Page) -> None:
    for vak in page.locator("main input[type=checkbox]").all():
        vak.check()


def _vraag(nummer: str) -> Weg:
    """A link again: who was asked is asked once, so the link of before goes first."""

    def doe(page: Page) -> None:
        pagina = page.url + "tevredenheid/"
        page.goto(f"{pagina}intrekking/")
        if page.locator("main input[type=checkbox]").count():
            _kies_alle(page)
            page.get_by_role("button", name="Trek in").click()
            page.wait_for_load_state()
        page.goto(pagina)
        _kies_alle(page)
        page.get_by_role("button", name="Stel de vraag").click()
        page.wait_for_load_state()

    return samen(dossier(nummer), doe)


def _open_link(page: Page) -> None:
    page.goto(page.locator("main code").first.inner_text())


def _antwoord(page: Page) -> None:
    for keuze in page.get_by_label("Goed", exact=True).all():
        keuze.check()
    page.get_by_role("button", name="Verstuur").click()
    page.wait_for_load_state()


OPEN, GEVRAAGD, BEANTWOORD = "2026-0004", "2026-0006", "2026-0007"
"""Cases of the demo: asked here, asked two weeks ago of a closed case, and answered here."""

LINKS = _vraag(OPEN)
HERINNERING = dossier(GEVRAAGD, "tevredenheid/herinnering/")
INTREKKING = dossier(OPEN, "tevredenheid/intrekking/")


def _formulier(naam: str, route: str, weg: Weg) -> list[tuple[str, str, str, Weg | None]]:
    return [(naam, route, "/", weg), (f"{naam}-fout", route, "/", samen(weg, verstuur_leeg))]


TEVREDENHEID = [
    ("tevredenheid", "tevredenheid", "/tevredenheid/", None),
    ("samenwerking-gevraagd", "dossier-tevredenheid", "/", dossier(GEVRAAGD, "tevredenheid/")),
    ("samenwerking-herinnering", "tevredenheid-herinnering", "/", HERINNERING),
    *_formulier(
        "samenwerking-vragen", "dossier-tevredenheid", dossier("2026-0009", "tevredenheid/")
    ),
    ("samenwerking-links", "dossier-tevredenheid", "/", LINKS),
    *_formulier("samenwerking-intrekking", "tevredenheid-intrekking", samen(LINKS, INTREKKING)),
    ("tevredenheidsvraag", "tevredenheidsvraag", "/", samen(LINKS, _open_link)),
    (
        "tevredenheidsvraag-leeg-verstuurd",
        "tevredenheidsvraag",
        "/",
        samen(LINKS, _open_link, verstuur_leeg),
    ),
    (
        "tevredenheidsvraag-beantwoord",
        "tevredenheidsvraag",
        "/",
        samen(_vraag(BEANTWOORD), _open_link, _antwoord),
    ),
]
GEVRAAGDE = [("samenwerkingsvragen", "samenwerkingsvragen", "/samenwerkingsvragen/", None)]
"""Of who works at an organisation that was asked."""

RIJEN = [
    *TEVREDENHEID,
    ("les-nieuw", "les-nieuw", NIEUW, None),
    ("les-nieuw-leeg-verstuurd", "les-nieuw", NIEUW, verstuur_leeg),
    ("les-met-een-naam", "les-nieuw", NIEUW, _schrijf("Bel J. Voorbeeld eerder.")),
    ("lessen", "lessen", "/lessen/", _schrijf("Bel elkaar eerder.")),
    ("lessen-zonder-treffer", "lessen", "/lessen/", _zoek("paardrijden")),
    ("les-verbeteren", "les", "/lessen/", samen(_schrijf("Bel eerder."), _eerste)),
    (
        "les-verwijderen",
        "les-verwijdering",
        "/lessen/",
        samen(_schrijf("Bel op tijd."), _eerste, klik_adres("/lessen/", "/verwijdering/")),
    ),
]
