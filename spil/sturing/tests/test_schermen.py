"""The pages with figures: for whom, of which house, and that they hold no person."""

from datetime import date

import pytest
from django.urls import reverse

from spil.feiten.models import Feitsoort
from spil.sturing.tests.test_cijfers import ROOSENDAAL, meld
from spil.ui.menu import menu_voor
from tests.inloggen import log_in

MEDE = ["manager", "regisseur", "kwaliteit", "fg"]
NIET = ["ketenpartner", "triagist", "ondersteuner", "coordinator", "contactpunt", "beheerder"]
PADEN = ["/sturing/", "/sturing/meldingen/", "/sturing/nieuwe-casussen/bestand/"]
JAREN = "?van=2016&tot=2018"


@pytest.fixture
def cijfers(wereld):
    meld(wereld.huis, date(2016, 5, 1))
    meld(wereld.huis, date(2018, 5, 1))
    meld(wereld.huis, date(2018, 5, 1), None)
    meld(wereld.huis, date(2018, 5, 1), soort=Feitsoort.NIEUWE_CASUS)


@pytest.fixture
def bekijk(wereld, client, cijfers):
    """Open a page as one of the cast; returns the answer."""

    def open_(pad, als="manager"):
        log_in(client, wereld.rollen[als])
        return client.get(pad)

    return open_


@pytest.mark.parametrize("pad", PADEN)
@pytest.mark.parametrize("wie", MEDE)
def test_wie_stuurt_ziet_de_cijfers(bekijk, wie, pad):
    assert bekijk(pad, wie).status_code == 200


@pytest.mark.parametrize("pad", PADEN)
@pytest.mark.parametrize("wie", NIET)
def test_wie_niet_stuurt_ziet_geen_cijfers(bekijk, wie, pad):
    assert bekijk(pad, wie).status_code == 403


def test_sturing_staat_in_het_menu_van_wie_er_iets_kan():
    for soort, ziet in (("manager", True), ("ketenpartner", False)):
        namen = [regel.naam for regel in menu_voor(soort, pad="/sturing/")]
        assert ("Sturing" in namen) is ziet


def test_de_pagina_toont_zin_tabel_totalen_en_definitie(bekijk):
    pagina = bekijk(f"/sturing/meldingen/{JAREN}").content.decode()
    assert "In 2018 waren er 2 meldingen, 2 meer dan in 2017." in pagina
    for rij, cellen in (("Breda", (1, 0, 1)), ("Overig", (0, 0, 1)), ("Totaal", (1, 0, 2))):
        regel = "".join(f'<td class="getal">{aantal}</td>' for aantal in cellen)
        assert f'<th scope="row">{rij}</th>{regel}' in pagina
    assert "ter triage is aangeboden" in pagina
    assert "<svg" in pagina


def test_het_bestand_is_dezelfde_tabel(bekijk):
    antwoord = bekijk(f"/sturing/meldingen/bestand/{JAREN}")
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    assert antwoord["Content-Disposition"] == 'attachment; filename="meldingen-2016-2018.csv"'
    assert antwoord.content.decode().splitlines() == [
        "Gemeente,2016,2017,2018", "Breda,1,0,1", "Oosterhout,0,0,0", "Overig,0,0,1",
        "Totaal,1,0,2",
    ]  # fmt: skip


def test_de_cijfers_van_een_ander_huis_zijn_niet_bereikbaar(wereld, bekijk):
    ander = wereld.buitenstaander.medewerker.huis
    meld(ander, date(2018, 5, 1), ROOSENDAAL)
    eigen = bekijk(f"/sturing/meldingen/{JAREN}&huis=markiezaten")
    assert eigen.context["tabel"].totaal == (1, 0, 2)
    assert "Roosendaal" not in eigen.content.decode()
    daar = bekijk(f"/sturing/meldingen/{JAREN}&huis=baronie", als="buitenstaander")
    assert daar.context["tabel"].rijen == {"Roosendaal": (0, 0, 1), "Overig": (0, 0, 0)}


def test_zonder_cijfers_zegt_de_pagina_wat_te_doen(bekijk):
    pagina = bekijk("/sturing/nieuwe-casussen/?van=2010&tot=2012").content.decode()
    assert "Van 2010 tot en met 2012 zijn er geen nieuwe casussen." in pagina
    assert "Kies andere jaren" in pagina
    assert "<svg" not in pagina


@pytest.mark.parametrize(
    ("vraag", "uitleg"),
    [
        ("van=2018&tot=2016", "Draai ze om."),
        ("van=1990&tot=2016", "Kies hooguit 12 jaren tegelijk."),
        ("van=1066&tot=2016", "Kies een jaar van 1990"),
        ("van=vorig&tot=2016", "Schrijf het jaar met vier cijfers"),
        ("van=2016&tot=", "Schrijf het jaar met vier cijfers"),
    ],
)
def test_jaren_die_niet_kunnen_geven_uitleg_en_blijven_staan(bekijk, vraag, uitleg):
    antwoord = bekijk(f"/sturing/meldingen/?{vraag}")
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert pagina.count(uitleg) == 2
    assert f'value="{vraag[4:8].rstrip("g&")}' in pagina
    assert "tabel" not in antwoord.context


def test_een_bestand_van_jaren_die_niet_kunnen_leidt_naar_de_uitleg(bekijk):
    antwoord = bekijk("/sturing/meldingen/bestand/?van=2018&tot=2016")
    assert antwoord.status_code == 302
    assert antwoord["Location"] == reverse("indicator", args=["meldingen"]) + "?van=2018&tot=2016"


def test_een_onbekende_indicator_is_er_niet(bekijk):
    assert bekijk("/sturing/recidive/").status_code == 404
    assert bekijk("/sturing/recidive/bestand/").status_code == 404


@pytest.mark.parametrize("pad", PADEN)
def test_een_pagina_kost_weinig_vragen(bekijk, client, pad, django_assert_max_num_queries):
    bekijk(pad)
    with django_assert_max_num_queries(15):
        client.get(pad)
