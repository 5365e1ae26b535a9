"""Questions back and forth in a report (A1; facts 7, task 3)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.aanmeldingen.commands import beantwoord_navraag, stel_navraag
from spil.aanmeldingen.fouten import AlBesloten, NavraagKanNiet
from spil.aanmeldingen.models import Navraag, Uitkomst
from spil.aanmeldingen.tests.test_vernietigen import draai, sporen
from spil.aanmeldingen.tests.voorbeelden import MERK, besluit_over
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.toegang.models import Bericht, Concept
from tests.wereld import NU, VANDAAG, als, later

VRAAG = f"Woont {MERK} nog bij zijn moeder?"
ANTWOORD = f"Ja, {MERK} woont daar."
OVER_EEN_WEEK = VANDAAG + timedelta(days=7)


def vraag(wereld, aanmelding, *, wie="ondersteuner", op=NU, **anders):
    rol = wereld.rollen[wie]
    with als(rol, op=op):
        velden = {"vraag": VRAAG, "antwoord_voor": OVER_EEN_WEEK} | anders
        return stel_navraag(aanmelding.uuid, door=rol, op=op, **velden)


def antwoord(wereld, rij, *, wie="ketenpartner", op=NU, tekst=ANTWOORD):
    rol = wereld.rollen[wie]
    with als(rol, op=op):
        return beantwoord_navraag(rij.uuid, antwoord=tekst, door=rol, op=op)


@pytest.mark.parametrize("wie", ["triagist", "regisseur", "ondersteuner"])
def test_wie_beoordeelt_vraagt_de_aanmelder_wat_er_ontbreekt(wereld, aanmelding, wie):
    rij = vraag(wereld, aanmelding, wie=wie)
    with als(wereld.ketenpartner):
        assert Navraag.objects.get() == rij
        assert [(b.soort, b.dossiernummer) for b in Bericht.objects.all()] == [
            ("navraag", aanmelding.kenmerk)
        ]


def test_het_bericht_noemt_niemand(wereld, aanmelding):
    antwoord(wereld, vraag(wereld, aanmelding))
    for wie in ("ketenpartner", "ondersteuner"):
        with als(wereld.rollen[wie]):
            assert MERK not in str([(b.tekst, b.dossiernummer) for b in Bericht.objects.all()])


def test_beiden_houden_vraag_en_antwoord_met_dag_en_naam(wereld, aanmelding, bezoek):
    antwoord(wereld, vraag(wereld, aanmelding))
    for wie in ("triagist", "ketenpartner"):
        pagina = bezoek(wie, "aanmelding", aanmelding.uuid).content.decode()
        assert VRAAG in pagina
        assert ANTWOORD in pagina
        assert "L. Maas vroeg op maandag 23 november 2026" in pagina
        assert "J. Verbeek antwoordde op maandag 23 november 2026" in pagina


@pytest.mark.parametrize("wie", ["officier", "behandelaar", "coordinator", "buitenstaander"])
def test_een_ander_ziet_vraag_noch_antwoord_en_schrijft_er_geen(wereld, aanmelding, wie):
    rij = vraag(wereld, aanmelding)
    with als(wereld.rollen[wie]):
        assert not Navraag.objects.exists()
    with pytest.raises(NietGevonden):
        antwoord(wereld, rij, wie=wie)


def test_het_huis_antwoordt_niet_voor_de_aanmelder(wereld, aanmelding):
    with pytest.raises(GeenRecht):
        antwoord(wereld, vraag(wereld, aanmelding), wie="triagist")


def test_de_aanmelder_stelt_zichzelf_geen_vraag(wereld, aanmelding):
    with pytest.raises(GeenRecht):
        vraag(wereld, aanmelding, wie="ketenpartner")


@pytest.mark.parametrize("dagen", [-1, 93])
def test_de_dag_van_het_antwoord_ligt_binnen_drie_maanden(wereld, aanmelding, dagen):
    with pytest.raises(NavraagKanNiet, match="binnen drie maanden"):
        vraag(wereld, aanmelding, antwoord_voor=VANDAAG + timedelta(days=dagen))


def test_een_vraag_wordt_een_keer_beantwoord(wereld, aanmelding):
    rij = vraag(wereld, aanmelding)
    antwoord(wereld, rij)
    with pytest.raises(NavraagKanNiet, match="al beantwoord"):
        antwoord(wereld, rij, op=later(hours=1), tekst="Toch niet.")


def test_na_het_besluit_houdt_het_vragen_op(wereld, aanmelding):
    rij = vraag(wereld, aanmelding)
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN)
    with pytest.raises(AlBesloten):
        antwoord(wereld, rij)
    with pytest.raises(AlBesloten):
        vraag(wereld, aanmelding, wie="triagist")


def test_in_de_lijst_staat_dat_het_huis_op_de_melder_wacht(wereld, aanmelding, bezoek):
    rij = vraag(wereld, aanmelding)
    assert "Wacht op melder" in bezoek("triagist", "aanmeldingen").content.decode()
    antwoord(wereld, rij)
    assert "Wacht op melder" not in bezoek("triagist", "aanmeldingen").content.decode()


def test_de_aanmelder_antwoordt_in_een_scherm_dat_bewaart_wat_getypt_is(
    wereld, client, aanmelding, bezoek
):
    rij = vraag(wereld, aanmelding)
    adres = "aanmelding-navraag-antwoord"
    concept = f"{reverse(adres, args=[rij.uuid])}?concept=NavraagAntwoordForm"
    assert 'data-concept-url="?concept=' in bezoek("ketenpartner", adres, rij.uuid).content.decode()
    assert client.post(concept, {"antwoord": "Half getypt"}).status_code == 200
    assert "Half getypt" in bezoek("ketenpartner", adres, rij.uuid).content.decode()
    assert bezoek("ketenpartner", adres, rij.uuid, antwoord=" ").status_code == 422
    goed = {"antwoord": ANTWOORD, "_concept": "ja"}
    assert bezoek("ketenpartner", adres, rij.uuid, **goed).status_code == 302
    with als(wereld.ketenpartner):
        assert Navraag.objects.get().antwoord == ANTWOORD
        assert not Concept.objects.exists()


def test_de_triage_vraagt_in_een_scherm(wereld, aanmelding, bezoek):
    leeg = bezoek("triagist", "aanmelding-navraag", aanmelding.uuid, vraag="")
    assert leeg.status_code == 422
    velden = {"vraag": VRAAG, "antwoord_voor": f"{OVER_EEN_WEEK:%d-%m-%Y}"}
    assert bezoek("triagist", "aanmelding-navraag", aanmelding.uuid, **velden).status_code == 302
    with als(wereld.triagist):
        assert Navraag.objects.get().is_open


def test_een_antwoord_wacht_op_een_besluit_dat_net_valt(wereld, aanmelding):
    """Proves A1-22: the report is locked, as the decision does, before it is asked whether it waits."""
    rij = vraag(wereld, aanmelding)
    with CaptureQueriesContext(connection) as vragen:
        antwoord(wereld, rij)
    sloten = [v["sql"] for v in vragen if "FOR UPDATE" in v["sql"]]
    assert 'FROM "aanmeldingen_aanmelding"' in sloten[0]


@pytest.mark.django_db(transaction=True)
def test_met_de_aanmelding_verdwijnen_vraag_en_antwoord(wereld, aanmelding):
    """Proves BGS art. 1.16 lid 1 b for what was asked (eisen A11-03)."""
    antwoord(wereld, vraag(wereld, aanmelding))
    assert "aanmeldingen_navraag" in sporen(MERK)
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN, antwoord="Nee.")
    draai(later(days=60))
    assert sporen(MERK) == {}
    assert sporen(aanmelding.kenmerk) == {}
