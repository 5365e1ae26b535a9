"""The jump bar: the rules of searching, acts by name, and who is shown is logged (C-12)."""

import re

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from spil.aanmeldingen.inhoud import Persoon
from spil.aanmeldingen.models import Uitkomst
from spil.aanmeldingen.tests.voorbeelden import besluit_over, doe_aanmelding
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from tests.inloggen import log_in
from tests.wereld import later

PAD = "/zoeken/sprong/"


@pytest.fixture
def spring(wereld):
    def doe(wie: str, vraag: str) -> tuple[str, int]:
        """The options, and how many log statements of a look were sent."""
        with time_machine.travel(later(minutes=1), tick=False):
            client = log_in(Client(), wereld.rollen[wie])
            with CaptureQueriesContext(connection) as vragen:
                antwoord = client.post(PAD, {"q": vraag})
            blikken = sum("spil_zie_in(" in v["sql"] for v in vragen)
        assert antwoord.status_code == 200
        return antwoord.content.decode(), blikken

    return doe


def opgepakt(wereld):
    melding = doe_aanmelding(wereld.ketenpartner, personen=[Persoon(achternaam="Kwikstaartje")])
    besluit_over(melding, wereld, Uitkomst.OPPAKKEN, regisseur=wereld.regisseur)


def daden(tekst: str) -> list[str]:
    return re.findall(r">([^<>]+)<small>Ga naar", tekst)


def test_een_naam_geeft_het_dossier_en_een_regel_in_het_logboek(wereld, spring):
    opgepakt(wereld)
    tekst, blikken = spring("regisseur", "kwik")
    assert re.search(r'data-adres="/dossiers/[0-9a-f-]{36}/"', tekst)
    assert "Kwikstaartje" in tekst
    assert blikken == 1


def test_een_collega_leert_alleen_dat_iemand_bekend_is(wereld, spring):
    opgepakt(wereld)
    tekst, blikken = spring("collega", "kwikstaartje")
    assert "regie S. Oomen" in tekst
    assert "/dossiers/" not in tekst
    assert blikken == 0


def test_twee_letters_vinden_niemand(wereld, spring):
    opgepakt(wereld)
    tekst, blikken = spring("regisseur", "kw")
    assert "Kwikstaartje" not in tekst
    assert blikken == 0


def test_zonder_woorden_staan_de_daden_er(wereld, spring):
    alles = daden(spring("regisseur", "")[0])
    assert alles[:3] == ["Nieuwe aanmelding", "Advies tellen", "Mijn werk"]
    assert daden(spring("regisseur", "adv tel")[0]) == ["Advies tellen"]
    assert "Advies tellen" not in daden(spring("ketenpartner", "")[0])


def test_een_huis_dat_geen_adviezen_telt_biedt_het_niet_aan(wereld, spring):
    wereld.huis.kies_adviezen_tellen(False)
    assert "Advies tellen" not in daden(spring("regisseur", "")[0])


def test_een_overleg_is_te_vinden_op_een_woord_van_zijn_naam(wereld, spring):
    """C-12: for the house, and for a partner that sits there; where it leads holds no name."""
    reeks = maak_rij(wereld, naam="Weegploeg radicalisering")
    maak_overleg_rij(reeks, maak_oplegger_rij(wereld, reeks))
    for wie in ("regisseur", "ketenpartner"):
        tekst, blikken = spring(wie, "radi weeg")
        assert f'data-adres="/overleggen/reeksen/{reeks.uuid}/"' in tekst
        assert "Weegploeg radicalisering<small>Overleg, " in tekst
        assert blikken == 0
    for wie in ("behandelaar", "buitenstaander"):
        assert "Weegploeg" not in spring(wie, "weegploeg")[0]
    assert "Weegploeg" not in spring("regisseur", "we")[0]


@pytest.mark.parametrize(("wie", "status"), [("manager", 403), ("fg", 403)])
def test_wie_niet_mag_zoeken_springt_niet(wereld, client, wie, status):
    client = log_in(client, wereld.rollen[wie])
    assert client.post(PAD, {"q": "kwik"}).status_code == status
    assert "data-sprong" not in client.get("/").content.decode()


def test_een_naam_staat_nooit_in_een_adres(wereld, client):
    """A GET does not exist."""
    assert log_in(client, wereld.regisseur).get(PAD, {"q": "kwik"}).status_code == 405
