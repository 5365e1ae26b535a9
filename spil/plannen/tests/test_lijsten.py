"""Lists of actions: who sees which, each in one query whatever the number (architectuur, Budgets)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from spil.gebruikers.models import Waarneming
from spil.plannen.commands import meld_gereed
from spil.plannen.queries import overzichtsacties, plan_van, werkvoorraad
from spil.plannen.tests.opzet import (
    maak_actie,
    maak_doel,
    voeg_veel_acties_toe,
    zaak_met_deelnemers,
)
from tests.wereld import NU, VANDAAG, Wereld, als

GISTEREN = VANDAAG - timedelta(days=1)


@pytest.fixture
def zaak(wereld: Wereld):
    return zaak_met_deelnemers(wereld)


def wat(acties) -> list[str]:
    return [a.omschrijving for a in acties]


def werk(rol, aantal=200):
    tot = VANDAAG + timedelta(days=400)
    return werkvoorraad(rol, vandaag=VANDAAG, tot=tot, aantal=aantal)


def van_mij(rol) -> list[str]:
    return wat(a for a in werk(rol) if a.van_mij)


def van_anderen(rol) -> list[str]:
    return wat(a for a in werk(rol) if not a.van_mij)


def te_laat(rol) -> list[str]:
    return wat(a for a in werk(rol) if a.is_te_laat(VANDAAG))


def test_ieder_ziet_zijn_eigen_acties(wereld, zaak):
    maak_actie(zaak, omschrijving="politie")
    maak_actie(zaak, omschrijving="agent", rol=wereld.ketenpartner, deadline=GISTEREN)
    maak_actie(zaak, omschrijving="ggz", voor="ggz")
    maak_actie(zaak, omschrijving="huis", voor="huis")
    maak_actie(zaak, omschrijving="steun", voor="huis", rol=wereld.ondersteuner)
    verwacht = {
        "ketenpartner": ["agent", "politie"],
        "behandelaar": ["ggz"],
        "regisseur": ["huis"],
        "ondersteuner": ["steun"],
        "collega": [],
        "officier": [],
    }
    for wie, acties in verwacht.items():
        with als(wereld.rollen[wie]) as rol:
            assert van_mij(rol) == acties, wie


def test_wie_waarneemt_ziet_het_werk_van_wie_afwezig_is(wereld, zaak):
    maak_actie(zaak, omschrijving="ggz", voor="ggz")
    maak_actie(zaak, omschrijving="huis", voor="huis")
    Waarneming.regel(voor=wereld.regisseur, door=wereld.collega, van=VANDAAG, tot=VANDAAG)
    with als(wereld.collega) as rol:
        assert van_mij(rol) == ["huis"]
        assert van_anderen(rol) == ["ggz"]


def test_de_regisseur_wacht_op_anderen_en_ziet_wat_te_laat_is(wereld, zaak):
    maak_actie(zaak, omschrijving="laat", deadline=GISTEREN)
    maak_actie(zaak, omschrijving="ggz", voor="ggz")
    maak_actie(zaak, omschrijving="zelf", voor="huis", deadline=GISTEREN)
    with als(wereld.regisseur) as rol:
        assert van_anderen(rol) == ["laat", "ggz"]
        assert te_laat(rol) == ["laat", "zelf"]
    with als(wereld.behandelaar) as rol:
        assert te_laat(rol) == []
        assert van_anderen(rol) == []
    with als(wereld.ketenpartner) as rol:
        assert te_laat(rol) == ["laat"]


def test_wat_klaar_is_staat_niet_meer_in_de_lijsten(wereld, zaak):
    actie = maak_actie(zaak, deadline=GISTEREN)
    with als(wereld.regisseur) as rol:
        meld_gereed(actie.uuid, door=rol, op=NU)
        assert werk(rol) == []
        assert overzichtsacties(zaak.dossier) == []


def test_het_overzicht_van_een_dossier_begint_met_wat_te_laat_is(wereld, zaak):
    maak_actie(zaak, voor="ggz")
    maak_actie(zaak, deadline=GISTEREN)
    with als(wereld.regisseur):
        acties = overzichtsacties(zaak.dossier)
    assert [(a.organisatie, a.is_te_laat(VANDAAG)) for a in acties] == [
        ("Politie Zeeland-West-Brabant", True),
        ("GGZ Voorbeeld", False),
    ]


def test_wat_pas_later_moet_staat_nog_niet_in_de_werkvoorraad(wereld, zaak):
    maak_actie(zaak, omschrijving="straks", deadline=VANDAAG + timedelta(days=90))
    with als(wereld.ketenpartner) as rol:
        tot = VANDAAG + timedelta(days=60)
        assert werkvoorraad(rol, vandaag=VANDAAG, tot=tot, aantal=25) == []


@pytest.mark.parametrize("aantal", [30, 300])
def test_het_aantal_vragen_aan_de_database_hangt_niet_af_van_het_aantal_acties(
    wereld, zaak, aantal
):
    voeg_veel_acties_toe(zaak, aantal, doel=maak_doel(zaak))
    with als(wereld.regisseur) as rol:
        with CaptureQueriesContext(
            connection,
        ) as plan:
            for actie in plan_van(zaak.dossier).acties:
                assert actie.eigenaar
        assert len(plan) == 3
        with CaptureQueriesContext(connection) as vragen:
            assert [(a.eigenaar, a.nummer) for a in werk(rol, aantal=25)]
        assert len(vragen) == 1
        assert len(werk(rol, aantal=500)) == aantal
