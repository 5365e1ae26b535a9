"""What the tests of the screens look for is found when it is there, also where it shows at one width
only; and what one test leaves in the browser the next does not find."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import Browsers
from tests.schermen.hulp import BREEDTES, Wacht, gebreken, verborgen_focus

pytestmark = pytest.mark.browser
GOED = """<!doctype html><html lang="nl"><head><title>Proef</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>a, button {{ outline: 2px solid; outline-offset: 2px }} {stijl}</style></head>
<body><main><h1>Proef</h1>{inhoud}</main></body></html>"""
OP_TELEFOON = "@media (width > 400px) { .smal { display: none } }"
FOUTEN = {
    "contrast": ("<p style='color: #aaa'>Bleek</p>", "", "color-contrast"),
    "contrast-smal": (
        "<p class='smal' style='color: #aaa'>Bleek</p>",
        OP_TELEFOON,
        "color-contrast",
    ),
    "kleur-smal": (
        "<p>Tekst</p>",
        "@media (width < 400px) { p { color: #aaa } }",
        "color-contrast",
    ),
    "label": ("<input type='text'>", "", "label"),
    "label-smal": ("<div class='smal'><input type='text'></div>", OP_TELEFOON, "label"),
    "knop-zonder-naam-smal": ("<button class='smal'></button>", OP_TELEFOON, "button-name"),
    "te-breed-smal": ("<div style='width: 500px'>Breed</div>", "", "px te breed"),
    "klein-doel-smal": (
        "<div class='smal'><button style='width: 9px; height: 9px; padding: 0'>a</button>"
        "<button style='width: 9px; height: 9px; padding: 0'>b</button></div>",
        OP_TELEFOON,
        "klein doel",
    ),
    "kop-overgeslagen": ("<h3>Te diep</h3>", "", "koppen"),
}
ALLEEN_SMAL = {naam for naam in FOUTEN if naam.endswith("-smal")}


@pytest.fixture
def pagina(chromium: Browser):
    page = chromium.new_context().new_page()
    yield page
    page.context.close()


def op_breedte(page: Page, breedte: int) -> list[str]:
    page.set_viewport_size({"width": breedte, "height": BREEDTES[breedte]})
    return gebreken(page)


def toon(page: Page, inhoud: str, stijl: str = "") -> None:
    """At an address of its own, since a page without one has no storage to look in."""
    html = GOED.format(inhoud=inhoud, stijl=stijl)
    page.route("http://localhost/**", lambda route: route.fulfill(body=html))
    page.goto("http://localhost/")


def test_op_een_goede_pagina_is_niets_te_vinden(pagina):
    toon(pagina, "<p>Tekst met een <a href='/'>verwijzing</a> erin.</p>")

    assert {breedte: op_breedte(pagina, breedte) for breedte in BREEDTES} == {
        breedte: [] for breedte in BREEDTES
    }


@pytest.mark.parametrize("naam", FOUTEN)
def test_een_fout_wordt_gevonden_op_de_breedte_waar_hij_is(pagina, naam):
    inhoud, stijl, melding = FOUTEN[naam]
    toon(pagina, inhoud, stijl)

    breed, smal = op_breedte(pagina, 1440), op_breedte(pagina, 320)

    assert any(melding in gebrek for gebrek in smal)
    assert any(melding in gebrek for gebrek in breed) == (naam not in ALLEEN_SMAL)


def test_een_onzichtbare_focus_wordt_gevonden(pagina):
    toon(pagina, "<button>Knop</button>", "button:focus { outline: none !important }")

    assert [gebrek.split(":")[0] for gebrek in verborgen_focus(pagina)] == ["focus niet te zien"]


def test_iets_in_de_opslag_van_de_browser_wordt_gevonden(pagina):
    toon(pagina, "")
    pagina.evaluate("localStorage.naam = 'x'; sessionStorage.nummer = 'x'")

    assert op_breedte(pagina, 1440) == [
        "bewaard in de browser: naam",
        "bewaard in de browser: nummer",
    ]


def test_een_verzoek_aan_een_ander_adres_wordt_gemeld_en_komt_nergens(pagina, spil_server):
    """The number of the machine is another address than its name, though a server answers there."""
    bereikbaar = spil_server.replace("localhost", "127.0.0.1") + "/gezond/"
    wacht = Wacht("http://localhost")
    wacht.let_op(pagina)
    toon(pagina, "<img alt='' src='https://vreemd.voorbeeld.nl/x.png'>")
    antwoorden = [
        pagina.evaluate(
            "(adres) => fetch(adres, {mode: 'no-cors'}).catch((fout) => 'niets')", adres
        )
        for adres in ("https://vreemd.voorbeeld.nl/y", bereikbaar)
    ]

    assert antwoorden == ["niets", "niets"]
    assert [regel for regel in wacht.gemeld if regel.startswith("vreemd adres")] == [
        "vreemd adres: https://vreemd.voorbeeld.nl/x.png",
        "vreemd adres: https://vreemd.voorbeeld.nl/y",
        f"vreemd adres: {bereikbaar}",
    ]


def test_een_fout_in_een_script_wordt_gemeld(pagina):
    wacht = Wacht("http://localhost")
    wacht.let_op(pagina)
    toon(pagina, "<script>console.error('mis'); onbekend()</script>")

    assert [regel.split(":")[0] for regel in wacht.gemeld] == ["console", "script"]


def test_koekjes_van_een_vorige_test_zijn_weg(browsers: Browsers):
    for nr in range(2):
        context = browsers.van("fg-1", javascript=True)
        page = context.new_page()
        page.goto("/")
        assert page.locator("[name=rol]").count() == 0
        assert {koekje["name"] for koekje in context.cookies()} & {"over"} == set(), nr
        page.evaluate("document.cookie = 'over=1'")
        browsers.ruim_op()
