"""Reading, deciding and answering, over HTTP as the cast."""

import pytest
import time_machine
from django.http import HttpResponse
from django.urls import reverse

from spil.aanmeldingen import oppakken
from spil.aanmeldingen.models import Antwoord, Uitkomst
from spil.aanmeldingen.tests.invullen import besluit_velden
from spil.aanmeldingen.tests.voorbeelden import MERK, besluit_over, doe_aanmelding
from spil.logboek.models import Inzage
from spil.toegang.models import Dossier
from tests.inloggen import log_in
from tests.wereld import NU, als, later

GENESTE_CONTEXT = 4
BUDGET = 15 + GENESTE_CONTEXT
"""15 queries a screen (docs/architectuur.md), plus the savepoint of a context inside the test's own
transaction."""


def tekst(antwoord: HttpResponse) -> str:
    return antwoord.content.decode()


@pytest.mark.parametrize("wie", ["officier", "behandelaar", "buitenstaander", "coordinator"])
@pytest.mark.parametrize("naam", ["aanmelding", "aanmelding-ontvangst"])
def test_wie_er_niet_bij_hoort_krijgt_een_404(bezoek, aanmelding, wie, naam):
    assert bezoek(wie, naam, aanmelding.uuid).status_code == 404
    assert MERK not in tekst(bezoek(wie, "aanmeldingen"))


def test_de_aanmelder_ziet_de_eigen_aanmelding_en_waar_die_staat(bezoek, aanmelding):
    assert "Wacht op het besluit" in tekst(bezoek("ketenpartner", "aanmeldingen"))
    pagina = tekst(bezoek("ketenpartner", "aanmelding", aanmelding.uuid))
    assert f"Ja: c van {MERK}." in pagina
    assert "999990019" not in pagina
    assert bezoek("ketenpartner", "triage", aanmelding.uuid).status_code == 403


def test_de_lijst_van_het_huis_toont_termijn_en_volgende_stap(bezoek, aanmelding):
    pagina = tekst(bezoek("triagist", "aanmeldingen"))
    assert "over 14 dagen" in pagina
    assert reverse("triage", args=[aanmelding.uuid]) in pagina
    with time_machine.travel(later(days=16), tick=False):
        assert "2 dagen te laat" in tekst(bezoek("triagist", "aanmeldingen"))


def test_een_ondersteuner_leest_maar_besluit_niet(bezoek, aanmelding):
    assert MERK in tekst(bezoek("ondersteuner", "aanmelding", aanmelding.uuid))
    assert bezoek("ondersteuner", "triage", aanmelding.uuid).status_code == 403


def test_de_triagist_besluit_in_twee_stappen(wereld, bezoek, aanmelding):
    velden = besluit_velden(wereld, "niet_oppakken")
    antwoord = bezoek("triagist", "triage", aanmelding.uuid, **velden)
    assert antwoord["Location"] == reverse("triage-controle", args=[aanmelding.uuid])
    controle = tekst(bezoek("triagist", "triage-controle", aanmelding.uuid))
    for stuk in ("Niet oppakken", f"Zo besloten over {MERK}.", "J. Verbeek", "afgeschermd"):
        assert stuk in controle
    bezoek("triagist", "triage-controle", aanmelding.uuid, ja="ja")
    with als(wereld.ketenpartner):
        assert Antwoord.objects.get().uitkomst == Uitkomst.NIET_OPPAKKEN
    with time_machine.travel(later(minutes=1), tick=False):
        assert bezoek("triagist", "aanmelding", aanmelding.uuid).status_code == 404


def test_een_verkeerd_besluit_wordt_geweigerd_en_blijft_staan(wereld, bezoek, aanmelding):
    velden = besluit_velden(wereld, "oppakken", **{"stem0-beslist": "adviseert"})
    antwoord = bezoek("triagist", "triage", aanmelding.uuid, **velden)
    assert antwoord.status_code == 422
    assert "WGS art. 2.31 lid 2" in tekst(antwoord)
    assert f"Zo besloten over {MERK}." in tekst(antwoord)
    assert f"Zo besloten over {MERK}." in tekst(bezoek("triagist", "triage", aanmelding.uuid))
    assert bezoek("triagist", "triage-controle", aanmelding.uuid).status_code == 302


