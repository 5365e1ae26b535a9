from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.huizen.gemeentelijst import (
    Gemeentelijst,
    Gemeenterij,
    GemeentetabelFout,
    lees_referentie,
    naamsleutel,
)

RIJEN = list(lees_referentie())
LIJST = Gemeentelijst(RIJEN)
NU = date(2024, 1, 1)
BREDA, ALTENA, AALBURG = "0758", "1959", "0738"
ECHT = [rij for rij in RIJEN if not rij.naam.endswith("(Niet GBA)")]
HERINDELING = date(2019, 1, 1)


@pytest.mark.parametrize(
    "geschreven",
    ["Breda", "BREDA", "  breda ", "Gem. Breda", "gem Breda", "Gemeente Breda", "de gemeente Breda",
     "Brèda", "Bre da"],
)  # fmt: skip
def test_breda_wordt_herkend_hoe_het_ook_geschreven_is(geschreven: str):
    assert LIJST.vind(geschreven, NU) == BREDA


@pytest.mark.parametrize(
    ("geschreven", "code"),
    [
        ("'s-Hertogenbosch", "0796"), ("'S-HERTOGENBOSCH", "0796"), ("’s Hertogenbosch", "0796"),
        ("S-Hertogenbosch", "0796"), ("Den Bosch", "0796"), ("den haag", "0518"),
        ("Sudwest Fryslan", "1900"), ("Bergen (NH)", "0373"), ("bergen nh", "0373"),
        ("Hengelo", "0164"), ("Gemert-Bakel", "1652"), ("St. Michielsgestel", "0845"),
    ],
)  # fmt: skip
def test_lastige_namen(geschreven: str, code: str):
    assert LIJST.vind(geschreven, NU) == code


@pytest.mark.parametrize(
    "naam", ["", "  ", "ONBEKEND", "zvwp", "geheim", "Buitenland", "Parijs", "?"]
)
def test_wat_geen_gemeente_is_wordt_niet_gevonden(naam: str):
    assert LIJST.vind(naam, NU) is None


def test_een_naam_van_twee_gemeenten_wordt_niet_geraden():
    assert LIJST.vind("Bergen", NU) is None


def test_oude_naam_wordt_gevonden_ook_na_de_fusie():
    assert LIJST.vind("AALBURG", date(2016, 5, 1)) == AALBURG
    assert LIJST.vind("Aalburg", date(2021, 5, 1)) == AALBURG


def test_nieuwe_naam_wordt_gevonden_ook_voor_de_fusie():
    assert LIJST.vind("Altena", date(2017, 5, 1)) == ALTENA


@pytest.mark.parametrize("code", ["0738", "0870", "0874"])
def test_aalburg_werkendam_en_woudrichem_werden_altena_op_1_januari_2019(code: str):
    assert LIJST.opvolger_op(code, date(2018, 12, 31)) == code
    assert LIJST.opvolger_op(code, HERINDELING) == ALTENA


def test_gemeente_zonder_opvolger_in_de_tabel_heeft_er_geen():
    elten = next(rij for rij in RIJEN if rij.naam == "Elten")
    assert LIJST.opvolger_op(elten.code, NU) is None


def test_onbekende_code_heeft_geen_opvolger():
    assert LIJST.opvolger_op("9999", NU) is None


def test_kring_in_de_tabel_is_een_fout_en_geen_eindeloze_lus():
    oud = date(2000, 1, 1)
    kring = Gemeentelijst(
        [Gemeenterij("1", "A", "2", None, oud), Gemeenterij("2", "B", "1", None, oud)]
    )
    with pytest.raises(GemeentetabelFout, match="eigen opvolger"):
        kring.opvolger_op("1", NU)


def test_er_zijn_nu_342_gemeenten():
    assert len({LIJST.opvolger_op(rij.code, NU) for rij in ECHT} - {None}) == 342


@given(st.sampled_from(ECHT), st.dates(date(1815, 1, 1), date(2040, 1, 1)))
def test_de_opvolger_bestaat_op_die_dag_nog_en_is_zijn_eigen_opvolger(rij: Gemeenterij, dag: date):
    opvolger = LIJST.opvolger_op(rij.code, dag)
    if opvolger is None:
        assert rij.naam in {"Elten", "Tudderen"}
    else:
        gevonden = next(r for r in RIJEN if r.code == opvolger)
        assert not gevonden.is_voorbij(dag)
        assert LIJST.opvolger_op(opvolger, dag) == opvolger


@given(
    st.sampled_from(ECHT), st.sampled_from([str.upper, str.lower, "  {} ".format, "Gem. {}".format])
)
def test_elke_gemeente_wordt_op_een_dag_dat_zij_bestond_bij_haar_naam_gevonden(rij, schrijfwijze):
    dag = rij.ingang or date(1811, 1, 1)
    if rij.bestaat_op(dag):
        assert LIJST.vind(schrijfwijze(rij.naam), dag) == rij.code


@given(st.text(max_size=60), st.dates())
def test_willekeurige_tekst_geeft_een_code_of_niets(tekst: str, dag: date):
    code = LIJST.vind(tekst, dag)
    assert code is None or any(rij.code == code for rij in ECHT)
    assert naamsleutel(naamsleutel(tekst)) is not None
