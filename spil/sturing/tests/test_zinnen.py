"""The sentence that says what the chart shows."""

from datetime import date

import pytest

from spil.sturing.indicatoren import MELDINGEN, NIEUWE_CASUSSEN
from spil.sturing.jaartabel import Jaartabel
from spil.sturing.zinnen import zin

LATER, IN_2021 = date(2026, 11, 23), date(2021, 11, 23)


def tabel(indicator=MELDINGEN, **rijen):
    aantal = len(next(iter(rijen.values())))
    jaren = tuple(range(2022 - aantal, 2022))
    return Jaartabel(indicator, jaren, {naam: tuple(rij) for naam, rij in rijen.items()})


@pytest.mark.parametrize(
    ("gegeven", "verwacht"),
    [
        (
            tabel(Breda=[73, 80], Overig=[39, 42]),
            "In 2021 waren er 122 meldingen, 10 meer dan in 2020. Uit Breda kwamen er het meest: 80.",
        ),
        (
            tabel(Breda=[5, 2], Altena=[0, 2], Overig=[0, 0]),
            "In 2021 waren er 4 meldingen, 1 minder dan in 2020.",
        ),
        (
            tabel(Breda=[1, 1], Overig=[0, 0]),
            "In 2021 was er 1 melding, evenveel als in 2020.",
        ),
        (
            tabel(Breda=[0, 0], Overig=[3, 3]),
            "In 2021 waren er 3 meldingen, evenveel als in 2020.",
        ),
        (tabel(Breda=[0], Overig=[0]), "In 2021 waren er geen meldingen."),
        (
            tabel(NIEUWE_CASUSSEN, Breda=[2, 1], Overig=[0, 0]),
            "In 2021 was er 1 nieuwe casus, 1 minder dan in 2020.",
        ),
    ],
)
def test_de_zin_zegt_wat_de_grafiek_laat_zien(gegeven, verwacht):
    assert zin(gegeven, vandaag=LATER) == verwacht


def test_een_jaar_dat_nog_loopt_wordt_niet_minder_genoemd():
    gegeven = tabel(Breda=[9, 1], Altena=[0, 1], Overig=[1, 0])
    assert zin(gegeven, vandaag=IN_2021) == (
        "In 2021 zijn er tot nu toe 2 meldingen; in heel 2020 10."
    )


def test_na_een_jaar_zonder_staat_er_geen():
    gegeven = tabel(Breda=[0, 1], Overig=[0, 0])
    assert zin(gegeven, vandaag=IN_2021) == (
        "In 2021 is er tot nu toe 1 melding; in heel 2020 geen."
    )
