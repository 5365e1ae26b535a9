"""How names are made comparable."""

import pytest

from spil.herkenning.klank import klank
from spil.herkenning.sleutels import naamsleutel


@pytest.mark.parametrize(
    "namen",
    [
        "verkade vercade",
        "kuiper cuiper",
        "dijk dyk deik",
        "meijer meyer meier",
        "bakker backer",
        "groot groodt",
        "visser fisser",
        "philips filips",
        "mohamed mohammed muhammad",
        "youssef yusuf joesoef",
        "jansen janssen janse",
        "kowalski kovalski",
        "gouda gauda",
    ],
)
def test_wat_hetzelfde_klinkt_heeft_een_klank(namen):
    assert len({klank(naam) for naam in namen.split()}) == 1


@pytest.mark.parametrize("namen", ["bakker dekker", "visser vissers", "yilmaz kaya", "an jan"])
def test_wat_anders_klinkt_niet(namen):
    assert len({klank(naam) for naam in namen.split()}) == 2


@pytest.mark.parametrize(
    ("tussenvoegsel", "achternaam"),
    [
        ("van den", "Berg"),
        ("", "van den Berg"),
        ("", "Berg, van den"),
        ("", "BERG"),
        ("van", "Berg"),
    ],
)
def test_met_of_zonder_voorvoegsel_is_dezelfde_familienaam(tussenvoegsel, achternaam):
    assert naamsleutel("", tussenvoegsel, achternaam).familienamen[0].naam == "berg"


def test_een_voorvoegsel_aan_de_naam_vast_wordt_gevonden():
    los = {f.naam for f in naamsleutel("", "van den", "Berg").familienamen}
    assert "vandenberg" in los
    assert naamsleutel("", "", "Vandenberg").familienamen[0].naam == "vandenberg"


@pytest.mark.parametrize("naam", ["Jansen-de Vries", "Jansen geb. de Vries", "Jansen e.v. Vries"])
def test_een_dubbele_naam_telt_ook_per_deel(naam):
    assert {"jansen", "vries"} <= {f.naam for f in naamsleutel("", "", naam).familienamen}


@pytest.mark.parametrize(
    ("voornamen", "voornaam"),
    [
        ("J.", "j"),
        ("J.P.", "j"),
        ("J", "j"),
        ("Jan Pieter", "jan"),
        ("İbrahim", "ibrahim"),
        ("", ""),
    ],
)
def test_de_eerste_voornaam_telt_en_een_punt_maakt_een_voorletter(voornamen, voornaam):
    assert naamsleutel(voornamen, "", "Voorbeeld").voornaam == voornaam


def test_letters_van_elders_blijven_te_vergelijken():
    assert naamsleutel("Łukasz", "", "Yıldız").familienamen[0].naam == "yildiz"
    assert naamsleutel("Łukasz", "", "Yıldız").voornaam == "lukasz"


def test_een_naam_in_een_ander_schrift_blijft_een_naam():
    assert naamsleutel("", "", "محمد").familienamen[0].naam == "محمد"
