"""The work list of the house, and the page where one person is judged."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from spil.herkenning.commands import koppel_identiteit, verklaar_niet_dezelfde
from spil.herkenning.models import Persoonsoordeel
from spil.herkenning.queries import te_beoordelen
from spil.herkenning.tests.mensen import open_dossier, voeg_toe
from spil.logboek.models import Inzage
from spil.personen.models import Betrokkene
from spil.toegang.models import Reden, Toegang
from tests.inloggen import log_in
from tests.wereld import NU, als, later

OP = later(minutes=5)
LIJST = reverse("zelfde-personen")


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(OP, tick=False):
        yield


@pytest.fixture
def paar(wereld):
    """Surely the same, in two dossiers of the regisseur."""
    dossiers = [open_dossier(wereld, wereld.regisseur) for _ in range(2)]
    with als(wereld.regisseur):
        een = voeg_toe(dossiers[0], postcode="4811 AB")
        ander = voeg_toe(dossiers[1], achternaam="Molenven", postcode="4812 ZZ", geheim=True)
        een.dossier, ander.dossier = dossiers
    return een, ander


def zoek(rol, mens=None):
    with als(rol, op=OP):
        return te_beoordelen(door=rol, op=OP, mens=mens)


def oordeel(wereld, command, een, ander):
    with als(wereld.regisseur):
        wie = {"reden": "Omdat.", "door": wereld.regisseur, "op": NU}
        return command(een.uuid, ander.uuid, **wie)


def test_de_zekere_paren_staan_voor_de_waarschijnlijke(wereld, paar):
    derde = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        voeg_toe(derde, geboortedatum=date(1985, 4, 3))
    paren = zoek(wereld.regisseur)
    assert [p.zekerheid for p in paren] == ["zeker", "waarschijnlijk", "waarschijnlijk"]
    assert {paren[0].een.pk, paren[0].ander.pk} == {mens.pk for mens in paar}


@pytest.mark.parametrize("command", [koppel_identiteit, verklaar_niet_dezelfde])
def test_wat_beoordeeld_is_komt_niet_terug(wereld, paar, command):
    oordeel(wereld, command, *paar)
    assert zoek(wereld.regisseur) == []


@pytest.mark.parametrize("reden", [None, Reden.LAATSTE_REGISSEUR, Reden.DEELNEMER])
def test_alleen_wie_beide_kanten_mag_koppelen_ziet_het_paar(wereld, paar, reden):
    een, ander = paar
    with als(wereld.regisseur):
        Toegang.op_dossier(een.dossier, rol=wereld.collega, reden=Reden.UITDRUKKELIJK, van=NU)
        if reden:
            Toegang.op_dossier(ander.dossier, rol=wereld.collega, reden=reden, van=NU)
    assert zoek(wereld.collega) == []
    assert zoek(wereld.ketenpartner) == []
    assert len(zoek(wereld.regisseur)) == 1


def test_de_lijst_zet_de_verschillen_naast_elkaar_en_noemt_geen_geheim_adres(wereld, paar, client):
    log_in(client, wereld.regisseur)
    tekst = client.get(LIJST).content.decode()
    assert "zeker dezelfde" in tekst
    assert "<strong>Joris van Molenven</strong>" in tekst
    assert "4811 AB" in tekst
    assert "4812" not in tekst
    assert "<strong>geheim</strong>" in tekst
    assert reverse("betrokkene-zelfde", args=[paar[0].uuid]) in tekst


def test_wie_op_de_lijst_staat_is_een_regel_in_de_inzage(wereld, paar, client):
    log_in(client, wereld.regisseur)
    client.get(LIJST)
    with als(wereld.fg):
        for mens in paar:
            blikken = Inzage.objects.raw(
                "SELECT * FROM spil_inzagen(%s, %s)", [mens.dossier.nummer, OP]
            )
            gezien = [b for b in blikken if b.handeling == "persoon.vergelijken"]
            assert [b.betrokkene_id for b in gezien] == [mens.pk]


def test_een_lege_lijst_zegt_dat_er_niets_te_doen_is(wereld, client):
    log_in(client, wereld.triagist)
    assert "U hoeft nu niets te doen" in client.get(LIJST).content.decode()


def test_van_lijst_naar_koppeling_en_weer_los(wereld, paar, client):
    log_in(client, wereld.regisseur)
    een, ander = paar
    pad = reverse("betrokkene-zelfde", args=[een.uuid])
    keuze = {"ander": str(ander.uuid), "oordeel": "zelfde"}
    fout = client.post(pad, keuze)
    assert fout.status_code == 422
    assert "Schrijf waarom u dit vindt." in fout.content.decode()
    client.post(pad, {**keuze, "reden": "Zelfde wijkagent."})
    tekst = client.get(pad).content.decode()
    assert "S. Oomen: Zelfde wijkagent." in tekst
    with als(wereld.regisseur):
        rij = Persoonsoordeel.objects.get(betrokkene=een)
    einde = reverse("oordeel-einde", args=[rij.uuid])
    assert einde in tekst
    assert "als dezelfde persoon" in client.get(einde).content.decode()
    client.post(einde, {"reden": "Toch een neef."})
    with als(wereld.regisseur):
        assert not Betrokkene.objects.filter(identiteit__isnull=False).exists()
    nog_een_keer = client.post(einde, {"reden": "Toch een neef."})
    assert nog_een_keer.status_code == 422
    assert "al herroepen" in nog_een_keer.content.decode()


def test_niet_dezelfde_staat_op_de_bladzijde_en_is_te_herroepen(wereld, paar, client):
    log_in(client, wereld.regisseur)
    een, ander = paar
    pad = reverse("betrokkene-zelfde", args=[een.uuid])
    client.post(pad, {"ander": str(ander.uuid), "oordeel": "niet", "reden": "Zijn neef."})
    tekst = client.get(pad).content.decode()
    assert "Herroep" in tekst
    assert "lijkt op deze persoon" in tekst
    with als(wereld.regisseur):
        rij = Persoonsoordeel.objects.get(betrokkene=een)
    client.post(reverse("oordeel-einde", args=[rij.uuid]), {"reden": "Toch wel."})
    assert len(zoek(wereld.regisseur)) == 1


def test_van_een_dossier_dat_men_niet_ziet_staat_er_niets(wereld, paar, client):
    oordeel(wereld, koppel_identiteit, *paar)
    een, ander = paar
    with als(wereld.regisseur):
        Toegang.op_dossier(een.dossier, rol=wereld.collega, reden=Reden.UITDRUKKELIJK, van=NU)
        rij = Persoonsoordeel.objects.get(betrokkene=een)
    log_in(client, wereld.collega)
    tekst = client.get(reverse("betrokkene-zelfde", args=[een.uuid])).content.decode()
    assert "Niet gekoppeld met een dossier dat u kunt zien" in tekst
    assert "Molenven<" not in tekst
    assert ander.dossier.nummer not in tekst
    assert client.get(reverse("oordeel-einde", args=[rij.uuid])).status_code == 404


def test_de_lijst_mist_niemand_die_op_de_bladzijde_van_een_persoon_staat(wereld):
    """The list first leaves out who shares nothing with anybody; that may cost no pair."""
    adres = {"postcode": "4811 AB"}
    anderen = [
        {"geboortedatum": date(1985, 4, 3)},
        {"geboortedatum": date(1985, 3, 5), "achternaam": "Molensteen"},
        {"geboortedatum": date(1986, 3, 4)},
        {"geboortedatum": None},
        {"achternaam": "Heel-Anders", **adres},
        {"achternaam": "Nog-Anders", "geboortedatum": date(1960, 8, 9), "bsn": "999303028"},
        {"achternaam": "Dekker", "voornamen": "Imke", "geboortedatum": date(1991, 6, 21)},
    ]
    mensen = []
    for wie in [{"bsn": "999303028", **adres}, *anderen]:
        dossier = open_dossier(wereld, wereld.regisseur)
        with als(wereld.regisseur):
            mensen.append(voeg_toe(dossier, **wie))
    lijst = {frozenset((p.een.pk, p.ander.pk)) for p in zoek(wereld.regisseur)}
    los = {
        frozenset((p.een.pk, p.ander.pk)) for mens in mensen for p in zoek(wereld.regisseur, mens)
    }
    assert lijst == los
    assert {mens.pk for paar in lijst for mens in mensen if mens.pk in paar} == {
        mens.pk for mens in mensen[:-1]
    }


def test_op_casussen_staat_hoeveel_paren_op_een_oordeel_wachten(wereld, paar, client):
    log_in(client, wereld.regisseur)
    assert "Zelfde persoon? (1)" in client.get(reverse("casussen")).content.decode()
    oordeel(wereld, koppel_identiteit, *paar)
    tekst = client.get(reverse("casussen")).content.decode()
    assert "Zelfde persoon?<" in tekst
    assert "Zelfde persoon? (" not in tekst
