"""`script/spil tabel`: figures for other programs."""

import csv
import io
import json
from datetime import date

import pytest
from django.core.management import call_command

from spil.sturing.indicatoren import MELDINGEN
from spil.sturing.tests.test_cijfers import meld

VASTE_VLAGGEN = ("--huis", "baronie", "--van", "2016", "--tot", "2018")


@pytest.fixture(autouse=True)
def meldingen(wereld):
    for jaar, gemeente in ((2016, "0758"), (2018, "0758"), (2018, None)):
        meld(wereld.huis, date(jaar, 5, 1), gemeente)


@pytest.fixture
def spil(capsys):
    """Run as the command line does; returns (exit status, stdout, stderr)."""

    def draai(*argumenten):
        status = None
        try:
            call_command("tabel", *argumenten)
        except SystemExit as einde:
            status = einde.code
        gezegd = capsys.readouterr()
        return status, gezegd.out, gezegd.err

    return draai


def test_json_heeft_precies_de_afgesproken_vorm(spil):
    status, uit, _ = spil("meldingen", *VASTE_VLAGGEN, "--per", "gemeente", "--format", "json")
    assert status is None
    assert json.loads(uit) == {
        "indicator": "meldingen",
        "jaren": [2016, 2017, 2018],
        "rijen": {"Breda": [1, 0, 1], "Oosterhout": [0, 0, 0], "Overig": [0, 0, 1]},
        "totaal": [1, 0, 2],
    }
    assert list(json.loads(uit)["rijen"]) == ["Breda", "Oosterhout", "Overig"]


def test_csv_is_volgens_rfc_4180(spil):
    status, uit, _ = spil("meldingen", *VASTE_VLAGGEN, "--format=csv")
    assert status is None
    assert uit == (
        "Gemeente,2016,2017,2018\r\nBreda,1,0,1\r\nOosterhout,0,0,0\r\nOverig,0,0,1\r\n"
        "Totaal,1,0,2\r\n"
    )
    assert len(list(csv.reader(io.StringIO(uit, newline="")))) == 5


def test_zonder_jaren_zijn_het_de_laatste_zes(spil):
    _, uit, _ = spil("nieuwe-casussen", "--huis", "baronie")
    assert len(json.loads(uit)["jaren"]) == 6


@pytest.mark.parametrize(
    ("argumenten", "uitleg"),
    [
        (("recidive", *VASTE_VLAGGEN), "Er is geen indicator recidive."),
        (("meldingen", "--huis", "nergens"), "Wel: baronie, markiezaten."),
        (("meldingen", "--huis", "baronie", "--van", "2021", "--tot", "2016"), "Draai ze om."),
        (("meldingen", "--huis", "baronie", "--tot", "3000"), "Kies een jaar van 1990"),
        (("meldingen", "--huis", "baronie", "--van", "vorig"), "--van vorig is geen jaar."),
        (("meldingen", *VASTE_VLAGGEN, "--per", "wijk"), "Kies uit: gemeente."),
        (("meldingen", *VASTE_VLAGGEN, "--format", "xml"), "Kies uit: json, csv."),
    ],
)
def test_wat_niet_kan_geeft_uitleg_en_status_2(spil, argumenten, uitleg):
    status, uit, fout = spil(*argumenten)
    assert (status, uit) == (2, "")
    assert uitleg in fout
    assert "Error" not in fout


def test_de_hulp_noemt_de_indicatoren(capsys):
    with pytest.raises(SystemExit):
        call_command("tabel", "--help")
    assert MELDINGEN.code in capsys.readouterr().out
