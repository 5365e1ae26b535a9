"""The rhythm of a series: examples from the sources' calendar, and what must hold for any series."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from spil.kern.klok import NEDERLAND
from spil.kern.werkdagen import ZATERDAG, is_werkdag
from spil.overleggen.ritme import (
    Feestdagregel,
    ReeksInHetWeekend,
    Regelmaat,
    momenten,
    op_de_klok,
)

dagen = st.dates(min_value=date(2020, 1, 1), max_value=date(2060, 12, 31))
regelmaten = st.builds(
    Regelmaat,
    ritme=st.sampled_from(["wekelijks", "tweewekelijks", "maandelijks", "per_kwartaal"]),
    eerste_dag=dagen.filter(lambda dag: dag.weekday() < ZATERDAG),
    begintijd=st.times().map(lambda tijd: tijd.replace(second=0, microsecond=0)),
    duur=st.integers(min_value=5, max_value=600).map(lambda minuten: timedelta(minutes=minuten)),
    bij_feestdag=st.sampled_from(Feestdagregel),
)
WEKELIJKS = Regelmaat(
    ritme="wekelijks",
    eerste_dag=date(2026, 1, 5),
    begintijd=time(10, 0),
    duur=timedelta(minutes=90),
    bij_feestdag=Feestdagregel.VERVALT,
)


def op_dagen(regelmaat, van, tot):
    """The days on the Dutch calendar."""
    return [m.begint.astimezone(NEDERLAND).date() for m in momenten(regelmaat, van=van, tot=tot)]


def drie_jaar(regelmaat):
    tot = regelmaat.eerste_dag + timedelta(days=3 * 365)
    return list(momenten(regelmaat, van=regelmaat.eerste_dag, tot=tot))


def test_een_wekelijks_overleg_slaat_tweede_paasdag_en_tweede_pinksterdag_over():
    jaar = op_dagen(WEKELIJKS, date(2026, 1, 1), date(2026, 12, 31))
    assert len(jaar) == 52 - 3
    # Easter Monday, the king's birthday and Whit Monday
    assert not {date(2026, 4, 6), date(2026, 4, 27), date(2026, 5, 25)} & set(jaar)


@pytest.mark.parametrize(
    ("regel", "dag"),
    [(Feestdagregel.DAG_ERVOOR, date(2026, 4, 2)), (Feestdagregel.DAG_ERNA, date(2026, 4, 7))],
)
def test_op_tweede_paasdag_schuift_het_overleg_over_het_hele_paasweekend(regel, dag):
    """Good Friday is no working day either."""
    reeks = replace(WEKELIJKS, bij_feestdag=regel)
    assert op_dagen(reeks, date(2026, 4, 6), date(2026, 4, 6)) == [dag]


def test_de_tweede_dinsdag_blijft_de_tweede_dinsdag():
    reeks = replace(WEKELIJKS, ritme="maandelijks", eerste_dag=date(2026, 1, 13))
    assert op_dagen(reeks, date(2026, 1, 1), date(2026, 6, 30)) == [
        date(2026, 1, 13), date(2026, 2, 10), date(2026, 3, 10),
        date(2026, 4, 14), date(2026, 5, 12), date(2026, 6, 9),
    ]  # fmt: skip


def test_de_vijfde_donderdag_wordt_de_laatste_donderdag():
    reeks = replace(WEKELIJKS, ritme="per_kwartaal", eerste_dag=date(2026, 1, 29))
    assert op_dagen(reeks, date(2026, 1, 1), date(2026, 12, 31)) == [
        date(2026, 1, 29), date(2026, 4, 30), date(2026, 7, 30), date(2026, 10, 29),
    ]  # fmt: skip


def test_een_reeks_naar_behoefte_plant_zelf_geen_dagen():
    reeks = replace(WEKELIJKS, ritme="naar_behoefte", eerste_dag=date(2026, 1, 3))
    assert op_dagen(reeks, date(2026, 1, 1), date(2026, 12, 31)) == []


def test_een_reeks_in_het_weekend_wordt_geweigerd():
    with pytest.raises(ReeksInHetWeekend, match="maandag tot en met vrijdag"):
        replace(WEKELIJKS, eerste_dag=date(2026, 1, 3))


def test_tien_uur_blijft_tien_uur_als_de_klok_verzet_wordt():
    winter, zomer = momenten(WEKELIJKS, van=date(2026, 3, 23), tot=date(2026, 3, 30))
    assert winter.begint == datetime(2026, 3, 23, 9, 0, tzinfo=UTC)
    assert zomer.begint == datetime(2026, 3, 30, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("dag", "begint"),
    [
        (date(2026, 3, 29), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # skipped: 03.30 summer time
        (date(2026, 10, 25), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # the first of the two
    ],
)
def test_in_de_nacht_dat_de_klok_verzet_wordt_geldt_de_klok_van_ervoor(dag, begint):
    duur = timedelta(minutes=60)
    assert op_de_klok(dag, time(2, 30), duur) == (begint, begint + duur)


@given(regelmaten)
def test_geen_overleg_valt_op_een_vrije_dag(regelmaat):
    assert all(is_werkdag(m.begint.astimezone(NEDERLAND).date()) for m in drie_jaar(regelmaat))


@given(regelmaten)
def test_overleggen_volgen_elkaar_op_en_nooit_twee_op_een_dag(regelmaat):
    dagen_van_overleg = [m.begint.astimezone(NEDERLAND).date() for m in drie_jaar(regelmaat)]
    assert all(eerder < later for eerder, later in pairwise(dagen_van_overleg))


@given(regelmaten)
def test_de_klok_aan_de_wand_wijst_het_hele_jaar_hetzelfde(regelmaat):
    gepland = drie_jaar(regelmaat)
    assert {m.begint.astimezone(NEDERLAND).time() for m in gepland} == {regelmaat.begintijd}
    assert all(m.eindigt - m.begint == regelmaat.duur for m in gepland)
    assert all(m.begint.tzinfo is UTC for m in gepland)


@given(regelmaten)
def test_het_ritme_blijft_en_alleen_een_vrije_dag_verschuift_een_overleg(regelmaat):
    for m in drie_jaar(regelmaat):
        verschoven = m.begint.astimezone(NEDERLAND).date() - m.ritmedag
        assert verschoven == timedelta() or not is_werkdag(m.ritmedag)
        assert abs(verschoven) < timedelta(days=7)
        assert m.ritmedag.weekday() == regelmaat.eerste_dag.weekday()


@given(regelmaten)
def test_tussen_twee_ritmedagen_ligt_het_ritme(regelmaat):
    """Moved rather than dropped, so that every day of the rhythm shows."""
    assume(regelmaat.bij_feestdag is not Feestdagregel.VERVALT)
    afstanden = {
        "wekelijks": (7,),
        "tweewekelijks": (14,),
        "maandelijks": (28, 35),
        "per_kwartaal": (84, 91, 98),
    }[regelmaat.ritme]
    ritmedagen = [m.ritmedag for m in drie_jaar(regelmaat)]
    assert ritmedagen[0] == regelmaat.eerste_dag
    assert {(later - eerder).days for eerder, later in pairwise(ritmedagen)} <= set(afstanden)


@given(regelmaten, dagen, st.integers(0, 800), st.integers(0, 800))
def test_een_periode_in_tweeen_geeft_hetzelfde_als_het_geheel(regelmaat, van, eerste, tweede):
    midden = van + timedelta(days=eerste)
    tot = midden + timedelta(days=tweede)
    heel = list(momenten(regelmaat, van=van, tot=tot))
    delen = [
        *momenten(regelmaat, van=van, tot=midden),
        *momenten(regelmaat, van=midden + timedelta(days=1), tot=tot),
    ]
    assert delen == heel


@given(regelmaten, dagen)
def test_voor_de_eerste_dag_is_er_geen_overleg(regelmaat, van):
    tot = regelmaat.eerste_dag - timedelta(days=1)
    assert list(momenten(regelmaat, van=min(van, tot), tot=tot)) == []
