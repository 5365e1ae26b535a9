"""Meetings are planned by the rhythm or by hand, moved and cancelled (missie B1)."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands import (
    Plek,
    laat_overleg_vervallen,
    plan_overleg,
    plan_overleggen,
    verplaats_overleg,
)
from spil.overleggen.fouten import GeenGeldigeOplegger, OverlegNietMogelijk
from spil.overleggen.tests.opzet import (
    DINSDAG,
    dagen,
    maak,
    maak_geldig,
    plan,
    stel_op,
)
from tests.wereld import NU, als, later

KERST = date(2026, 12, 31)
DONDERDAG = Plek(dag=date(2026, 11, 26), begintijd=time(14), duur_minuten=60, plaats="Zaal 3")


def weigert(zin):
    return pytest.raises(OverlegNietMogelijk, match=zin)


@pytest.fixture
def reeks(wereld):
    reeks = maak(wereld)
    maak_geldig(wereld, reeks)
    return reeks


def verplaats(wereld, overleg, plek=DONDERDAG, *, op=NU):
    with als(wereld.ondersteuner, op=op) as rol:
        return verplaats_overleg(overleg.uuid, plek, door=rol, op=op)


def laat_vervallen(wereld, overleg, *, reden="De zaal is bezet.", op=NU):
    with als(wereld.ondersteuner, op=op) as rol:
        return laat_overleg_vervallen(overleg.uuid, reden=reden, door=rol, op=op)


def test_zonder_vastgestelde_oplegger_is_er_geen_overleg(wereld):
    """Proves C-19: no series without a valid sheet."""
    reeks = maak(wereld)
    stel_op(wereld, reeks)
    with pytest.raises(GeenGeldigeOplegger, match="nog geen geldige oplegger"):
        plan(wereld, reeks, tot=KERST)
    with als(wereld.ondersteuner) as rol, pytest.raises(GeenGeldigeOplegger):
        plan_overleg(reeks.uuid, DONDERDAG, door=rol, op=NU)
    assert not reeks.overleggen.exists()


def test_twee_keer_plannen_plant_niets_dubbel(wereld, reeks):
    """A day that was planned, moved or cancelled before is left alone."""
    assert plan(wereld, reeks, tot=date(2026, 12, 8)) == 3
    eerste, tweede, _ = reeks.overleggen.order_by("begint")
    verplaats(wereld, eerste)
    laat_vervallen(wereld, tweede)
    assert plan(wereld, reeks, tot=KERST) == 3
    assert plan(wereld, reeks, tot=KERST) == 0
    assert dagen(reeks) == [
        DONDERDAG.dag,
        date(2026, 12, 8),
        *(date(2026, 12, dag) for dag in (15, 22, 29)),
    ]


def test_wat_vandaag_al_begon_wordt_niet_gepland(wereld, reeks):
    op = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    plan(wereld, reeks, tot=date(2026, 12, 1), op=op)
    assert dagen(reeks) == [date(2026, 12, 1)]


@pytest.mark.parametrize(
    ("tot", "zin"),
    [(date(2026, 11, 23), "een dag die nog komt"), (date(2028, 12, 1), "twee jaar vooruit")],
)
def test_plannen_gaat_vooruit_en_hoogstens_twee_jaar(wereld, reeks, tot, zin):
    with weigert(zin):
        plan(wereld, reeks, tot=tot)


def test_een_reeks_zonder_ritme_wordt_per_keer_gepland(wereld):
    reeks = maak(wereld, ritme="naar_behoefte")
    maak_geldig(wereld, reeks)
    with weigert("Plan elk overleg apart"):
        plan(wereld, reeks, tot=KERST)
    with als(wereld.regisseur) as rol:
        overleg = plan_overleg(reeks.uuid, DONDERDAG, door=rol, op=NU)
        with weigert("al een overleg van deze reeks"):
            plan_overleg(reeks.uuid, DONDERDAG, door=rol, op=NU)
    assert overleg.begint == datetime(2026, 11, 26, 13, tzinfo=UTC)
    assert overleg.ritmedag is None


def test_een_verplaatst_overleg_blijft_staan_bij_een_ander_ritme(wereld, reeks):
    plan(wereld, reeks, tot=date(2026, 12, 1))
    overleg = verplaats(wereld, reeks.overleggen.order_by("begint").first())
    assert (overleg.versie, overleg.plaats) == (2, "Zaal 3")
    with weigert("al een overleg van deze reeks"):
        verplaats(wereld, reeks.overleggen.get(ritmedag=date(2026, 12, 1)))
    assert dagen(reeks) == [DONDERDAG.dag, date(2026, 12, 1)]


def test_wat_geweest_of_vervallen_is_verandert_niet_meer(wereld, reeks):
    plan(wereld, reeks, tot=date(2026, 12, 1))
    eerste, tweede = reeks.overleggen.order_by("begint")
    with weigert("al geweest"):
        laat_vervallen(wereld, eerste, op=later(days=2))
    with weigert("een moment dat nog komt"):
        verplaats(wereld, tweede, op=later(days=4))
    with weigert("Schrijf waarom"):
        laat_vervallen(wereld, tweede, reden="  ")
    laat_vervallen(wereld, tweede)
    with weigert("al vervallen"):
        verplaats(wereld, tweede)


def test_alleen_wie_plant_en_alleen_in_het_eigen_huis(wereld, reeks):
    for wie in ("triagist", "ketenpartner", "manager"):
        with als(wereld.rollen[wie]) as rol, pytest.raises(GeenRecht):
            plan_overleggen(reeks.uuid, tot=KERST, door=rol, op=NU)
    with als(wereld.buitenstaander) as rol, pytest.raises(NietGevonden):
        plan_overleggen(reeks.uuid, tot=KERST, door=rol, op=NU)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(stappen=st.lists(st.integers(1, 120), min_size=1, max_size=4))
def test_in_stappen_plannen_geeft_hetzelfde_als_in_een_keer(wereld, reeks, stappen):
    """Property: however often and how far somebody plans, each day of the rhythm stands there once."""
    reeks.overleggen.all().delete()
    for stap in stappen:
        plan(wereld, reeks, tot=DINSDAG + timedelta(days=stap))
    in_stappen = dagen(reeks)
    reeks.overleggen.all().delete()
    plan(wereld, reeks, tot=DINSDAG + timedelta(days=max(stappen)))
    assert dagen(reeks) == in_stappen
