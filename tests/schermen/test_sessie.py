"""The end of a session is announced, and one key puts it off (C-32, WCAG 2.2.1)."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

UUR, VOORAF = 60 * 60, 5 * 60


def test_voor_het_einde_van_de_sessie_staat_er_een_waarschuwing_en_een_toets_verlengt(open_als):
    """With time travel in the browser: five minutes left, the hour of the end, and Enter."""
    page = open_als("procesregisseur-1", "/robots.txt", eigen_sessie=True)
    page.clock.install()
    page.goto("/casussen/")
    melding = page.get_by_role("alert").filter(has_text="Uw sessie eindigt om")
    page.clock.fast_forward((UUR - VOORAF - 60) * 1000)
    expect(melding).to_have_count(0)

    page.clock.fast_forward(2 * 60 * 1000)
    expect(melding).to_contain_text("Daarna moet u opnieuw inloggen.")
    with page.expect_response("**/sessie/") as antwoord:
        melding.get_by_role("button", name="Blijf ingelogd").press("Enter")

    assert antwoord.value.json()["seconden"] > VOORAF
    expect(melding).to_have_count(0)
