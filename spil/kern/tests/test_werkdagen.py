"""Working days: examples from the calendar, and what must hold for any day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.kern.werkdagen import (
    feestdagen,
    is_werkdag,
    pasen,
    verjaardag_van_de_koning,
    werkdagen_na,
    werkdagen_tussen,
)

dagen = st.dates(min_value=date(1990, 1, 1), max_value=date(2120, 12, 31))
aantallen = st.integers(min_value=0, max_value=80)


@pytest.mark.parametrize(
    ("jaar", "dag"),
    [
        (2008, date(2008, 3, 23)),
        (2011, date(2011, 4, 24)),
        (2019, date(2019, 4, 21)),
        (2024, date(2024, 3, 31)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_pasen_valt_zoals_in_de_kalender(jaar, dag):
    assert pasen(jaar) == dag


def test_de_feestdagen_van_2026():
    assert sorted(feestdagen(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


def test_de_verjaardag_van_de_koning_valt_nooit_op_zondag():
    assert verjaardag_van_de_koning(2025) == date(2025, 4, 26)
    assert verjaardag_van_de_koning(2012) == date(2012, 4, 30)
    assert verjaardag_van_de_koning(2006) == date(2006, 4, 29)


def test_vijf_werkdagen_na_een_maandag_is_de_volgende_maandag():
    assert werkdagen_na(date(2026, 11, 23), 5) == date(2026, 11, 30)


def test_rond_kerst_telt_een_termijn_door():
    assert werkdagen_na(date(2026, 12, 23), 5) == date(2026, 12, 31)


def test_nul_werkdagen_na_een_zaterdag_is_maandag():
    assert werkdagen_na(date(2026, 11, 21), 0) == date(2026, 11, 23)


def test_een_termijn_telt_vooruit():
    with pytest.raises(ValueError, match="vooruit"):
        werkdagen_na(date(2026, 11, 23), -1)


@given(dagen, aantallen)
def test_een_termijn_eindigt_op_een_werkdag(dag, aantal):
    assert is_werkdag(werkdagen_na(dag, aantal))


@given(dagen, st.integers(min_value=1, max_value=80))
def test_tussen_begin_en_einde_liggen_precies_zoveel_werkdagen(dag, aantal):
    assert werkdagen_tussen(dag, werkdagen_na(dag, aantal)) == aantal


@given(dagen, aantallen, aantallen)
def test_twee_termijnen_na_elkaar_zijn_samen_een_termijn(dag, een, twee):
    begin = werkdagen_na(dag, 0)
    assert werkdagen_na(werkdagen_na(begin, een), twee) == werkdagen_na(begin, een + twee)


@given(dagen, dagen, aantallen)
def test_wie_later_begint_eindigt_niet_eerder(een, twee, aantal):
    vroeg, laat = sorted((een, twee))
    assert werkdagen_na(vroeg, aantal) <= werkdagen_na(laat, aantal)


@given(dagen)
def test_een_weekend_is_nooit_een_werkdag(dag):
    assert not (is_werkdag(dag) and dag.weekday() >= 5)


@given(st.integers(min_value=1900, max_value=2200))
def test_een_jaar_heeft_acht_of_negen_feestdagen_in_dat_jaar(jaar):
    assert len(feestdagen(jaar)) in (8, 9)
    assert {dag.year for dag in feestdagen(jaar)} == {jaar}
    assert pasen(jaar).weekday() == 6
    assert date(jaar, 3, 22) <= pasen(jaar) <= date(jaar, 4, 25)


@given(dagen, dagen)
def test_vooruit_en_terug_tellen_even_ver(een, twee):
    assert werkdagen_tussen(een, twee) == -werkdagen_tussen(twee, een)
    assert abs(werkdagen_tussen(een, twee)) <= abs((twee - een) // timedelta(days=1))
