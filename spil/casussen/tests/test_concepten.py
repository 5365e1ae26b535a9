"""What was typed in a longer form of a case is kept by the server, for its maker alone (C-09)."""

import re
from datetime import timedelta
from urllib.parse import urljoin

import pytest
import time_machine
from django.urls import reverse

from spil.casussen.commands import waarschuw
from spil.toegang.models import Concept
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

GETYPT = "Half afgemaakt."
STRAKS = "1-12-2026"
WAARSCHUWING = {"soort": "dier", "tekst": GETYPT, "herzien_voor": STRAKS}


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def formulieren(wereld, zaak):
    """Form → its address, what is typed, and what saves it (None: saved in more steps)."""
    with als(wereld.regisseur) as door:
        oud = waarschuw(
            zaak.uuid,
            soort="bezoek",
            tekst="Met twee mensen.",
            herzien_voor=VANDAAG + timedelta(days=9),
            door=door,
            op=NU,
        )
    zaakpad = f"/dossiers/{zaak.uuid}"
    return {
        "waarschuwing": (f"{zaakpad}/waarschuwing/", WAARSCHUWING, WAARSCHUWING),
        "herziening": (
            reverse("waarschuwing-herziening", args=[oud.uuid]),
            WAARSCHUWING,
            {**WAARSCHUWING, "versie": "1"},
        ),
        "fase": (f"{zaakpad}/fase/", {"reden": GETYPT}, None),
        "gegevens": (
            f"{zaakpad}/gegevens/vraag/",
            {"vraag_aan_huis": GETYPT},
            {"vraag_aan_huis": GETYPT},
        ),
        "afsluiting": (f"{zaakpad}/afsluiting/", {"evaluatie": GETYPT}, None),
    }


NAMEN = ["waarschuwing", "herziening", "fase", "gegevens", "afsluiting"]


def bewaarplek(client, pad):
    """Where the page sends what somebody types."""
    (gevonden,) = re.findall(r'data-concept-url="([^"]+)"', client.get(pad).content.decode())
    return urljoin(pad, gevonden)


@pytest.mark.parametrize("naam", NAMEN)
def test_wat_getypt_is_staat_er_weer(wereld, client, formulieren, naam):
    """Also in a form of two fields: who changes a phase or answers a question writes a story."""
    pad, getypt, _ = formulieren[naam]
    log_in(client, wereld.regisseur)
    assert client.post(bewaarplek(client, pad), getypt).status_code == 200
    assert GETYPT in client.get(pad).content.decode()


@pytest.mark.parametrize("naam", ["waarschuwing", "herziening", "gegevens"])
def test_na_het_opslaan_is_het_concept_weg(wereld, client, formulieren, naam):
    pad, getypt, goed = formulieren[naam]
    log_in(client, wereld.regisseur)
    client.post(bewaarplek(client, pad), getypt)
    assert client.post(pad, {**goed, "_concept": "ja"}).status_code == 302
    with als(wereld.regisseur):
        assert not Concept.objects.exists()


@pytest.mark.parametrize("naam", NAMEN)
def test_een_ander_krijgt_het_concept_niet(wereld, client, formulieren, naam):
    pad, getypt, _ = formulieren[naam]
    plek = bewaarplek(log_in(client, wereld.regisseur), pad)
    client.post(plek, getypt)
    assert log_in(client, wereld.collega).post(plek, getypt).status_code == 404
    assert log_in(client, wereld.manager).post(plek, getypt).status_code == 403
    with als(wereld.collega):
        assert not Concept.objects.exists()


def test_van_elke_groep_vragen_is_er_een_eigen_concept(wereld, client, formulieren, zaak):
    pad, getypt, _ = formulieren["gegevens"]
    log_in(client, wereld.regisseur)
    client.post(bewaarplek(client, pad), getypt)
    with als(wereld.regisseur):
        (concept,) = Concept.objects.all()
    assert concept.dossier_id == zaak.dossier.pk
    assert GETYPT not in client.get(f"/dossiers/{zaak.uuid}/gegevens/gesprekken/").content.decode()


def test_een_groep_die_niet_bestaat_krijgt_geen_concept(wereld, client, zaak):
    pad = f"/dossiers/{zaak.uuid}/gegevens/niets/?concept=Vragenformulier"
    assert log_in(client, wereld.regisseur).post(pad, {"x": "y"}).status_code == 404
