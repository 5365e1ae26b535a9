"""Demo mode: one button per invented person, and nothing of it anywhere else."""

import pytest
from django.test import Client
from django.urls import include, path, reverse

from spil.gebruikers import rechtentabel
from spil.gebruikers.queries import demo_rollen
from spil.gebruikers.rechten import DEMO_ROUTES
from spil.gebruikers.urls import demo
from spil.kern import klok

urlpatterns = [*demo, path("", include("spil.config.urls"))]


@pytest.fixture
def in_demo(settings, monkeypatch, wereld):
    settings.DEMO = True
    settings.ROOT_URLCONF = __name__
    for route in DEMO_ROUTES:
        monkeypatch.setitem(rechtentabel._routes, route.naam, route)
    return wereld


def word(client: Client, rol: str):
    return client.post("/demo/inloggen/", {"rol": rol})


@pytest.mark.parametrize("pad", ["/demo/", "/demo/inloggen/"])
def test_buiten_de_demo_bestaat_het_niet(client, wereld, pad):
    assert client.get(pad).status_code == 404
    assert client.post(pad, {"rol": "procesregisseur"}).status_code == 404
    assert "_auth_user_id" not in client.session


def test_ook_met_het_adres_doet_het_buiten_de_demo_niets(client, in_demo, settings):
    settings.DEMO = False
    assert client.get("/demo/").status_code == 404
    assert word(client, "procesregisseur").status_code == 404


def test_de_pagina_heeft_een_knop_per_rol(client, in_demo):
    tekst = client.get("/demo/").content.decode()
    for code in ("procesregisseur-1", "procesregisseur-3", "functioneel-beheerder-1", "fg-1"):
        assert f'value="{code}"' in tekst
    assert "ZVH De Markiezaten" in tekst
    assert "Spil (automatisch)" not in tekst


@pytest.mark.parametrize(
    ("gevraagd", "naam"),
    [
        ("procesregisseur", "S. Oomen"),
        ("procesregisseur-1", "S. Oomen"),
        ("procesregisseur-2", "T. de Wit"),
        ("procesregisseur-3", "O. Buiten"),
        ("functioneel_beheerder", "B. Heer"),
        ("Ketenpartner-3", "A. Haddad"),
    ],
)
def test_inloggen_met_een_knop(client, in_demo, gevraagd, naam):
    assert word(client, gevraagd).url == "/"
    assert client.get(reverse("hoedanigheden")).context["actief"].medewerker.naam == naam


def test_inloggen_met_een_uuid(client, in_demo):
    word(client, str(in_demo.fg.uuid))
    assert client.get(reverse("hoedanigheden")).context["actief"] == in_demo.fg


@pytest.mark.parametrize("rol", ["", "systeem", "systeem-1", "burgemeester", "procesregisseur-9"])
def test_een_onbekende_rol(client, in_demo, rol):
    assert word(client, rol).status_code == 404


def test_een_andere_rol_kiezen_begint_een_nieuwe_sessie(client, in_demo):
    word(client, "fg")
    eerste = client.session.session_key
    word(client, "manager")
    assert client.session.session_key != eerste
    assert client.get(reverse("hoedanigheden")).context["actief"] == in_demo.manager


def test_een_script_heeft_geen_csrf_token_nodig(in_demo):
    strikt = Client(enforce_csrf_checks=True)
    assert word(strikt, "fg").status_code == 302


def test_geblokkeerde_mensen_staan_er_niet_bij(in_demo):
    in_demo.fg.medewerker.gebruiker.blokkeer()
    codes = [d.code for rollen in demo_rollen(op=klok.nu()).values() for d in rollen]
    assert "fg-1" not in codes


@pytest.mark.parametrize("adres", ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
def test_de_demo_is_er_voor_de_eigen_machine(client, in_demo, adres):
    assert client.get("/demo/", REMOTE_ADDR=adres).status_code == 200
    assert client.post("/demo/inloggen/", {"rol": "fg"}, REMOTE_ADDR=adres).status_code == 302


@pytest.mark.parametrize(
    "van",
    [
        {"REMOTE_ADDR": "192.0.2.7"},
        {"REMOTE_ADDR": "10.0.0.1"},
        {"REMOTE_ADDR": "::ffff:192.0.2.7"},
        {"REMOTE_ADDR": ""},
        {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"REMOTE_ADDR": "127.0.0.1", "HTTP_FORWARDED": "for=192.0.2.7"},
    ],
)
def test_van_een_andere_machine_bestaat_de_demo_niet(client, in_demo, van):
    """eisen A2-01: no path sets a session with less than two factors, also when somebody opens the
    port of a demo to others, or forwards it."""
    assert client.get("/demo/", **van).status_code == 404
    assert client.post("/demo/inloggen/", {"rol": "fg"}, **van).status_code == 404
    assert "_auth_user_id" not in client.session
