"""The small bars beside a row of figures."""

from spil.sturing.verloop import HOOGTE, Staafje, verloop


def test_het_hoogste_jaar_vult_de_regel_en_een_leeg_jaar_heeft_geen_staafje():
    assert verloop([0, 5, 10]).staafjes == [Staafje(7, 10, 10), Staafje(14, 0, HOOGTE)]


def test_een_klein_jaar_blijft_zichtbaar():
    assert verloop([1, 1000]).staafjes[0].hoogte == 2


def test_zonder_iets_is_er_geen_staafje():
    assert verloop([0, 0]).staafjes == []
    assert verloop([-1, 0]).staafjes == []
