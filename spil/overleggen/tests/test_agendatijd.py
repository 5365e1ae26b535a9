"""The minutes of a meeting over its agenda."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.overleggen.agendatijd import Tijdstand, aandeel, verdeel


@given(st.lists(st.integers(1, 240), min_size=1, max_size=60), st.integers(5, 600))
def test_de_punten_vullen_het_overleg_precies_en_geen_punt_verdwijnt(minuten, duur):
    verdeeld = verdeel(minuten, duur)

    assert len(verdeeld) == len(minuten)
    assert sum(verdeeld) == max(duur, len(minuten))
    assert min(verdeeld) >= 1


@given(st.lists(st.integers(1, 240), min_size=2, max_size=20), st.integers(60, 600))
def test_wie_meer_tijd_had_houdt_niet_minder(minuten, duur):
    verdeeld = verdeel(minuten, duur)

    assert all(
        verdeeld[a] + 1 >= verdeeld[b]
        for a in range(len(minuten))
        for b in range(len(minuten))
        if minuten[a] >= minuten[b]
    )


def test_zonder_punten_valt_er_niets_te_verdelen():
    assert verdeel([], 60) == []


@pytest.mark.parametrize(
    ("gevraagd", "zin"),
    [
        (45, "45 van de 60 minuten: er is nog 15 minuten over."),
        (60, "60 van de 60 minuten: de tijd is precies verdeeld."),
        (61, "61 van de 60 minuten: 1 minuut te veel."),
    ],
)
def test_de_stand_van_de_tijd_in_woorden(gevraagd, zin):
    assert Tijdstand(duur=60, gevraagd=gevraagd).in_woorden() == zin


def test_het_aandeel_is_in_hele_procenten():
    assert [aandeel(minuten, 90) for minuten in (10, 45, 90)] == [11, 50, 100]
