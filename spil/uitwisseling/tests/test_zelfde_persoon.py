"""Counting people: what is sure, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.uitwisseling.lezen.zelfde_persoon import groepeer, hoogstens_een_tikfout
from spil.uitwisseling.tests.voorbeeld import DOSSIER, lees, maak_export

BASIS = "Hoofdpersoon;Voorbeeld;van;Jan;03-05-1990;M;4811 AB;Breda;999303028"


def _aantal(tmp_path, **anders):
    ander = BASIS.split(";")
    for plek, waarde in anders.items():
        ander[int(plek[1:])] = waarde
    personen = [f"1;D1;{BASIS}", f"2;D1;{';'.join(ander)}"]
    records, weigeringen = lees(maak_export(tmp_path, dossiers=[DOSSIER], personen=personen))
    assert weigeringen == []
    return len(groepeer(records[1:]))


@pytest.mark.parametrize(
    "anders",
    [
        {"v8": ""},
        {"v8": "", "v1": "Voorbeld"},
        {"v8": "", "v1": "Voorbeeld, van", "v2": ""},
        {"v8": "", "v3": "J."},
        {"v8": "", "v4": "05-03-1990", "v6": "4811ab"},
        {"v1": "Heel-Anders", "v3": "J."},
        {"v4": "01-01-1990"},
    ],
)
def test_zeker_dezelfde(tmp_path, anders):
    assert _aantal(tmp_path, **anders) == 1


@pytest.mark.parametrize(
    "anders",
    [
        {"v8": "999388332"},
        {"v8": "", "v3": "Joris"},
        {"v8": "", "v5": "V"},
        {"v8": "", "v4": "05-03-1990", "v6": "4811 ZZ"},
        {"v8": "", "v4": ""},
        {"v8": "", "v1": "Anders"},
        {"v1": "Anders", "v3": "Ivan", "v4": "16-06-1975"},
    ],
)
def test_niet_zeker_dezelfde(tmp_path, anders):
    assert _aantal(tmp_path, **anders) == 2


WOORD = st.text(st.sampled_from("abc"), max_size=6)


@given(WOORD, WOORD)
def test_een_tikfout_is_wederkerig_en_gelijk_is_geen_fout(een, ander):
    assert hoogstens_een_tikfout(een, een)
    assert hoogstens_een_tikfout(een, ander) == hoogstens_een_tikfout(ander, een)
    assert hoogstens_een_tikfout(een, ander) == _een_stap(een, ander)


def _een_stap(een, ander):
    stappen = {een}
    for i in range(len(een) + 1):
        stappen |= {een[:i] + letter + een[i:] for letter in "abc"}
        stappen |= {een[:i] + een[i + 1 :]}
        stappen |= {een[:i] + letter + een[i + 1 :] for letter in "abc" if i < len(een)}
        stappen |= {een[:i] + een[i + 1 : i + 2] + een[i : i + 1] + een[i + 2 :]}
    return ander in stappen
