"""The chart says the same as the numbers (eisen C-24)."""

import pytest
from django.template import engines
from hypothesis import given
from hypothesis import strategies as st

from spil.ui import grafiek

JAREN = ["2016", "2017", "2018"]


@given(st.lists(st.integers(0, 5000), min_size=3, max_size=3))
def test_staven_blijven_binnen_de_tekening_en_zijn_naar_verhouding(waarden):
    tekening = grafiek.staven(JAREN, {"Breda": waarden})

    hoogtes = [sum(blok.hoogte for blok in staaf.blokken) for staaf in tekening.staven]
    assert [staaf.totaal for staaf in tekening.staven] == waarden
    assert all(blok.y >= grafiek.BOVEN - 1 for staaf in tekening.staven for blok in staaf.blokken)
    assert sorted(range(3), key=lambda i: waarden[i]) == sorted(
        range(3), key=lambda i: (hoogtes[i], waarden[i])
    )
    assert 2 <= len(tekening.raster) <= 6


def test_gestapelde_reeksen_sluiten_op_elkaar_aan():
    staaf = grafiek.staven(JAREN, {"Breda": [4, 0, 1], "Altena": [2, 3, 0]}).staven[0]

    onder, boven = staaf.blokken
    assert onder.y == pytest.approx(boven.y + boven.hoogte, abs=0.2)
    assert [blok.titel for blok in staaf.blokken] == ["Breda 2016: 4", "Altena 2016: 2"]


def test_ongelijke_of_te_veel_reeksen_worden_geweigerd():
    with pytest.raises(ValueError, match="één waarde per jaar"):
        grafiek.staven(JAREN, {"Breda": [1]})
    with pytest.raises(ValueError, match="niet te lezen"):
        grafiek.staven(JAREN, {str(i): [1, 1, 1] for i in range(7)})


def test_diagram_heeft_een_naam_en_uitleg_en_geen_eigen_opmaak():
    html = (
        engines["django"]
        .from_string('{% staafdiagram "c" "Zin." jaren reeksen prognose %}')
        .render(
            {"jaren": JAREN, "reeksen": {"A": [1, 2, 3], "B": [1, 0, 9]}, "prognose": [2.5, 3, 4]}
        )
    )

    assert 'role="img" aria-labelledby="c-titel c-uitleg"' in html
    assert '<title id="c-titel">Zin.</title>' in html
    assert "style=" not in html
    assert html.count('class="prognose"') == 4
    assert "<title>B 2018: 9</title>" in html
