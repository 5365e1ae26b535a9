"""Weeks as agreements about hours count them."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.overleggen.weken import jaar_van, maandag_van, maandagen_van, uren_in_woorden

dagen = st.dates(min_value=date(1990, 1, 1), max_value=date(2120, 12, 31))


@given(dagen)
def test_elke_dag_valt_in_precies_een_week_van_zijn_jaar(dag):
    assert maandagen_van(jaar_van(dag)).count(maandag_van(dag)) == 1


@given(st.integers(1990, 2120))
def test_weken_sluiten_aan_ook_over_de_jaarwisseling(jaar):
    weken = [*maandagen_van(jaar), *maandagen_van(jaar + 1)]
    assert all(later - eerder == timedelta(days=7) for eerder, later in pairwise(weken))
    assert len(maandagen_van(jaar)) in {52, 53}


@pytest.mark.parametrize(
    ("uren", "woord"),
    [("8.0", "8"), ("7.5", "7,5"), ("0", "0"), ("1664.0", "1.664"), ("1234.5", "1.234,5")],
)
def test_uren_lezen_als_in_een_jaarverslag(uren, woord):
    assert uren_in_woorden(Decimal(uren)) == woord
