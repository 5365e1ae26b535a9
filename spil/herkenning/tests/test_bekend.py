"""While somebody types: one's own hit in full, elsewhere what the hit rule allows, or nothing at
all (eisen C-28)."""

import re

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.herkenning.tests.mensen import casus_van, open_dossier, voeg_toe
from spil.logboek.models import Inzage
from spil.toegang.models import Dossier
from spil.verwerkingen.models import Verwerking
from spil.werkprocessen.models import Werkprocesversie
from tests.inloggen import log_in
from tests.wereld import als, later

GETYPT = {
    "voornamen": "Joris",
    "tussenvoegsel": "van",
    "achternaam": "Molenven",
    "geboortedatum": "4-3-1985",
    "geslacht": "m",
}
OP = later(minutes=5)
PUNT_IN_DE_TRANSACTIE = re.compile(r'"s\d+_x\d+"')


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(OP, tick=False):
        yield


@pytest.fixture
def typ(wereld, client):
    """What the panel says to one of the cast."""

    def doe(rol="regisseur", **anders):
        log_in(client, wereld.rollen[rol])
        antwoord = client.post(reverse("herkenning"), {**GETYPT, **anders})
        assert antwoord.status_code == 200
        return antwoord.content.decode()

    return doe


def test_in_een_eigen_dossier_staat_de_treffer_zelf(wereld, typ):
    dossier = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        voeg_toe(dossier)
    tekst = typ()
    assert "Joris van Molenveen" in tekst
    assert reverse("dossier", args=[dossier.uuid]) in tekst


def test_bij_een_collega_staat_alleen_bij_wie(wereld, typ):
    dossier_id = casus_van(wereld, wereld.collega)
    tekst = typ()
    assert "neem contact op met T. de Wit" in tekst
    assert "Molenveen" not in tekst
    assert "1985" not in tekst
    with als(wereld.collega):
        nummer = Dossier.objects.get(pk=dossier_id).nummer
    with als(wereld.fg):
        blikken = Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [nummer, OP])
        assert {blik.handeling for blik in blikken if blik.rol_id == wereld.regisseur.pk} >= {
            "persoon.bekend"
        }


@pytest.mark.parametrize("rol", ["ketenpartner", "ondersteuner"])
def test_wie_geen_regie_voert_hoort_niets_van_elders(wereld, typ, rol):
    dossier = open_dossier(wereld, wereld.collega)
    with als(wereld.collega):
        voeg_toe(dossier)
    assert typ(rol).strip() == ""


def test_wat_misschien_dezelfde_is_wordt_elders_niet_genoemd(wereld, typ):
    """Only who is surely the same: the rest would be a way to guess at strangers."""
    casus_van(wereld, wereld.collega)
    assert typ(geboortedatum="").strip() == ""
    assert typ(achternaam="Heel-Anders").strip() == ""


@pytest.mark.parametrize("verborgen", ["hitregel", "geen casus", "ander huis"])
def test_een_verborgen_treffer_lijkt_in_alles_op_geen_treffer(wereld, client, verborgen):
    """Proves C-28: the same bytes and the same questions to the database."""
    log_in(client, wereld.regisseur)

    def vraag():
        with CaptureQueriesContext(connection) as vragen:
            antwoord = client.post(reverse("herkenning"), GETYPT)
        zonder_gegevens = [
            PUNT_IN_DE_TRANSACTIE.sub("", v["sql"].split("(")[0]) for v in vragen.captured_queries
        ]
        return antwoord.status_code, antwoord.content, zonder_gegevens

    vraag()
    niemand = vraag()
    if verborgen == "hitregel":
        casus_van(wereld, wereld.collega)
        Verwerking.objects.update(hitregel=Verwerking.Hitregel.NIETS)
    else:
        wie = wereld.collega if verborgen == "geen casus" else wereld.buitenstaander
        dossier = open_dossier(wereld, wie, _aanpak(wie))
        with als(wie):
            voeg_toe(dossier)
    assert vraag() == niemand


def _aanpak(rol):
    return Werkprocesversie.objects.geldig(rol.huis_id)[0]


def test_een_halve_naam_is_geen_fout(typ):
    assert typ(achternaam="").strip() == ""
    assert typ(achternaam="\x00", geboortedatum="onzin", bsn="12", geslacht="?").strip() == ""


def test_zonder_javascript_staat_het_op_de_stap_en_bij_de_controle(wereld, client):
    dossier = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        voeg_toe(dossier)
    log_in(client, wereld.regisseur)
    pad = reverse("aanmeldconcept-wie", args=["7c9e6679-7425-40de-944b-e07fc1f90ae7"])
    client.post(pad, {**GETYPT, "aantal": "0", "doe": "later"})
    assert "Misschien al bekend" in client.get(pad, follow=True).content.decode()
