"""The frame: the menu of the role, nothing about people, no query (eisen B-46, C-13, A3-18)."""

import re
from types import SimpleNamespace

import pytest
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import path

from spil.ui import menu
from spil.ui.context import kader


def scherm(_: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [
    path("", scherm, name="mijn-werk"),
    path("casussen/", scherm, name="casussen"),
    path("casussen/nieuw/", scherm, name="nieuw"),
    path("zoeken/", scherm, name="zoeken"),
    path("hoedanigheden/", scherm, name="hoedanigheden"),
]


@pytest.fixture(autouse=True)
def eigen_urls(settings, monkeypatch):
    settings.ROOT_URLCONF = __name__
    monkeypatch.setattr(menu, "_ITEMS", {})
    menu.registreer(menu.MenuItem("Casussen", "casussen", {"procesregisseur"}, volgorde=20))
    menu.registreer(menu.MenuItem("Mijn werk", "mijn-werk", menu.ROLSOORTEN, volgorde=10))
    menu.registreer(menu.MenuItem("Nieuw", "nieuw", {"manager"}, volgorde=30))


def verzoek(pad="/casussen/1/", *, sneltoetsen=True):
    request = RequestFactory().get(pad)
    request.rol = SimpleNamespace(
        naam="S. Oomen (procesregisseur)",
        soort="procesregisseur",
        woorden={},
        medewerker=SimpleNamespace(
            naam="S. Oomen",
            sneltoetsen=sneltoetsen,
            huis=SimpleNamespace(naam="ZVH De Baronie", telt_adviezen=False),
        ),
    )
    return request


def pagina(request, sjabloon="ui/basis.html", **context):
    return render_to_string(sjabloon, context, request=request)


def test_menu_toont_de_woorden_van_de_rol_in_volgorde():
    regels = menu.menu_voor("procesregisseur", pad="/casussen/1/")

    assert [(regel.naam, regel.actief) for regel in regels] == [
        ("Mijn werk", False),
        ("Casussen", True),
    ]
    assert [regel.actief for regel in menu.menu_voor("manager", pad="/")] == [True, False]
    assert [regel.actief for regel in menu.menu_voor("manager", pad="/anders/")] == [False, False]


def test_een_onbekende_rol_in_het_menu_valt_op_bij_het_starten():
    with pytest.raises(ValueError, match="regiseur"):
        menu.registreer(menu.MenuItem("X", "x", {"regiseur"}))


def test_kader_noemt_huis_en_hoedanigheid_en_zoekt_met_post():
    html = pagina(verzoek())

    assert '<html lang="nl">' in html
    assert "ZVH De Baronie" in html
    assert "S. Oomen (procesregisseur)" in html
    assert re.search(
        r'<form class="kader-zoek" role="search" method="post" action="/zoeken/"', html
    )
    assert html.count("<h1>") == 1
    assert html.count('aria-current="page"') == 1


def test_titel_noemt_nooit_een_naam():
    titel = re.search(r"<title>(.*?)</title>", pagina(verzoek()))

    assert titel is not None
    assert titel[1] == "Spil · Spil"


def test_niets_van_opmaak_of_script_staat_in_de_pagina_zelf():
    html = pagina(verzoek())

    assert " style=" not in html
    assert "<style" not in html
    assert not re.search(r"<script(?![^>]*\bsrc=)", html)
    assert not re.search(r"\son\w+=", html)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', html)


def test_demobalk_alleen_in_demo(settings):
    settings.DEMO = False
    assert "Fictieve gegevens" not in pagina(verzoek())
    settings.DEMO = True
    assert "Fictieve gegevens. Geen echte personen." in pagina(verzoek())
    assert "Fictieve gegevens" in pagina(RequestFactory().get("/"), "ui/smal.html")


def test_lettertoetsen_staan_uit_voor_wie_dat_koos():
    assert "data-toetsen" not in pagina(verzoek())
    assert 'data-toetsen="uit"' in pagina(verzoek(sneltoetsen=False))


def test_sessie_einde_staat_in_de_pagina_van_wie_is_ingelogd():
    request = verzoek()
    request.sessie_seconden = 3600

    assert 'data-sessie-seconden="3600"' in pagina(request)


def test_zonder_rol_is_er_geen_menu_en_geen_zoekveld():
    context = kader(RequestFactory().get("/"))

    assert context["kader"].menu == []
    html = pagina(RequestFactory().get("/"))
    assert "kader-zoek" not in html
    assert "Hoofdmenu" not in html


def test_meldingen_staan_boven_de_inhoud():
    html = pagina(verzoek(), messages=[Message(25, "Opgeslagen."), Message(40, "Mislukt.")])

    assert "utrecht-alert--ok" in html
    assert "utrecht-alert--error" in html


@pytest.mark.parametrize("sjabloon", ["404.html", "403.html", "403_csrf.html"])
def test_foutpaginas_zeggen_wat_nu(sjabloon):
    assert 'href="/"' in pagina(verzoek(), sjabloon)
    assert 'href="/"' in pagina(RequestFactory().get("/"), sjabloon)


def test_de_laatste_foutpagina_staat_op_zichzelf_met_een_nummer():
    html = render_to_string("500.html", {"referentie": "A1B2-C3"})

    assert "A1B2-C3" in html
    assert "{%" not in html
    assert "noem dit nummer" not in render_to_string("500.html")


def test_de_pagina_voor_een_onleesbaar_verzoek_staat_op_zichzelf():
    html = render_to_string("400.html")

    assert "Er is niets opgeslagen" in html
    assert 'href="/"' in html
    assert "{%" not in html
