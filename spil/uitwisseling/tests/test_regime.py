"""What may be kept on the day of import (WGS art. 1.8 lid 7, BGS art. 1.16)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.uitwisseling.lezen.records import DossierRecord, Uitkomst
from spil.uitwisseling.lezen.regime import Regime, beoordeel, laatste_dag

AANMELDING = date(2019, 3, 10)
DATUMS = st.dates(date(2000, 1, 1), date(2050, 1, 1))


def _dossier(aanmelddatum=AANMELDING, uitkomst=None, start=None, einde=None):
    return DossierRecord(
        "dossiers.csv", 2, "D1", aanmelddatum, "Breda", "", "", "Jeugd", "com", "",
        None, uitkomst, start, einde, "",
    )  # fmt: skip


def _regime(dossier, peildatum, bewaarjaren=5):
    return beoordeel(dossier, bewaarjaren=bewaarjaren, peildatum=peildatum).regime


CASUS = _dossier(uitkomst=Uitkomst.OPPAKKEN, start=date(2019, 4, 1), einde=date(2020, 1, 1))
LOPEND = _dossier(uitkomst=Uitkomst.OPPAKKEN, start=date(2019, 4, 1))


@pytest.mark.parametrize(
    "uitkomst", [Uitkomst.ADVIES, Uitkomst.DOORGELEIDEN, Uitkomst.NIET_OPPAKKEN]
)
def test_niet_opgepakt_wordt_alleen_geteld_hoe_vers_ook(uitkomst):
    oordeel = beoordeel(_dossier(uitkomst=uitkomst), bewaarjaren=5, peildatum=AANMELDING)
    assert oordeel.regime is Regime.ALLEEN_TELLEN
    assert oordeel.artikel == "BGS art. 1.16 lid 1 onder b"


def test_gesloten_zonder_triage_is_niet_opgepakt():
    assert _regime(_dossier(einde=AANMELDING), AANMELDING) is Regime.ALLEEN_TELLEN


def test_een_melding_die_op_triage_wacht_blijft_tot_de_termijn_om_is():
    assert _regime(_dossier(), date(2024, 3, 10)) is Regime.BEWAREN
    assert _regime(_dossier(), date(2024, 3, 11)) is Regime.ALLEEN_TELLEN


def test_op_de_dag_van_vijf_jaar_mag_het_nog_de_dag_erna_niet():
    assert _regime(CASUS, date(2024, 3, 10)) is Regime.BEWAREN
    assert _regime(CASUS, date(2024, 3, 11)) is Regime.ALLEEN_TELLEN
    assert (
        beoordeel(CASUS, bewaarjaren=5, peildatum=date(2024, 3, 11)).artikel == "WGS art. 1.8 lid 7"
    )


def test_een_lopende_casus_over_de_termijn_vraagt_eerst_verlenging():
    assert _regime(LOPEND, date(2024, 3, 10)) is Regime.BEWAREN
    assert _regime(LOPEND, date(2024, 3, 11)) is Regime.VRAAG_VERLENGING


def test_sluiten_na_de_peildatum_is_op_de_peildatum_nog_niet_gebeurd():
    later = _dossier(uitkomst=Uitkomst.OPPAKKEN, einde=date(2025, 1, 1))
    assert _regime(later, date(2024, 12, 31)) is Regime.VRAAG_VERLENGING
    assert _regime(later, date(2025, 1, 1)) is Regime.ALLEEN_TELLEN


def test_opgepakt_maar_gesloten_zonder_regie_is_niet_opgepakt():
    nooit = _dossier(uitkomst=Uitkomst.OPPAKKEN, einde=date(2020, 1, 1))
    assert _regime(nooit, date(2020, 1, 1)) is Regime.ALLEEN_TELLEN
    assert _regime(nooit, date(2019, 12, 31)) is Regime.BEWAREN


def test_de_termijn_is_die_van_de_verwerking():
    assert _regime(CASUS, date(2022, 3, 11), bewaarjaren=3) is Regime.ALLEEN_TELLEN
    assert _regime(CASUS, date(2022, 3, 11), bewaarjaren=4) is Regime.BEWAREN


@pytest.mark.parametrize(
    ("jaren", "verwacht"), [(5, date(2021, 2, 28)), (4, date(2020, 2, 29)), (1, date(2017, 2, 28))]
)
def test_een_termijn_vanaf_29_februari(jaren, verwacht):
    assert laatste_dag(date(2016, 2, 29), jaren) == verwacht


@given(DATUMS, st.integers(1, 10))
def test_een_latere_eerste_verwerking_eindigt_nooit_eerder(dag, jaren):
    assert laatste_dag(dag, jaren) <= laatste_dag(dag + timedelta(days=1), jaren)
    assert laatste_dag(dag, jaren).year == dag.year + jaren


@given(DATUMS, DATUMS, st.sampled_from([None, *Uitkomst]), st.booleans(), st.integers(0, 4000))
def test_wat_verlopen_is_wordt_nooit_bewaard(aanmelddatum, peildatum, uitkomst, gesloten, duur):
    einde = aanmelddatum + timedelta(days=duur) if gesloten else None
    dossier = _dossier(aanmelddatum, uitkomst, einde=einde)
    if peildatum > laatste_dag(aanmelddatum, 5):
        assert _regime(dossier, peildatum) is not Regime.BEWAREN
