"""One act on more cases: preview, refusal and log by case, undo, a limit (eisen C-39)."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine

from spil.casussen.commands import draag_regie_over, plan_bespreking
from spil.casussen.commands.bundel import (
    draag_regies_over,
    plan_besprekingen,
    zet_besprekingen_terug,
)
from spil.casussen.models import Casus
from spil.casussen.tests.opzet import maak_zaak
from spil.kern.bundel import BundelKanNiet
from spil.kern.fouten import GeenRecht
from spil.logboek.models import Gebeurtenis
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

ADRES = "/casussen/bundel/"
STRAKS, LATER = VANDAAG + timedelta(days=20), VANDAAG + timedelta(days=30)


@pytest.fixture(autouse=True)
def _vandaag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaken(wereld):
    return [maak_zaak(wereld, regisseur=wereld.regisseur) for _ in range(2)]


def plan(wereld, zaken, *, wie="regisseur", dag=STRAKS):
    with als(wereld.rollen[wie]) as rol:
        return plan_besprekingen([zaak.uuid for zaak in zaken], dag=dag, door=rol, op=NU)


def draag_over(wereld, zaken, *, wie="regisseur", aan="collega"):
    with als(wereld.rollen[wie]) as rol:
        uuids = [zaak.uuid for zaak in zaken]
        return draag_regies_over(uuids, aan=wereld.rollen[aan], door=rol, op=NU)


def zet_terug(wereld):
    with als(wereld.regisseur) as rol:
        return zet_besprekingen_terug(door=rol, op=NU)


def dagen(wereld):
    with als(wereld.regisseur):
        return list(Casus.objects.order_by("pk").values_list("volgende_bespreking", flat=True))


def regels_van(zaak, code):
    with als(zaak.wereld.ondersteuner):
        rijen = Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [zaak.dossier.pk])
        return sum(rij.code == code for rij in rijen)


def test_een_overleg_over_meer_casussen_staat_bij_elke_casus_in_het_logboek(wereld, zaken):
    assert plan(wereld, zaken) == {}
    assert dagen(wereld) == [STRAKS, STRAKS]
    assert [regels_van(zaak, "casus.bespreking_gepland") for zaak in zaken] == [1, 1]


def test_plannen_is_in_een_keer_ongedaan_te_maken_en_maar_een_keer(wereld, zaken):
    with als(wereld.regisseur) as rol:
        plan_bespreking(zaken[0].uuid, dag=LATER, door=rol, op=NU)
    plan(wereld, zaken)
    assert zet_terug(wereld) == {}
    assert dagen(wereld) == [LATER, None]
    with pytest.raises(BundelKanNiet, match="al ongedaan gemaakt"):
        zet_terug(wereld)


def test_ongedaan_maken_laat_staan_wat_daarna_opnieuw_is_gepland(wereld, zaken):
    plan(wereld, zaken)
    with als(wereld.ondersteuner) as rol:
        plan_bespreking(zaken[0].uuid, dag=LATER, door=rol, op=NU)
    assert set(zet_terug(wereld)) == {zaken[0].uuid}
    assert dagen(wereld) == [LATER, None]


def test_een_casus_waar_het_niet_mag_wordt_geweigerd_en_de_rest_gaat_door(wereld, zaken):
    """The right is that of each case: of a colleague's nothing is even there."""
    elders = maak_zaak(wereld, regisseur=wereld.collega)
    geweigerd = draag_over(wereld, [*zaken, elders])
    assert set(geweigerd) == {elders.uuid}
    assert regels_van(elders, "casus.regie_overgedragen") == 0
    assert [regels_van(zaak, "casus.regie_overgedragen") for zaak in zaken] == [1, 1]


def test_met_de_regie_gaan_de_dossiers_naar_de_collega(wereld, zaken):
    assert draag_over(wereld, zaken) == {}
    with als(wereld.regisseur):
        assert not Casus.objects.exists()
    with als(wereld.collega):
        assert Casus.objects.van_mij().count() == 2


