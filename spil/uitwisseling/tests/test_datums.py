"""Dates: recognised from the data, asked for where they are ambiguous, never guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.uitwisseling.lezen.datums import (
    Datumlezer,
    Kolombewijs,
    Notatie,
    OnbestaandeDatum,
    OnleesbareDatum,
    bepaal_lezers,
)

VORMEN = {
    Notatie.DD_MM_JJJJ: "%d-%m-%Y",
    Notatie.DD_MM_JJJJ_STREEP: "%d/%m/%Y",
    Notatie.MM_DD_JJJJ: "%m-%d-%Y",
    Notatie.MM_DD_JJJJ_STREEP: "%m/%d/%Y",
    Notatie.JJJJ_MM_DD: "%Y-%m-%d",
    Notatie.JJJJMMDD: "%Y%m%d",
}
DATUMS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def _bepaal(**kolommen):
    bewijzen = {}
    for kolom, waarden in kolommen.items():
        bewijs = bewijzen["t", kolom] = Kolombewijs("t.csv", kolom)
        for waarde in waarden:
            bewijs.bekijk(waarde)
    lezers, klachten = bepaal_lezers(bewijzen)
    return {kolom: lezer for (_, kolom), lezer in lezers.items()}, klachten


@given(st.lists(DATUMS, min_size=1, max_size=20), st.sampled_from(list(VORMEN)))
def test_een_kolom_wordt_goed_gelezen_of_er_wordt_om_gevraagd(datums, notatie):
    waarden = [datum.strftime(VORMEN[notatie]) for datum in datums]
    lezers, klachten = _bepaal(kolom=waarden)
    vaag = all(d.day <= 12 for d in datums) and any(d.day != d.month for d in datums)
    if vaag and notatie not in {Notatie.JJJJ_MM_DD, Notatie.JJJJMMDD}:
        assert "elke datum is te lezen als dag-maand en als maand-dag" in klachten[0]
    else:
        assert [lezers["kolom"].lees(waarde) for waarde in waarden] == datums


@given(DATUMS, st.sampled_from(list(VORMEN)))
def test_een_opgegeven_notatie_wordt_gevolgd(datum, notatie):
    assert Datumlezer(notatie).lees(datum.strftime(VORMEN[notatie])) == datum


@pytest.mark.parametrize("waarde", ["2021-05-31", "31/05/2021", "20210531", "31.05.2021"])
def test_een_opgegeven_notatie_sluit_andere_uit(waarde):
    with pytest.raises(OnleesbareDatum):
        Datumlezer(Notatie.DD_MM_JJJJ).lees(waarde)


def test_een_andere_kolom_met_hetzelfde_teken_beslist():
    lezers, klachten = _bepaal(vaag=["03-05-2021"], zeker=["31-05-2021"])
    assert klachten == []
    assert lezers["vaag"].lees("03-05-2021") == date(2021, 5, 3)


def test_een_kolom_met_een_ander_teken_beslist_niet():
    assert len(_bepaal(vaag=["03/05/2021"], zeker=["31-05-2021"])[1]) == 1


def test_kolommen_die_elk_iets_anders_bewijzen_beslissen_niet_voor_een_derde():
    lezers, klachten = _bepaal(nl=["31-05-2021"], vs=["05-31-2021"], vaag=["03-05-2021"])
    assert lezers["vs"].lees("05-31-2021") == lezers["nl"].lees("31-05-2021")
    assert len(klachten) == 1
    assert "kolom vaag" in klachten[0]


def test_dag_maand_en_maand_dag_door_elkaar_is_een_klacht():
    assert "door elkaar" in _bepaal(kolom=["31-05-2021", "05-31-2021", "01-02-2021"])[1][0]


def test_een_tikfout_op_honderden_datums_is_geen_andere_notatie():
    lezers, klachten = _bepaal(kolom=["31-05-2021"] * 200 + ["02-31-2021"])
    assert klachten == []
    with pytest.raises(OnbestaandeDatum):
        lezers["kolom"].lees("02-31-2021")


def test_een_onbekende_notatie_is_een_klacht():
    assert "niet te herkennen" in _bepaal(kolom=["31 mei 2021", "1 juni 2021"])[1][0]


def test_een_lege_kolom_is_geen_klacht():
    assert _bepaal(kolom=["", ""])[1] == []


@pytest.mark.parametrize(
    "waarde", ["31-02-2021", "29-02-2021", "00-01-2021", "01-01-0021", "20211301"]
)
def test_een_datum_die_niet_bestaat(waarde):
    with pytest.raises(OnbestaandeDatum):
        Datumlezer().lees(waarde)


def test_een_tijd_achter_de_datum_mag():
    assert Datumlezer().lees("2021-05-31T00:00:00") == date(2021, 5, 31)
    assert Datumlezer().lees("31-5-2021 9:30") == date(2021, 5, 31)
