"""Dates as people type and read them (eisen C-26)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.kern import datums

VANDAAG = date(2026, 11, 23)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from("-/. "), st.booleans())
def test_elke_getypte_datum_wordt_de_dag_die_er_staat(dag, teken, kort):
    vorm = "{0.day}{1}{0.month}{1}{0.year}" if kort else "{0.day:02}{1}{0.month:02}{1}{0.year}"

    assert datums.lees(vorm.format(dag, teken)) == dag
    assert datums.lees(datums.getal(dag)) == dag


@given(st.text(max_size=12))
def test_onleesbare_tekst_geeft_een_nederlandse_zin_en_nooit_een_crash(tekst):
    try:
        gelezen = datums.lees(tekst)
    except datums.OnleesbareDatum as fout:
        gelezen = str(fout)
    assert isinstance(gelezen, date) or gelezen.endswith(".")


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("31-2-1985", "In februari 1985 is er geen dag 31."),
        ("11-26-2026", "Er is geen maand 26. Schrijf eerst de dag, dan de maand."),
        ("26-11-26", "vier cijfers voor het jaar"),
        ("morgen", "bijvoorbeeld 26-11-2026"),
    ],
)
def test_de_fout_zegt_wat_er_mis_is(tekst, reden):
    with pytest.raises(datums.OnleesbareDatum, match=reden):
        datums.lees(tekst)


@pytest.mark.parametrize(
    ("dagen", "tekst"),
    [
        (-2, "2 dagen te laat"),
        (-1, "1 dag te laat"),
        (0, "vandaag"),
        (1, "morgen"),
        (14, "over 14 dagen"),
        (21, "over 3 weken"),
        (-100, "3 maanden te laat"),
        (800, "over 2 jaar"),
    ],
)
def test_termijn_in_woorden(dagen, tekst):
    assert datums.termijn(VANDAAG + timedelta(days=dagen), VANDAAG) == tekst


def test_de_dag_is_die_in_nederland():
    laat = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)

    assert datums.als_dag(laat) == date(2026, 11, 24)
    assert datums.tijd(laat) == "00:30"
    assert datums.voluit(laat) == "dinsdag 24 november 2026"
    assert datums.kort(laat, VANDAAG) == "di 24 nov"
    assert datums.kort(date(2025, 3, 3), VANDAAG) == "ma 3 mrt 2025"
    assert datums.geleden(date(2026, 11, 22), VANDAAG) == "gisteren"
    assert datums.geleden(date(2026, 11, 20), VANDAAG) == "3 dagen geleden"


def test_leeftijd_telt_op_de_verjaardag():
    assert datums.leeftijd(date(1985, 11, 23), VANDAAG) == 41
    assert datums.leeftijd(date(1985, 11, 24), VANDAAG) == 40
    assert datums.leeftijd(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert datums.leeftijd(date(2008, 2, 29), date(2026, 3, 1)) == 18
