"""Logging in with a real browser, a real OpenID provider and a key made in the browser: under our
own Content-Security-Policy, and without a request to anybody else (eisen A2-01, A2-02, A3-01)."""

import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as instellingen
from playwright.sync_api import Page, expect

from spil.gebruikers.commands import sta_sso_toe
from spil.gebruikers.models import Gebruiker
from spil.gebruikers.tests.codes import code
from spil.kern.klok import nu
from spil.kern.omgeving import waar
from tests.wereld import WACHTWOORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Playwright keeps an event loop in this thread; the tests themselves are not async.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

UITGEVER = Path(__file__).parent / "oidc"
GEEN_NODE = "Geen Node met oidc-provider: voer `npm ci` uit in tests/oidc."


@pytest.fixture
def adres(live_server) -> str:
    """Passkeys work at localhost, not at 127.0.0.1."""
    return str(live_server.url).replace("127.0.0.1", "localhost")


@pytest.fixture
def klachten(page: Page, adres: str) -> list[str]:
    """What the browser had to say: blocked by the policy, or asked of somebody else."""
    gevonden: list[str] = []
    page.on("console", lambda b: gevonden.append(b.text) if b.type == "error" else None)
    page.on("pageerror", lambda fout: gevonden.append(str(fout)))
    page.on(
        "request",
        lambda v: gevonden.append(v.url) if not v.url.startswith((adres, "data:")) else None,
    )
    return gevonden


@pytest.fixture
def gebruiker(wereld):
    gebruiker = wereld.regisseur.medewerker.gebruiker
    gebruiker.stel_wachtwoord_in(WACHTWOORD)
    return gebruiker


def typ_wachtwoord(page: Page, adres: str, gebruiker: Gebruiker) -> None:
    page.goto(f"{adres}/hoedanigheden/")
    page.get_by_label("E-mailadres").fill(gebruiker.email)
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def test_app_instellen_en_daarna_inloggen_met_een_code(page, adres, gebruiker, klachten):
    typ_wachtwoord(page, adres, gebruiker)
    expect(page.get_by_role("heading", name="Stel uw tweede stap in")).to_be_visible()
    expect(page.get_by_role("img", name="QR-code")).to_be_visible()
    geheim = page.locator("code").inner_text()
    page.get_by_label("Code uit de app").fill(code(geheim))
    page.get_by_role("button", name="Zet de tweede stap aan").click()
    expect(page.get_by_role("heading", name="Herstelcodes")).to_be_visible()
    herstelcode = page.locator("li code").first.inner_text()
    page.goto(f"{adres}/uitloggen/")
    page.get_by_role("button", name="Uitloggen").click()
    typ_wachtwoord(page, adres, gebruiker)
    page.get_by_label("Code uit de app, of een herstelcode").fill(herstelcode)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_role("heading", name="Hoedanigheden")).to_be_visible()
    assert klachten == []


def test_na_uitloggen_toont_terug_niets(page, adres, gebruiker):
    """eisen A2-14"""
    typ_wachtwoord(page, adres, gebruiker)
    geheim = page.locator("code").inner_text()
    page.get_by_label("Code uit de app").fill(code(geheim))
    page.get_by_role("button", name="Zet de tweede stap aan").click()
    page.goto(f"{adres}/hoedanigheden/")
    page.goto(f"{adres}/uitloggen/")
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_label("E-mailadres")).to_be_visible()
    page.go_back()
    page.go_back()
    expect(page.get_by_text("S. Oomen")).to_have_count(0)
    expect(page.get_by_label("E-mailadres")).to_be_visible()


def test_een_passkey_instellen_en_ermee_inloggen(page, adres, gebruiker, klachten):
    sleutels = page.context.new_cdp_session(page)
    sleutels.send("WebAuthn.enable")
    sleutels.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    typ_wachtwoord(page, adres, gebruiker)
    page.get_by_role("link", name="Liever een passkey").click()
    page.get_by_role("button", name="Maak de passkey").click()
    expect(page.get_by_role("heading", name="Herstelcodes")).to_be_visible()
    page.goto(f"{adres}/uitloggen/")
    page.get_by_role("button", name="Uitloggen").click()
    page.get_by_role("button", name="Inloggen met een passkey").click()
    page.wait_for_url(lambda url: "/inloggen/" not in url)
    page.goto(f"{adres}/hoedanigheden/")
    expect(page.get_by_role("heading", name="Hoedanigheden")).to_be_visible()
    page.goto(f"{adres}/uitloggen/")
    page.get_by_role("button", name="Uitloggen").click()
    typ_wachtwoord(page, adres, gebruiker)
    page.get_by_role("button", name="Gebruik een passkey").click()
    expect(page.get_by_role("heading", name="Hoedanigheden")).to_be_visible()
    assert klachten == []


@pytest.fixture
def uitgever(adres: str, settings) -> Iterator[str]:
    """The npm package oidc-provider, with Spil as its client."""
    node = shutil.which("node")
    if node is None or not (UITGEVER / "node_modules" / "oidc-provider").is_dir():
        (pytest.fail if waar("SPIL_REQUIRE_BROWSER") else pytest.skip)(GEEN_NODE)
    with socket.socket() as vrij:
        vrij.bind(("localhost", 0))
        poort = vrij.getsockname()[1]
    url = f"http://localhost:{poort}"
    settings.OIDC_URL = url
    terug = f"{adres}/inloggen/sso/{instellingen.OIDC_ID}/terug/"
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": instellingen.OIDC_ID,
                    "name": "Gemeente Breda",
                    "client_id": "spil",
                    "secret": "alleen-voor-de-test",
                    "settings": {"server_url": url, "scope": ["openid", "email"]},
                }
            ],
        }
    }
    proces = subprocess.Popen(
        [node, "uitgever.js", str(poort), terug], cwd=UITGEVER, stdout=subprocess.PIPE, text=True
    )
    try:
        assert proces.stdout is not None
        assert any("klaar" in regel for regel in proces.stdout)
        yield url
    finally:
        proces.terminate()
        proces.wait()
        if proces.stdout:
            proces.stdout.close()


def begin_sso(page: Page, adres: str, uitgever: str) -> None:
    """As the button on the login page does, which is drawn when Spil starts with single sign-on."""
    page.goto(f"{adres}/inloggen/")
    page.evaluate(
        """(naar) => {
            const form = document.getElementById("mfa_login");
            form.action = naar;
            HTMLFormElement.prototype.submit.call(form);
        }""",
        f"/inloggen/sso/{instellingen.OIDC_ID}/",
    )
    page.wait_for_url(re.compile(re.escape(uitgever)))


def meld_aan_bij_uitgever(page: Page, naam: str) -> None:
    page.locator("input[name=login]").fill(naam)
    page.locator("input[name=password]").fill("maakt niet uit")
    page.locator("button[type=submit]").click()
    page.locator("button[type=submit]").click()


def test_single_sign_on_bij_een_echte_uitgever(page, adres, wereld, uitgever):
    sta_sso_toe(wereld.regisseur.medewerker.uuid, door=wereld.beheerder, op=nu())
    begin_sso(page, adres, uitgever)
    meld_aan_bij_uitgever(page, "soomen")
    expect(page.get_by_role("heading", name="Stel uw tweede stap in")).to_be_visible()


def test_wie_spil_niet_kent_leest_dat_na_een_echte_uitgever(page, adres, wereld, uitgever):
    begin_sso(page, adres, uitgever)
    meld_aan_bij_uitgever(page, "iemandanders")
    expect(page.get_by_role("heading", name="Spil kent u nog niet")).to_be_visible()
