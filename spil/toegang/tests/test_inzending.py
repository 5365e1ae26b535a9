"""Who presses twice does it once, at the same moment too (eisen A7-04). That every form does is
proved in tests/matrix/test_dubbel.py."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test import Client

from spil.casussen.tests.opzet import maak_zaak
from spil.logboek.models import Gebeurtenis
from spil.toegang.models import Inzending
from spil.ui.formulier import KEER
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als, later

KEREN = 5
STRAKS = f"{VANDAAG + timedelta(days=20):%d-%m-%Y}"


@pytest.fixture(autouse=True)
def _vandaag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaak(wereld):
    return maak_zaak(wereld, regisseur=wereld.regisseur)


def adres(zaak):
    return f"/dossiers/{zaak.uuid}/bespreking/"


def velden(**anders):
    """A form whose act may be done again and again."""
    return {"dag": STRAKS, KEER: str(uuid4()), **anders}


def aantal_keren(zaak):
    with als(zaak.wereld.regisseur):
        rijen = Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [zaak.dossier.pk])
        return sum(rij.code == "casus.bespreking_gepland" for rij in rijen)


def aantal_inzendingen(zaak):
    with als(zaak.wereld.regisseur):
        return Inzending.objects.count()


def test_hetzelfde_formulier_twee_keer_sturen_is_een_keer(client, zaak):
    log_in(client, zaak.wereld.regisseur)
    gestuurd = velden()
    eerste, tweede = client.post(adres(zaak), gestuurd), client.post(adres(zaak), gestuurd)
    assert eerste.status_code == tweede.status_code == 302
    assert eerste["Location"] == tweede["Location"]
    assert aantal_keren(zaak) == 1


def test_wie_het_formulier_opnieuw_opent_of_anders_invult_doet_het_nog_een_keer(client, zaak):
    log_in(client, zaak.wereld.regisseur)
    gestuurd = velden()
    anders = f"{VANDAAG + timedelta(days=21):%d-%m-%Y}"
    for keer in (gestuurd, {**gestuurd, "dag": anders}, velden()):
        client.post(adres(zaak), keer)
    assert aantal_keren(zaak) == 3


def test_wat_terugkwam_om_te_herstellen_is_niet_gestuurd(client, zaak):
    log_in(client, zaak.wereld.regisseur)
    fout = velden(dag="onzin")
    assert client.post(adres(zaak), fout).status_code == 422
    assert client.post(adres(zaak), fout).status_code == 422
    assert aantal_inzendingen(zaak) == 0
    assert client.post(adres(zaak), {**fout, "dag": STRAKS}).status_code == 302


def test_de_sleutel_van_een_ander_is_een_ander_formulier(client, zaak):
    """Nobody learns that a colleague sent it, and nobody is kept from sending it."""
    gestuurd = velden()
    for wie in ("regisseur", "ondersteuner"):
        log_in(client, zaak.wereld.rollen[wie])
        client.post(adres(zaak), gestuurd)
    assert aantal_keren(zaak) == 2


def test_wat_niet_mag_wordt_niet_onthouden(client, zaak):
    log_in(client, zaak.wereld.manager)
    gestuurd = velden()
    assert {client.post(adres(zaak), gestuurd).status_code for _ in range(2)} == {403}
    with als(zaak.wereld.manager):
        assert not Inzending.objects.exists()


def test_een_ander_ziet_niet_wat_ik_stuurde_en_na_een_dag_is_het_weg(client, zaak):
    log_in(client, zaak.wereld.regisseur)
    client.post(adres(zaak), velden())
    with als(zaak.wereld.collega):
        assert not Inzending.objects.exists()
    with time_machine.travel(later(days=2), tick=False):
        client.post(adres(zaak), velden(dag=""))
    assert aantal_inzendingen(zaak) == 1


def test_een_sleutel_die_niet_van_spil_is_telt_niet(client, zaak):
    log_in(client, zaak.wereld.regisseur)
    for _ in range(2):
        client.post(adres(zaak), velden(**{KEER: "onzin"}))
    assert aantal_keren(zaak) == 2


@pytest.mark.django_db(transaction=True)
def test_op_hetzelfde_moment_twee_keer_sturen_is_een_keer(wereld):
    """Two connections: the second waits, and is led where the first was."""
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    clients = [log_in(Client(), wereld.regisseur) for _ in range(2)]
    for keer in range(1, KEREN + 1):
        start, gestuurd = Barrier(2), velden()

        def stuur(client, start=start, gestuurd=gestuurd) -> tuple[int, str]:
            try:
                start.wait()
                antwoord = client.post(adres(zaak), gestuurd)
                return antwoord.status_code, antwoord["Location"]
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as draden:
            antwoorden = set(draden.map(stuur, clients))
        assert antwoorden == {(302, f"/dossiers/{zaak.uuid}/")}
        assert aantal_keren(zaak) == keer
