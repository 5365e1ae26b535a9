"""Single keys on lists: each does what it says, `?` names them all, and they can be off (C-13;
WCAG 2.1.4)."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

REGISSEUR, TRIAGIST, PARTNER = "procesregisseur-1", "triagist-1", "ketenpartner-1"
LIJSTEN = [
    (REGISSEUR, "/"),
    (TRIAGIST, "/"),
    (PARTNER, "/"),
    (TRIAGIST, "/aanmeldingen/"),
    (PARTNER, "/aanmeldingen/"),
    (REGISSEUR, "/casussen/"),
    (REGISSEUR, "/instrumenten/"),
    (REGISSEUR, "/adviezen/"),
]
LETTERS = "document.querySelectorAll('[data-toets]')"


def letters_op(page: Page) -> set[str]:
    merken: list[str] = page.evaluate(f"[...{LETTERS}].map((el) => el.dataset.toets)")
    return {letter for merk in merken for letter in merk.split()}


def genoemd(page: Page) -> set[str]:
    page.keyboard.press("?")
    zichtbaar = page.locator("#toetsen dl div:not([hidden]) kbd").all_inner_texts()
    return {toets for toets in zichtbaar if len(toets) == 1 and toets.isalpha()}


@pytest.mark.parametrize(("wie", "adres"), LIJSTEN)
def test_elke_letter_van_een_lijst_staat_in_de_uitleg(open_als, wie, adres):
    page = open_als(wie, adres)
    letters = letters_op(page)
    regels = page.locator("[data-regel] [data-open]").count()

    assert letters | ({"j", "k"} if regels else set()) <= genoemd(page)


@pytest.mark.parametrize(
    ("wie", "adres"), [(TRIAGIST, "/"), (TRIAGIST, "/aanmeldingen/"), (PARTNER, "/aanmeldingen/")]
)
def test_een_letter_doet_de_knop_van_de_regel(open_als, wie, adres):
    """The line that has the focus, not the first one that has a button."""
    page = open_als(wie, adres)
    regel = page.locator("[data-regel]:has(a[data-toets~=a])").last
    naar = regel.locator("[data-toets~=a]").get_attribute("href")
    regel.locator("[data-open]").focus()

    page.keyboard.press("a")

    page.wait_for_url(f"**{naar}")


def test_i_gaat_naar_het_eerste_veld_en_ctrl_enter_verstuurt(open_als):
    """A field that is wrong comes first."""
    page = open_als(REGISSEUR, "/lessen/nieuw/")
    page.locator("h1").click()
    page.keyboard.press("i")
    tekst = page.get_by_label("Wat leerde het huis hiervan?")
    expect(tekst).to_be_focused()
    page.keyboard.type("i blijft een letter")
    page.keyboard.press("Control+Enter")

    page.locator("[data-foutoverzicht]").wait_for()
    expect(tekst).to_have_value("i blijft een letter")
    page.keyboard.press("i")
    expect(page.get_by_label("Thema")).to_be_focused()


def test_met_de_letters_uit_doet_geen_letter_iets_en_ctrl_enter_wel(open_als):
    page = open_als(REGISSEUR, "/lessen/nieuw/", eigen_sessie=True)
    page.keyboard.press(".")
    with page.expect_response("**/sneltoetsen/"):
        page.get_by_label("Sneltoetsen met één letter gebruiken").uncheck()
    page.reload()
    for letter in "aeijkmnvxz":
        page.keyboard.press(letter)

    expect(page.locator("body")).to_be_focused()
    assert page.url.endswith("/lessen/nieuw/")
    page.get_by_label("Wat leerde het huis hiervan?").focus()
    page.keyboard.press("Control+Enter")
    page.locator("[data-foutoverzicht]").wait_for()
    page.locator("#toetsen summary").click()
    with page.expect_response("**/sneltoetsen/"):
        page.get_by_label("Sneltoetsen met één letter gebruiken").check()
