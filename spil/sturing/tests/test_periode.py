"""Which years can be shown."""

from datetime import date

import pytest

from spil.sturing.periode import OngeldigePeriode, Periode

VANDAAG = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("van", "tot", "verwacht"),
    [
        (2016, 2021, Periode(2016, 2021)),
        (2021, 2021, Periode(2021, 2021)),
        (None, None, Periode(2021, 2026)),
        (None, 2018, Periode(2013, 2018)),
        (None, 1992, Periode(1990, 1992)),
        (2024, None, Periode(2024, 2026)),
    ],
)
def test_een_open_periode_wordt_de_laatste_zes_jaar(van, tot, verwacht):
    assert Periode.kies(van, tot, vandaag=VANDAAG) == verwacht


@pytest.mark.parametrize(
    ("van", "tot", "veld"),
    [
        (2021, 2016, "van"),
        (1989, 2000, "van"),
        (0, 2000, "van"),
        (2016, 2027, "tot"),
        (2016, 0, "tot"),
    ],
)
def test_een_periode_die_niet_kan_noemt_het_veld(van, tot, veld):
    with pytest.raises(OngeldigePeriode) as fout:
        Periode.kies(van, tot, vandaag=VANDAAG)
    assert fout.value.veld == veld


def test_een_periode_bestaat_uit_hele_jaren():
    periode = Periode(2016, 2018)
    assert periode.jaren == (2016, 2017, 2018)
    assert (periode.eerste_dag, periode.laatste_dag) == (date(2016, 1, 1), date(2018, 12, 31))
