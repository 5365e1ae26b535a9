"""What every answer carries. (A3-02, A3-08, A3-13, A3-18, A3-19, A12-01, B-60)"""

import logging
import re
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from spil.kern.logregels import ZonderInhoud
from spil.kern.middleware import VeiligeKoppen
from spil.kern.urls import urlpatterns as kern_urls
from spil.kern.views import fout, fout_500

GEHEIM = "Geheim Persoon"


def _stuk(request):
    raise RuntimeError(GEHEIM)


urlpatterns = [*kern_urls, path("stuk/", _stuk)]
handler500 = "spil.kern.views.fout_500"

KAAL = override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=["spil.kern.middleware.VeiligeKoppen"])


def _antwoord(methode: str, pad: str = "/gezond/") -> HttpResponse:
    middleware = VeiligeKoppen(lambda request: HttpResponse("inhoud"))
    return middleware(RequestFactory().generic(methode, pad))


def test_elk_antwoord_verbiedt_bewaren_en_wat_de_pagina_niet_nodig_heeft():
    koppen = _antwoord("GET").headers
    assert koppen["Cache-Control"] == "no-store"
    assert koppen["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "noindex" in koppen["X-Robots-Tag"]
    for middel in ("camera", "microphone", "geolocation", "display-capture", "usb"):
        assert f"{middel}=()" in koppen["Permissions-Policy"]


def test_alleen_bestanden_voor_de_browser_mogen_bewaard_worden():
    assert "Cache-Control" not in _antwoord("GET", "/static/ui/spil.css").headers


@pytest.mark.parametrize("methode", ["TRACE", "CONNECT", "TRACK", "PROPFIND", "ONZIN"])
def test_een_onbekende_methode_wordt_geweigerd(methode):
    antwoord = _antwoord(methode)
    assert antwoord.status_code == 405
    assert antwoord.content == b""
    assert antwoord.headers["Cache-Control"] == "no-store"


@KAAL
@pytest.mark.django_db
def test_gezond_zegt_welk_deel_het_niet_doet(django_assert_num_queries):
    with django_assert_num_queries(1):
        antwoord = Client().get("/gezond/")
    assert antwoord.status_code == 503
    assert antwoord.json() == {"web": True, "werker": False, "database": True}
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers DEFAULT VALUES")
    antwoord = Client().get("/gezond/")
    assert antwoord.status_code == 200
    assert antwoord.json() == {"web": True, "werker": True, "database": True}


@KAAL
@pytest.mark.django_db
def test_een_werker_die_zich_niet_meer_meldt_is_niet_gezond():
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 minute')"
        )
    assert Client().get("/gezond/").json()["werker"] is False


@KAAL
def test_zoekmachines_worden_buiten_gehouden():
    assert Client().get("/robots.txt").content == b"User-agent: *\nDisallow: /\n"


@KAAL
def test_security_txt_is_er_als_de_organisatie_een_adres_noemt():
    assert Client().get("/.well-known/security.txt").status_code == 404
    with override_settings(BEVEILIGINGSCONTACT="mailto:beveiliging@voorbeeld.nl"):
        tekst = Client().get("/.well-known/security.txt").content.decode()
    velden = dict(regel.split(": ", 1) for regel in tekst.splitlines())
    assert velden["Contact"] == "mailto:beveiliging@voorbeeld.nl"
    verloopt = datetime.fromisoformat(velden["Expires"])
    assert timedelta(days=30) < verloopt - datetime.now(tz=verloopt.tzinfo) < timedelta(days=365)


@KAAL
def test_een_fout_toont_een_nummer_en_geen_bijzonderheden(caplog):
    client = Client(raise_request_exception=False)
    with caplog.at_level(logging.ERROR):
        antwoord = client.get("/stuk/?naam=Geheim")
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 500
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert "Geheim" not in tekst
    assert "RuntimeError" not in tekst
    (regel,) = [regel for regel in caplog.records if regel.name == "spil.fout"]
    nummer = re.search(r"[0-9A-F]{8}", tekst)
    assert nummer is not None
    assert nummer[0] in regel.getMessage()
    opgemaakt = ZonderInhoud("%(message)s").format(regel)
    assert "RuntimeError" in opgemaakt
    assert "Geheim" not in opgemaakt


def test_de_foutpagina_komt_er_ook_als_het_sjabloon_zelf_stuk_is(monkeypatch):
    def stuk(naam):
        raise RuntimeError(naam)

    monkeypatch.setattr(fout, "get_template", stuk)
    antwoord = fout_500(RequestFactory().get("/"))
    assert antwoord.status_code == 500
    assert "Er ging iets mis" in antwoord.content.decode()