def test_wat_al_zo_is_of_een_dag_die_voorbij_is_wordt_geweigerd(wereld, zaken):
    plan(wereld, zaken[:1])
    assert plan(wereld, zaken) == {zaken[0].uuid: "Dit overleg staat al op die dag."}
    gisteren = plan(wereld, zaken, dag=VANDAAG - timedelta(days=1))
    assert all("al voorbij" in reden for reden in gisteren.values())
    assert set(gisteren) == {zaak.uuid for zaak in zaken}


def test_hoogstens_25_tegelijk(wereld, zaken):
    with als(wereld.regisseur) as rol, pytest.raises(BundelKanNiet, match="hoogstens 25"):
        plan_besprekingen([uuid4() for _ in range(26)], dag=STRAKS, door=rol, op=NU)


@pytest.mark.parametrize("wie", ["ondersteuner", "triagist", "ketenpartner", "manager"])
def test_wie_geen_regie_voert_doet_niets_op_meer_casussen(wereld, zaken, wie):
    with pytest.raises(GeenRecht):
        plan(wereld, zaken, wie=wie)


def test_in_het_scherm_eerst_zien_dan_plannen_dan_ongedaan_maken(client, wereld, zaken):
    """Without JavaScript; the list offers one's own cases only."""
    maak_zaak(wereld, regisseur=wereld.collega)
    log_in(client, wereld.regisseur)
    assert f'href="{ADRES}?fase="' in client.get("/casussen/").content.decode()
    keuze = client.get(ADRES).content.decode()
    assert keuze.count('name="casussen"') == len(zaken)
    velden = {
        "casussen": [z.uuid for z in zaken],
        "doe": "bespreking",
        "dag": f"{STRAKS:%d-%m-%Y}",
    }
    assert client.post(ADRES, {**velden, "dag": ""}).status_code == 422
    proef = client.post(ADRES, velden).content.decode()
    assert "2 casussen krijgen deze dag" in proef
    assert dagen(wereld) == [None, None]
    lijst = client.post(ADRES, {**velden, "stap": "doe"}, follow=True).content.decode()
    assert "Het overleg over 2 casussen is gepland." in lijst
    assert f"{ADRES}terugzetting/" in lijst
    assert dagen(wereld) == [STRAKS, STRAKS]
    client.post(f"{ADRES}terugzetting/")
    assert dagen(wereld) == [None, None]


def test_in_het_scherm_staat_wat_niet_gebeurt_met_de_reden(client, wereld, zaken):
    log_in(client, wereld.regisseur)
    plan(wereld, zaken[:1])
    velden = {
        "casussen": [z.uuid for z in zaken],
        "doe": "bespreking",
        "dag": f"{STRAKS:%d-%m-%Y}",
    }
    proef = client.post(ADRES, velden).content.decode()
    assert "1 casus krijgt deze dag" in proef
    assert "Dit gebeurt niet" in proef
    assert "Dit overleg staat al op die dag." in proef
    gedaan = client.post(ADRES, {**velden, "stap": "doe"}).content.decode()
    assert "Dit is niet gebeurd" in gedaan
    assert "Het overleg over 1 casus is gepland." in gedaan


def test_overdragen_in_het_scherm_zegt_vooraf_dat_het_niet_terug_te_halen_is(client, wereld, zaken):
    log_in(client, wereld.regisseur)
    velden = {
        "casussen": [z.uuid for z in zaken],
        "doe": "overdragen",
        "aan": str(wereld.collega.uuid),
    }
    proef = client.post(ADRES, velden).content.decode()
    assert "U kunt dit zelf niet terughalen" in proef
    lijst = client.post(ADRES, {**velden, "stap": "doe"}, follow=True).content.decode()
    assert "De regie van 2 casussen is overgedragen aan T. de Wit." in lijst
    assert f'href="{ADRES}' not in lijst


def test_de_keuze_volgt_het_filter_van_de_lijst(client, wereld, zaken):
    log_in(client, wereld.regisseur)
    with als(wereld.regisseur) as rol:
        fase = zaken[0].casus.fase
        draag_regie_over(zaken[1].uuid, aan=wereld.collega, door=rol, op=NU)
    keuze = client.get(f"{ADRES}?aanpak=com&fase={fase}").content.decode()
    assert keuze.count('name="casussen"') == 1
    assert "geen casus met dit filter" in client.get(f"{ADRES}?aanpak=isd").content.decode()