def test_nog_een_deelnemer_houdt_wat_er_staat(wereld, bezoek, aanmelding):
    velden = besluit_velden(wereld, "oppakken", doe="meer")
    bezoek("triagist", "triage", aanmelding.uuid, **velden)
    pagina = tekst(bezoek("triagist", "triage", aanmelding.uuid))
    assert 'name="stem3-medewerker"' in pagina
    assert f"Zo besloten over {MERK}." in pagina


def test_oppakken_over_het_scherm(wereld, bezoek, aanmelding, monkeypatch):
    gestart = []
    monkeypatch.setattr(
        oppakken, "_functies", [lambda a, b, *, regisseur, **_: gestart.append(regisseur)]
    )
    velden = besluit_velden(wereld, "oppakken", regisseur=str(wereld.regisseur.uuid), antwoord="")
    bezoek("triagist", "triage", aanmelding.uuid, **velden)
    bezoek("triagist", "triage-controle", aanmelding.uuid, ja="ja")
    assert gestart == [wereld.regisseur]
    assert "opgepakt" in tekst(bezoek("ketenpartner", "aanmelding", aanmelding.uuid))


def test_de_aanmelder_leest_alleen_het_antwoord_en_bevestigt(wereld, bezoek, aanmelding):
    besluit_over(aanmelding, wereld, Uitkomst.ADVIES, antwoord="Bespreek het met de huisarts.")
    pagina = tekst(bezoek("ketenpartner", "aanmelding", aanmelding.uuid))
    assert "Bespreek het met de huisarts." in pagina
    assert f"Joris {MERK}" in pagina
    assert f"Ja: c van {MERK}." not in pagina
    assert f"{MERK}straat" not in pagina
    antwoord = bezoek("ketenpartner", "aanmelding-gelezen", aanmelding.uuid, ja="ja")
    assert antwoord["Location"] == reverse("aanmeldingen")


def test_wie_antwoord_moet_geven_ziet_de_termijn_en_verstuurt(wereld, bezoek, aanmelding):
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN)
    assert "over 7 dagen" in tekst(bezoek("ondersteuner", "aanmeldingen"))
    leeg = bezoek("ondersteuner", "aanmelding-antwoord", aanmelding.uuid, tekst="")
    assert leeg.status_code == 422
    bezoek("ondersteuner", "aanmelding-antwoord", aanmelding.uuid, tekst="Meld het elders.")
    assert "Meld het elders." in tekst(bezoek("ketenpartner", "aanmelding", aanmelding.uuid))


def test_wie_een_aanmelding_ziet_staat_in_het_logboek(wereld, bezoek, aanmelding):
    bezoek("triagist", "aanmelding", aanmelding.uuid)
    with als(wereld.triagist):
        nummer = Dossier.objects.get().nummer
    with als(wereld.fg):
        regels = Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [nummer, NU])
        assert {(r.handeling, r.rolsoort) for r in regels} == {("aanmelding.bekijken", "triagist")}


@pytest.mark.parametrize("naam", ["aanmelding", "triage", "aanmeldingen"])
def test_in_titel_en_adres_staat_geen_naam(bezoek, aanmelding, naam):
    """eisen A3-07."""
    args = [] if naam == "aanmeldingen" else [aanmelding.uuid]
    pagina = tekst(bezoek("triagist", naam, *args))
    assert MERK not in pagina[pagina.index("<title>") : pagina.index("</title>")]
    assert MERK.lower() not in " ".join(
        stuk.split('"')[0].lower() for stuk in pagina.split('href="')[1:]
    )


@pytest.mark.parametrize("wie", ["triagist", "ketenpartner"])
def test_een_langere_lijst_kost_niet_meer_vragen(
    wereld, vandaag, client, django_assert_max_num_queries, wie
):
    for _ in range(8):
        doe_aanmelding(wereld.ketenpartner)
    log_in(client, wereld.rollen[wie])
    with django_assert_max_num_queries(BUDGET):
        assert client.get(reverse("aanmeldingen")).content.count(b"A2026-") >= 8


@pytest.mark.parametrize("naam", ["aanmelding", "triage"])
def test_een_blad_blijft_binnen_het_aantal_vragen(
    wereld, vandaag, client, aanmelding, django_assert_max_num_queries, naam
):
    log_in(client, wereld.triagist)
    with django_assert_max_num_queries(BUDGET):
        assert client.get(reverse(naam, args=[aanmelding.uuid])).status_code == 200
