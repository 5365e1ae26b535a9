"""Writing in the journal by form."""

from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.stukken.models import Journaalregel
from spil.stukken.tests.opzet import deel_van, dossier_met_deelnemers, schrijf
from spil.toegang.models import Concept
from tests.inloggen import log_in
from tests.wereld import NU, Wereld, als

# Budget 12 (architectuur.md); a test adds 4, since namens() is nested in its transaction.
BUDGET = 12 + 4


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def dossier(wereld: Wereld):
    return dossier_met_deelnemers(wereld)


def velden(in_deel, **anders):
    return {
        "deel": str(in_deel.uuid),
        "soort": "observatie",
        "aard": "mening",
        "tekst": "Hij oogde vermoeid",
        "bron": "S. Oomen",
        "gebeurd_op": "20-11-2026",
        "sleutel": str(uuid4()),
        **anders,
    }


def test_een_notitie_schrijven(wereld, dossier):
    client = log_in(Client(), wereld.regisseur)
    adres = reverse("notitie-nieuw", args=[dossier.uuid])
    pagina = client.get(adres).content.decode()
    assert "Alleen het huis" in pagina
    assert "Alleen GGZ Voorbeeld en het huis" in pagina
    deel = deel_van(dossier, "kern", wereld)
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.post(adres, velden(deel))
    assert antwoord["Location"] == reverse("dossier-journaal", args=[dossier.uuid])
    assert len(vragen) <= BUDGET, "\n".join(v["sql"][:110] for v in vragen)
    with als(wereld.regisseur):
        regel = Journaalregel.objects.get()
        assert (regel.get_soort_display(), regel.get_aard_display()) == (
            "Observatie",
            "Mening of inschatting",
        )


def test_een_partner_ziet_geen_keuze_voor_het_huis(wereld, dossier):
    client = log_in(Client(), wereld.ketenpartner)
    pagina = client.get(reverse("notitie-nieuw", args=[dossier.uuid])).content.decode()
    assert "Alle deelnemers" in pagina
    assert "Alleen het huis" not in pagina
    assert "GGZ" not in pagina


def test_een_fout_houdt_wat_getypt_is(wereld, dossier):
    client = log_in(Client(), wereld.regisseur)
    adres = reverse("notitie-nieuw", args=[dossier.uuid])
    deel = deel_van(dossier, "kern", wereld)
    for fout in ({"deel": ""}, {"gebeurd_op": "31-02-2026"}, {"gebeurd_op": "24-12-2026"}):
        antwoord = client.post(adres, velden(deel, **fout))
        assert antwoord.status_code == 422
        assert "Hij oogde vermoeid" in antwoord.content.decode()


def test_een_half_getypte_notitie_komt_terug(wereld, dossier):
    """Eis C-09: kept on the server while typing, nothing in the browser."""
    client = log_in(Client(), wereld.regisseur)
    adres = reverse("notitie-nieuw", args=[dossier.uuid])
    concept = f"{adres}?concept=NotitieForm"
    assert 'data-concept-url="?concept=NotitieForm"' in client.get(adres).content.decode()
    deel = deel_van(dossier, "ggz", wereld)
    antwoord = client.post(concept, velden(deel, tekst="Half af"))
    assert antwoord.content.decode() == "Concept opgeslagen om 10:00:00"
    pagina = client.get(adres).content.decode()
    assert "Half af" in pagina
    assert f'value="{deel.uuid}" ' in pagina
    assert client.post(adres, velden(deel, _concept="ja")).status_code == 302
    with als(wereld.regisseur):
        assert not Concept.objects.exists()
    anders = log_in(Client(), wereld.collega)
    assert anders.post(concept, {"tekst": "x"}).status_code == 404


def test_een_notitie_corrigeren(wereld, dossier):
    oud = schrijf(wereld, dossier, wie="ketenpartner", publiek="politie")
    adres = reverse("notitie-correctie", args=[oud.uuid])
    assert log_in(Client(), wereld.regisseur).get(adres).status_code == 403
    assert log_in(Client(), wereld.behandelaar).get(adres).status_code == 404
    client = log_in(Client(), wereld.ketenpartner)
    assert "eerste versie blijft leesbaar" in client.get(adres).content.decode()
    concept = f"{adres}?concept=CorrectieForm"
    assert client.post(concept, velden(oud.deel, tekst="Beter")).status_code == 200
    assert "Beter" in client.get(adres).content.decode()
    assert client.post(adres, velden(oud.deel, tekst=" ")).status_code == 422
    assert client.post(adres, velden(oud.deel, tekst="Beter")).status_code == 302
    with als(wereld.ketenpartner):
        assert Journaalregel.objects.get(corrigeert=oud).tekst == "Beter"
