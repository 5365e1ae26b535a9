"""One act on more actions of a case: preview, refusal and log by item, undo, a limit (eisen C-39)."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine

from spil.kern.bundel import BundelKanNiet, beproef
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Gebeurtenis
from spil.plannen.commands import bundel, meld_gereed, wijzig_actie
from spil.plannen.models import Actie
from spil.plannen.tests.opzet import maak_actie, zaak_met_deelnemers
from spil.toegang.models import Bericht
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

STRAKS = VANDAAG + timedelta(days=20)
LAAT = VANDAAG - timedelta(days=3)


@pytest.fixture(autouse=True)
def _vandaag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaak(wereld):
    return zaak_met_deelnemers(wereld)


@pytest.fixture
def acties(zaak):
    rol = zaak.wereld.ketenpartner
    return [maak_actie(zaak, rol=rol, omschrijving=wat, deadline=LAAT) for wat in ("Eén", "Twee")]


def verzet(zaak, acties, *, wie="regisseur", naar=STRAKS):
    with als(zaak.wereld.rollen[wie]) as rol:
        uuids = [actie.uuid for actie in acties]
        return bundel.verzet_acties(zaak.uuid, uuids, naar=naar, door=rol, op=NU)


def zet_terug(zaak):
    with als(zaak.wereld.regisseur) as regisseur:
        return bundel.zet_verzette_acties_terug(zaak.uuid, door=regisseur, op=NU)


def dagen(zaak):
    with als(zaak.wereld.regisseur):
        return set(Actie.objects.values_list("deadline", flat=True))


def aantal_regels(zaak, code):
    with als(zaak.wereld.regisseur):
        rijen = Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [zaak.dossier.pk])
        return sum(rij.code == code for rij in rijen)


def test_acties_gaan_samen_naar_een_andere_dag_en_elk_staat_in_het_logboek(zaak, acties):
    assert verzet(zaak, acties) == {}
    assert dagen(zaak) == {STRAKS}
    assert aantal_regels(zaak, "actie.gewijzigd") == len(acties)


def test_wat_niet_kan_wordt_per_actie_geweigerd_en_de_rest_gaat_door(zaak, acties):
    klaar, open_actie = acties
    with als(zaak.wereld.regisseur) as regisseur:
        meld_gereed(klaar.uuid, door=regisseur, op=NU)
    assert verzet(zaak, acties) == {klaar.uuid: "Deze actie is al afgerond."}
    assert dagen(zaak) == {LAAT, STRAKS}
    assert open_actie.uuid not in verzet(zaak, [klaar])


def test_een_actie_van_een_andere_casus_doet_niet_mee(zaak, acties):
    elders = maak_actie(zaak_met_deelnemers(zaak.wereld), deadline=LAAT)
    geweigerd = verzet(zaak, [*acties, elders])
    assert set(geweigerd) == {elders.uuid}


def test_verzetten_is_in_een_keer_ongedaan_te_maken_en_maar_een_keer(zaak, acties):
    verzet(zaak, acties)
    assert zet_terug(zaak) == {}
    assert dagen(zaak) == {LAAT}
    assert aantal_regels(zaak, "actie.gewijzigd") == 2 * len(acties)
    with pytest.raises(BundelKanNiet, match="al ongedaan gemaakt"):
        zet_terug(zaak)


def test_ongedaan_maken_overschrijft_niet_wat_een_ander_daarna_wijzigde(zaak, acties):
    verzet(zaak, acties)
    een, _ = acties
    with als(zaak.wereld.regisseur) as regisseur:
        nu = Actie.objects.get(uuid=een.uuid)
        wijzig_actie(
            een.uuid,
            versie=nu.versie,
            partner=nu.partner,
            omschrijving="Anders",
            deadline=STRAKS,
            door=regisseur,
            op=NU,
        )
    assert set(zet_terug(zaak)) == {een.uuid}
    assert dagen(zaak) == {LAAT, STRAKS}


def test_herinneren_gaat_per_actie_en_niet_twee_keer_op_een_dag(zaak, acties):
    een, twee = acties
    with als(zaak.wereld.regisseur) as regisseur:
        wie = {"door": regisseur, "op": NU}
        assert bundel.herinner_acties(zaak.uuid, [een.uuid], **wie) == {}
        geweigerd = bundel.herinner_acties(zaak.uuid, [een.uuid, twee.uuid], **wie)
    assert set(geweigerd) == {een.uuid}
    assert aantal_regels(zaak, "actie.herinnerd") == len(acties)


def test_van_een_proef_blijft_niets(zaak, acties):
    with als(zaak.wereld.regisseur) as regisseur:
        beproef(
            lambda: bundel.herinner_acties(
                zaak.uuid, [actie.uuid for actie in acties], door=regisseur, op=NU
            )
        )
    assert aantal_regels(zaak, "actie.herinnerd") == 0
    with als(zaak.wereld.ketenpartner):
        assert not Bericht.objects.filter(soort=Bericht.Soort.HERINNERING).exists()


def test_te_veel_tegelijk_of_een_dag_die_voorbij_is_kan_niet(zaak, acties):
    with als(zaak.wereld.regisseur) as regisseur:
        velden = {"naar": STRAKS, "door": regisseur, "op": NU}
        with pytest.raises(BundelKanNiet, match="hoogstens 25"):
            bundel.verzet_acties(zaak.uuid, [uuid4() for _ in range(26)], **velden)
    with pytest.raises(BundelKanNiet, match="vanaf vandaag"):
        verzet(zaak, acties, naar=LAAT)


def test_een_deelnemer_en_een_buitenstaander_verzetten_niets(zaak, acties):
    with pytest.raises(GeenRecht):
        verzet(zaak, acties, wie="ketenpartner")
    with pytest.raises(NietGevonden):
        verzet(zaak, acties, wie="buitenstaander")


def test_in_het_scherm_eerst_zien_dan_doen_dan_ongedaan_maken(client, zaak, acties):
    """Without JavaScript."""
    log_in(client, zaak.wereld.regisseur)
    adres = f"/dossiers/{zaak.uuid}/actiebundel/"
    formulier = client.get(adres).content.decode().split("</main>")[0]
    assert formulier.count(" checked") == len(acties)
    velden = {"acties": [a.uuid for a in acties], "doe": "verzet", "naar": f"{STRAKS:%d-%m-%Y}"}
    assert client.post(adres, {**velden, "naar": ""}).status_code == 422
    proef = client.post(adres, velden).content.decode()
    assert "2 acties gaan naar een andere dag" in proef
    assert dagen(zaak) == {LAAT}
    plan = client.post(adres, {**velden, "stap": "doe"}, follow=True).content.decode()
    assert "2 acties verzet." in plan
    assert f"{adres}terugzetting/" in plan
    terug = client.post(f"{adres}terugzetting/", follow=True).content.decode()
    assert "De acties staan weer op hun oude dag." in terug
    assert dagen(zaak) == {LAAT}
