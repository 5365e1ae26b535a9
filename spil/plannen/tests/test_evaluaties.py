"""Evaluating the plan: who was there, how far each goal is, what now and when again (WGS 2.31)."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from spil.casussen.fouten import CasusGesloten
from spil.casussen.models import Casus
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.plannen.commands import Evaluatie, leg_evaluatie_vast, plan_evaluatie
from spil.plannen.fouten import EvaluatieOnvolledig
from spil.plannen.models import Planevaluatie
from spil.plannen.queries import evaluaties_van
from spil.plannen.tests.opzet import maak_actie, maak_doel, zaak_met_deelnemers
from spil.plannen.tests.test_verhaal import verhaal
from spil.toegang.versies import IntussenGewijzigd
from spil.werk.queries.mijn_werk import mijn_werk
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, Wereld, als, later

OVER_EEN_MAAND = VANDAAG + timedelta(days=30)


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaak(wereld: Wereld):
    return zaak_met_deelnemers(wereld)


def inhoud(zaak, doelen=(), **anders) -> Evaluatie:
    wereld = zaak.wereld
    standaard = Evaluatie(
        gehouden_op=VANDAAG,
        aanwezig=[wereld.regisseur.medewerker, wereld.behandelaar.medewerker],
        uitkomst="doorgaan",
        toelichting="Het gaat de goede kant op.",
        volgende_op=OVER_EEN_MAAND,
        standen={doel.uuid: ("op_weg", "De aanvraag loopt.") for doel in doelen},
    )
    return replace(standaard, **anders)


def evalueer(zaak, evaluatie, *, wie="regisseur", op=NU, **kenmerken) -> Planevaluatie:
    with als(zaak.wereld.rollen[wie], op=op) as rol:
        return leg_evaluatie_vast(zaak.uuid, evaluatie, door=rol, op=op, **kenmerken)


def test_deelnemers_lezen_wie_erbij_waren_en_hoe_ver_elk_doel_is(wereld, zaak):
    doel = maak_doel(zaak)
    evalueer(zaak, inhoud(zaak, [doel], anderen="De zus van betrokkene"))
    for wie in ("regisseur", "ondersteuner", "ketenpartner", "behandelaar"):
        with als(wereld.rollen[wie]):
            (evaluatie,) = evaluaties_van(zaak.dossier)
            (stand,) = evaluatie.doelstanden.all()
            assert (stand.get_stand_display(), stand.toelichting) == (
                "Op weg",
                "De aanvraag loopt.",
            )
            aanwezig = [(a.medewerker.naam, a.partner.naam) for a in evaluatie.aanwezigen.all()]
            assert aanwezig[1] == ("A. Haddad", "GGZ Voorbeeld")
            assert Casus.objects.get().volgende_evaluatie == OVER_EEN_MAAND
    for wie in ("collega", "officier", "manager"):
        with als(wereld.rollen[wie]):
            assert evaluaties_van(zaak.dossier) == []


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"gehouden_op": VANDAAG + timedelta(days=1)}, "nog niet geweest"),
        ({"uitkomst": "verlengen"}, "doorgaat, bijstelt of afsluit"),
        ({"toelichting": "  "}, "waarom u dit kiest"),
        ({"volgende_op": None}, "wanneer u het plan weer evalueert"),
        ({"volgende_op": VANDAAG}, "na vandaag"),
        ({"aanwezig": []}, "wie erbij waren"),
        ({"standen": {}}, "hoe ver het doel “Eigen woonplek” is"),
    ],
)
def test_een_evaluatie_die_niet_klopt_wordt_geweigerd(wereld, zaak, anders, woorden):
    doel = maak_doel(zaak)
    with pytest.raises(EvaluatieOnvolledig, match=woorden):
        evalueer(zaak, inhoud(zaak, [doel], **anders))


def test_wie_niet_aan_de_casus_werkt_staat_niet_bij_de_aanwezigen(wereld, zaak):
    with pytest.raises(EvaluatieOnvolledig, match="Sanders werkt niet aan deze casus"):
        evalueer(zaak, inhoud(zaak, aanwezig=[wereld.officier.medewerker]))


@pytest.mark.parametrize(("wie", "fout"), [("ketenpartner", GeenRecht), ("collega", NietGevonden)])
def test_alleen_wie_de_casus_leidt_legt_een_evaluatie_vast(wereld, zaak, wie, fout):
    with pytest.raises(fout):
        evalueer(zaak, inhoud(zaak), wie=wie)
    with als(wereld.rollen[wie]) as rol, pytest.raises(fout):
        plan_evaluatie(zaak.uuid, dag=OVER_EEN_MAAND, door=rol, op=NU)


def test_afsluiten_mag_zonder_volgende_dag(wereld, zaak):
    evalueer(zaak, inhoud(zaak, uitkomst="afsluiten", volgende_op=None))
    with als(wereld.regisseur):
        assert Casus.objects.get().volgende_evaluatie is None


def test_twee_keer_versturen_is_een_evaluatie_en_een_collega_wordt_niet_overschreven(wereld, zaak):
    sleutel = uuid4()
    eerste = evalueer(zaak, inhoud(zaak), versie=0, sleutel=sleutel)
    assert evalueer(zaak, inhoud(zaak), versie=0, sleutel=sleutel) == eerste
    with pytest.raises(IntussenGewijzigd):
        evalueer(zaak, inhoud(zaak), wie="ondersteuner", versie=0, sleutel=uuid4())


def test_de_tijdlijn_vertelt_wat_er_is_besloten(wereld, zaak):
    with als(wereld.regisseur) as rol:
        plan_evaluatie(zaak.uuid, dag=VANDAAG, door=rol, op=NU)
    evalueer(zaak, inhoud(zaak))
    with als(wereld.behandelaar):
        zinnen = verhaal(zaak)
    assert zinnen == [
        "Evaluatie van het plan gepland op 23 november 2026",
        "Plan geëvalueerd, besluit: doorgaan. Volgende keer 23 december 2026",
    ]


def test_mijn_werk_vraagt_om_een_evaluatie_die_voorbij_is(wereld, zaak):
    with als(wereld.regisseur) as rol:
        plan_evaluatie(zaak.uuid, dag=VANDAAG + timedelta(days=2), door=rol, op=NU)
    dan = later(days=5)
    with als(wereld.regisseur, op=dan) as rol:
        regels = [
            r for s in mijn_werk(rol, op=dan).secties if s.code == "vandaag" for r in s.regels
        ]
    (regel,) = [r for r in regels if r.wat.startswith("Evaluatie van het plan")]
    assert (regel.te_laat, regel.doe, regel.doe_naam) == (True, "Evalueer", "evaluatie-nieuw")


def test_een_gesloten_casus_wordt_niet_meer_geevalueerd(wereld, zaak):
    with als(wereld.regisseur) as rol:
        Casus.objects.get().sluit(op=NU)
        with pytest.raises(CasusGesloten):
            leg_evaluatie_vast(zaak.uuid, inhoud(zaak), door=rol, op=NU)


def test_de_schermen_van_een_evaluatie(wereld, zaak):
    doel = maak_doel(zaak)
    maak_actie(zaak, doel=doel, hulp_nodig="Een kamer", hulp_van=wereld.partners["ggz"])
    client = log_in(Client(), wereld.regisseur)
    nieuw = reverse("evaluatie-nieuw", args=[zaak.uuid])
    assert "Eigen woonplek" in client.get(nieuw).content.decode()
    leeg = client.post(nieuw, {"sleutel": str(uuid4()), "toelichting": "Blijft staan"})
    assert leeg.status_code == 422
    assert "Blijft staan" in leeg.content.decode()
    concept = f"{nieuw}?concept=EvaluatieForm"
    assert client.post(concept, {"toelichting": "Half getypt"}).status_code == 200
    assert "Half getypt" in client.get(nieuw).content.decode()
    antwoord = client.post(
        nieuw,
        {
            "sleutel": str(uuid4()),
            "versie": "0",
            "gehouden_op": "20-11-2026",
            "aanwezig": [str(wereld.regisseur.medewerker.uuid)],
            f"doel_{doel.uuid}": "stokt",
            "uitkomst": "bijstellen",
            "toelichting": "De wachtlijst is lang.",
            "volgende_op": "01-02-2099",
            "_concept": "ja",
        },
        follow=True,
    ).content.decode()
    assert "Pas nu de doelen en acties aan." in antwoord
    assert "Volgende evaluatie van het plan: 1 februari 2099" in antwoord
    assert "Nodig van GGZ Voorbeeld: Een kamer" in antwoord
    verloop = client.get(reverse("dossier-evaluaties", args=[zaak.uuid])).content.decode()
    assert "De wachtlijst is lang." in verloop
    assert "Half getypt" not in client.get(nieuw).content.decode()
    dag = reverse("dossier-evaluatie", args=[zaak.uuid])
    assert client.post(dag, {"dag": "01-01-2020"}).status_code == 422
    assert client.post(dag, {"dag": "01-03-2099"}).status_code == 302
