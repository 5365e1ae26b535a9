"""Lists of actions: who sees which, each in one query whatever the number (architectuur, Budgets)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from spil.gebruikers.models import Waarneming
from spil.plannen.commands import meld_gereed
from spil.plannen.queries import (
    aantal_te_laat,
    mijn_acties,
    open_acties_per_organisatie,
    plan_van,
    te_laat,
    wacht_op_anderen,
)
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
            assert wat(mijn_acties(rol, op=NU)) == acties, wie


def test_wie_waarneemt_ziet_het_werk_van_wie_afwezig_is(wereld, zaak):
    maak_actie(zaak, omschrijving="ggz", voor="ggz")
    maak_actie(zaak, omschrijving="huis", voor="huis")
    Waarneming.regel(voor=wereld.regisseur, door=wereld.collega, van=VANDAAG, tot=VANDAAG)
    with als(wereld.collega) as rol:
        assert wat(mijn_acties(rol, op=NU)) == ["huis"]
        assert wat(wacht_op_anderen(rol, op=NU)) == ["ggz"]


def test_de_regisseur_wacht_op_anderen_en_ziet_wat_te_laat_is(wereld, zaak):
    maak_actie(zaak, omschrijving="laat", deadline=GISTEREN)
    maak_actie(zaak, omschrijving="ggz", voor="ggz")
    maak_actie(zaak, omschrijving="zelf", voor="huis", deadline=GISTEREN)
    with als(wereld.regisseur) as rol:
        assert wat(wacht_op_anderen(rol, op=NU)) == ["laat", "ggz"]
        assert wat(te_laat(rol, op=NU)) == ["laat", "zelf"]
        assert aantal_te_laat(rol, op=NU) == 2
    with als(wereld.behandelaar) as rol:
        assert te_laat(rol, op=NU) == []
        assert wacht_op_anderen(rol, op=NU) == []
    with als(wereld.ketenpartner) as rol:
        assert wat(te_laat(rol, op=NU)) == ["laat"]


def test_wat_klaar_is_staat_niet_meer_in_de_lijsten(wereld, zaak):
    actie = maak_actie(zaak, deadline=GISTEREN)
    with als(wereld.regisseur) as rol:
        meld_gereed(actie.uuid, door=rol, op=NU)
        assert wacht_op_anderen(rol, op=NU) == te_laat(rol, op=NU) == []
        assert open_acties_per_organisatie(zaak.dossier, op=NU) == []


def test_open_acties_per_organisatie_met_wat_te_laat_is_eerst(wereld, zaak):
    maak_actie(zaak, voor="ggz")
    maak_actie(zaak, deadline=GISTEREN)
    maak_actie(zaak)
    with als(wereld.regisseur):
        stand = open_acties_per_organisatie(zaak.dossier, op=NU)
    assert [(s.naam, s.open, s.te_laat) for s in stand] == [
        ("Politie Zeeland-West-Brabant", 2, 1),
        ("GGZ Voorbeeld", 1, 0),
    ]


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
        assert len(plan) == 2
        for lijst in (mijn_acties, te_laat, wacht_op_anderen):
            with CaptureQueriesContext(connection) as vragen:
                for actie in lijst(rol, op=NU, aantal=25):
                    assert actie.eigenaar
                    assert actie.dossier.nummer
                    assert actie.doel is None or actie.doel.omschrijving
            assert len(vragen) == 1
        assert len(wacht_op_anderen(rol, op=NU)) == aantal
