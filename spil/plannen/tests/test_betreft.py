"""Whom of a family a goal or an action is about."""

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction

from spil.casussen.tests.opzet import maak_zaak
from spil.logboek.models import Inzage
from spil.personen.commands import Persoonsgegevens, voeg_betrokkene_toe
from spil.personen.models import Betrokkene
from spil.plannen.commands import voeg_doel_toe, wijzig_actie, wijzig_doel
from spil.plannen.forms import DoelForm
from spil.plannen.fouten import PlanOnvolledig
from spil.plannen.models import Betreft
from spil.plannen.queries import plan_van, zoek_doel
from spil.plannen.tests.opzet import OVER_EEN_WEEK, maak_actie, maak_doel, zaak_met_deelnemers
from spil.toegang.models import Deelsoort
from tests.inloggen import log_in
from tests.wereld import NU, Wereld, als, later

GEZIN = {"leefgebied": "gezin", "omschrijving": "Rust in huis", "streefdatum": None}


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaak(wereld: Wereld):
    return zaak_met_deelnemers(wereld)


def erbij(zaak, naam, deelsoort=None, rol="kind"):
    with als(zaak.wereld.regisseur) as regisseur:
        return voeg_betrokkene_toe(
            zaak.uuid,
            Persoonsgegevens(rol=rol, voornamen=naam, achternaam="Verzonnen"),
            deelsoort=deelsoort,
            door=regisseur,
            op=NU,
        )


def namen(zaak, wie):
    """Of the goals and of the actions, as this person reads the plan."""
    with als(zaak.wereld.rollen[wie]):
        plan = plan_van(zaak.dossier)
        return [d.doel.betreft_namen for d in plan.doelen], [a.betreft_namen for a in plan.acties]


def noem(zaak, *mensen, doel=None):
    uuids = [mens.uuid for mens in mensen]
    with als(zaak.wereld.regisseur) as regisseur:
        doel = voeg_doel_toe(zaak.uuid, **GEZIN, betreft=uuids, door=regisseur, op=NU)
    actie = maak_actie(zaak, doel=doel, betreft=uuids[:1])
    return doel, actie


def test_een_doel_en_een_actie_noemen_wie_het_betreft(zaak):
    noem(zaak, erbij(zaak, "Puck"), erbij(zaak, "Teun"))
    maak_doel(zaak)
    for wie in ("regisseur", "ketenpartner", "behandelaar"):
        assert namen(zaak, wie) == (["Puck Verzonnen, Teun Verzonnen", ""], ["Puck Verzonnen"])


def test_wie_iemand_niet_ziet_leest_geen_naam_en_telt_niemand(client, wereld, zaak):
    geheim = erbij(zaak, "Verborgen", Deelsoort.KERN)
    doel, actie = noem(zaak, geheim, erbij(zaak, "Puck"))
    assert namen(zaak, "ketenpartner") == (["Puck Verzonnen"], [""])
    with als(wereld.ketenpartner):
        assert Betreft.objects.filter(doel=doel).count() == 1
    for wie, ziet in (("regisseur", True), ("ketenpartner", False)):
        log_in(client, wereld.rollen[wie])
        for adres in (
            f"/dossiers/{zaak.uuid}/plan/",
            f"/acties/{actie.uuid}/",
            f"/dossiers/{zaak.uuid}/plan/afdruk/",
        ):
            antwoord = client.get(adres).content.decode()
            assert ("Verborgen Verzonnen" in antwoord) is ziet, (wie, adres)


def test_een_doel_betreft_na_een_wijziging_een_ander_of_de_hele_casus(zaak):
    puck, teun = erbij(zaak, "Puck"), erbij(zaak, "Teun")
    doel, _ = noem(zaak, puck, teun)
    with als(zaak.wereld.regisseur, op=later(days=1)) as rol:
        wijzig_doel(doel.uuid, versie=1, **GEZIN, betreft=[teun.uuid], door=rol, op=later(days=1))
        assert zoek_doel(doel.uuid).betreft_namen == "Teun Verzonnen"
        assert Betreft.objects.get(doel=doel, betrokkene=puck).tot == later(days=1)
        wijzig_doel(doel.uuid, versie=2, **GEZIN, betreft=[], door=rol, op=later(days=2))
        assert zoek_doel(doel.uuid).betreft == []


