"""What every answer of every address carries, and a POST that somebody else's page sends."""

import importlib
import os
import re
from collections.abc import Iterable, Mapping
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, override_settings

from spil.config import settings as instellingen
from tests.matrix.objecten import Doel, doelen
from tests.matrix.toneel import Toneel
from tests.matrix.vragen import ANONIEM, Uitslag, Vrager

pytestmark = pytest.mark.matrix
CSP = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
}
VAST = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}
# Where the address is itself the secret.
STRENGER = frozenset({("Referrer-Policy", "no-referrer")})
UIT = ("camera", "microphone", "geolocation", "display-capture", "usb", "serial", "payment")
HTTPS = {
    "SECURE_SSL_REDIRECT": True,
    "SECURE_HSTS_SECONDS": 63_072_000,
    "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
    "SECURE_HSTS_PRELOAD": True,
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "SESSION_COOKIE_NAME": "__Host-spil",
    "CSRF_COOKIE_NAME": "__Host-spil-csrf",
}
# A file of somebody else: nothing in it runs or loads (A4-04).
CSP_BESTAND = {"sandbox": "", "default-src": "'none'"}
# The second: no login counts there, only the secret in the address, which no other site knows.
ZONDER_CSRF = frozenset({"demo-inloggen", "geheimhoudingsverklaring", "tevredenheidsvraag"})


def een_per_adres(toneel: Toneel, wie: str):
    """One object for each address, found by this person where there is one."""
    gekozen: dict[str, Doel] = {}
    for doel in doelen(toneel):
        if doel.route not in gekozen or (not gekozen[doel.route].vindt(wie) and doel.vindt(wie)):
            gekozen[doel.route] = doel
    return gekozen.values()


def gebreken(uitslag: Uitslag) -> list[str]:
    koppen = uitslag.koppen
    fout = [
        f"{k}: {koppen.get(k)}"
        for k, w in VAST.items()
        if koppen.get(k) != w and (k, koppen.get(k)) not in STRENGER
    ]
    if koppen.get("Referrer-Policy") == "no-referrer" and "csrfmiddlewaretoken" in uitslag.tekst:
        fout.append("verstuurt geen formulier: een browser noemt dan geen herkomst")
    csp = dict(
        deel.strip().partition(" ")[::2]
        for deel in koppen.get("Content-Security-Policy", "").split(";")
        if deel.strip()
    )
    fout += [] if csp == (CSP_BESTAND if "sandbox" in csp else CSP) else [f"CSP: {csp}"]
    rechten = koppen.get("Permissions-Policy", "").replace(" ", "").split(",")
    return fout + [f"{naam} staat aan" for naam in UIT if f"{naam}=()" not in rechten]


@pytest.mark.parametrize("wie", ["regisseur", "beheerder", "fg", ANONIEM])
def test_elk_antwoord_draagt_de_koppen(toneel, wie):
    """Proves A3-01, A3-02, A3-08: on every address, whatever the answer is."""
    vrager, fout, statussen = Vrager(toneel, wie), [], set()
    for doel in een_per_adres(toneel, wie):
        for methode in ("GET", "POST"):
            uitslag = vrager.vraag(methode, doel.pad)
            statussen.add(uitslag.status)
            fout += [f"{methode} {doel.naam} ({uitslag.status}): {g}" for g in gebreken(uitslag)]
    assert not fout, "\n".join(fout)
    assert statussen >= ({200, 302} if wie == ANONIEM else {200, 302, 403, 405})


@pytest.mark.parametrize("wie", ["regisseur", "ketenpartner", "beheerder", "fg"])
def test_een_post_zonder_csrf_teken_is_403(toneel, wie):
    """Proves A3-06: on every address, before anything else is looked at; and nothing is written."""
    vrager, fout = Vrager(toneel, wie, enforce_csrf_checks=True), []
    for doel in een_per_adres(toneel, wie):
        if doel.route in ZONDER_CSRF:
            continue
        uitslag = vrager.vraag("POST", doel.pad)
        if uitslag.status != 403 or uitslag.verandert:
            fout.append(f"{doel.naam}: {uitslag.status} {uitslag.verandert}")
    assert not fout, "\n".join(fout)


def test_met_https_zijn_koekjes_alleen_van_deze_host(toneel):
    """Proves A2-08, A3-02: __Host-, Secure, HttpOnly, SameSite, path / and no domain; HSTS; and
    plain http goes to https."""
    with override_settings(**HTTPS):
        client = Client()
        antwoord = client.get("/inloggen/", secure=True)
        client.cookies["__Host-spil"] = toneel.sessies["regisseur"]
        ingelogd = client.get("/", secure=True)
        assert antwoord.status_code == ingelogd.status_code == 200
        assert "max-age=63072000" in ingelogd["Strict-Transport-Security"]
        assert Client().get("/").status_code == 301
        koekjes = [*antwoord.cookies.values(), *ingelogd.cookies.values()]
    assert koekjes
    for koekje in koekjes:
        assert koekje.key.startswith("__Host-"), koekje.key
        assert (bool(koekje["secure"]), bool(koekje["httponly"])) == (True, True), koekje.key
        assert (koekje["path"], koekje["domain"]) == ("/", ""), koekje.key
        assert koekje["samesite"] in ("Lax", "Strict"), koekje.key


def observatory(koppen: Mapping[str, str], koekjes: Iterable[Any], html: str) -> int:
    """The score of MDN's HTTP Observatory: 100, with what it gives and takes for each test. The one
    bonus left out is for a site that browsers have on their preload list."""
    csp = dict(
        deel.strip().partition(" ")[::2] for deel in koppen["Content-Security-Policy"].split(";")
    )
    onveilig = "unsafe" in koppen["Content-Security-Policy"]
    vreemd = re.findall(r'<(?:script|link)\b[^>]*(?:src|href)="(?:https?:)?//', html)
    return 100 + sum(
        (
            10 if csp.get("default-src") == "'none'" and not onveilig else -25,
            5 if all(k["secure"] and k["httponly"] and k["samesite"] for k in koekjes) else -40,
            5 if csp.get("frame-ancestors") == "'none'" else -20,
            5 if koppen["Referrer-Policy"] in {"no-referrer", "same-origin"} else -5,
            10 if koppen["Cross-Origin-Resource-Policy"] in {"same-origin", "same-site"} else -50,
            0 if koppen["X-Content-Type-Options"] == "nosniff" else -5,
            0 if "max-age=63072000" in koppen["Strict-Transport-Security"] else -20,
            0 if "Access-Control-Allow-Origin" not in koppen else -50,
            -50 if vreemd else 0,
        )
    )


def test_observatory_geeft_ten_minste_130_van_135(toneel):
    """Proves A3-03, on what a scanner sees: the page to log in on, over https."""
    with override_settings(**HTTPS):
        antwoord = Client().get("/inloggen/", secure=True)
    html = antwoord.content.decode()
    assert observatory(antwoord.headers, antwoord.cookies.values(), html) >= 130


def test_de_instellingen_voor_https_zijn_die_van_hierboven(monkeypatch):
    """What the test above switches on is what an https address switches on."""
    monkeypatch.setenv("SPIL_ADRES", "https://spil.voorbeeld.nl")
    monkeypatch.setenv("SPIL_SECRET_KEY", os.environ.get("SPIL_SECRET_KEY", "x" * 60))
    try:
        vers = importlib.reload(instellingen)
        assert {naam: getattr(vers, naam) for naam in HTTPS} == HTTPS
    finally:
        monkeypatch.undo()
        importlib.reload(instellingen)
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.CSRF_COOKIE_HTTPONLY