def test_een_actie_betreft_na_een_wijziging_iemand_anders(zaak):
    puck, teun = erbij(zaak, "Puck"), erbij(zaak, "Teun")
    _, actie = noem(zaak, puck)
    with als(zaak.wereld.regisseur) as rol:
        wijzig_actie(
            actie.uuid,
            versie=1,
            partner=actie.partner,
            omschrijving="Anders",
            deadline=OVER_EEN_WEEK,
            betreft=[teun.uuid],
            door=rol,
            op=later(days=1),
        )
    assert namen(zaak, "ketenpartner")[1] == ["Teun Verzonnen"]


def test_een_plan_noemt_niemand_van_een_andere_casus(wereld, zaak):
    """The command says so, and the database for who forgets to ask."""
    ander = maak_zaak(wereld, regisseur=wereld.regisseur)
    doel = maak_doel(zaak)
    with als(wereld.regisseur) as rol:
        vreemd = Betrokkene.objects.filter(dossier=ander.dossier).select_related("deel")[0]
        with pytest.raises(PlanOnvolledig):
            voeg_doel_toe(zaak.uuid, **GEZIN, betreft=[vreemd.uuid], door=rol, op=NU)

        def vergeet_te_vragen() -> None:
            with transaction.atomic(), connection.cursor() as cursor:
                Betreft.noem(doel, [vreemd], op=NU)
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

        with pytest.raises(IntegrityError, match="betreft_iemand_van_dit_dossier"):
            vergeet_te_vragen()


def test_een_casus_van_een_persoon_vraagt_niet_wie_het_betreft():
    een, twee = Betrokkene(achternaam="Een"), Betrokkene(achternaam="Twee")
    for mensen, gevraagd in (([een], False), ([een, twee], True)):
        form = DoelForm(betrokkenen=lambda mensen=mensen: mensen)
        assert form.noem() == (mensen if gevraagd else [])
        assert ("Wie betreft dit?" in form.render()) is gevraagd


def test_op_het_formulier_van_een_gezin_kiest_u_wie_het_betreft(client, wereld, zaak):
    log_in(client, wereld.regisseur)
    paden = [f"/dossiers/{zaak.uuid}/{wat}/nieuw/" for wat in ("doelen", "acties")]
    puck = erbij(zaak, "Puck")
    assert all("Wie betreft dit?" in client.get(pad).content.decode() for pad in paden)
    doel, _ = noem(zaak, puck)
    aangevinkt = f'value="{puck.uuid}"'
    for pad in (f"{paden[1]}?doel={doel.uuid}", f"/doelen/{doel.uuid}/"):
        (vakje,) = [
            stuk for stuk in client.get(pad).content.decode().split("<") if aangevinkt in stuk
        ]
        assert "checked" in vakje
    velden = {"leefgebied": "gezin", "omschrijving": "Rust", "betreft": "geen-uuid"}
    assert client.post(f"/doelen/{doel.uuid}/", {**velden, "versie": "1"}).status_code == 422
    velden["betreft"] = str(puck.uuid)
    assert client.post(f"/doelen/{doel.uuid}/", {**velden, "versie": "1"}).status_code == 302
    assert namen(zaak, "regisseur") == (["Puck Verzonnen"], ["Puck Verzonnen"])


def test_wie_genoemd_wordt_staat_in_het_logboek(client, wereld, zaak):
    puck = erbij(zaak, "Puck")
    _, actie = noem(zaak, puck)
    log_in(client, wereld.ketenpartner)
    for nr, pad in enumerate((f"/dossiers/{zaak.uuid}/plan/", f"/acties/{actie.uuid}/"), start=1):
        client.get(pad)
        with als(wereld.fg):
            blikken = Inzage.objects.raw(
                "SELECT * FROM spil_inzagen(%s, %s)", [zaak.dossier.nummer, NU]
            )
            assert sum(blik.betrokkene_id == puck.pk for blik in blikken) == nr
