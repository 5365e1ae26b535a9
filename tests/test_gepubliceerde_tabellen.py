"""The two published tables, cell by cell: from an export, through facts, to `script/spil tabel`."""

import csv
import io
import json

import pytest
from django.core.management import call_command

from spil.demo.cijfers import tel_eerdere_jaren
from spil.huizen.models import Huis
from spil.uitwisseling.tests.voorbeeld import GCOS_VOORBEELD, VANDAAG
from spil.werkprocessen.commands import maak_huis
from tests.wereld import BEGIN

VERWACHT = json.loads((GCOS_VOORBEELD / "verwacht.json").read_text(encoding="utf-8"))
TABELLEN = {
    "meldingen": ("meldingen_per_gemeente", "totaal_meldingen"),
    "nieuwe-casussen": ("nieuwe_casussen_per_gemeente", "totaal_casussen"),
}
JAREN = ("--van", str(VERWACHT["jaren"][0]), "--tot", str(VERWACHT["jaren"][-1]))


@pytest.fixture
def voorbeeldhuis(db) -> Huis:
    gemeenten = [naam for naam in VERWACHT["meldingen_per_gemeente"] if naam != "Overig"]
    huis = maak_huis("voorbeeld", naam=VERWACHT["huis"], gemeenten=gemeenten, op=BEGIN)
    tel_eerdere_jaren(huis, vandaag=VANDAAG)
    return huis


@pytest.mark.parametrize("indicator", TABELLEN)
def test_de_gepubliceerde_tabel_klopt_in_elke_cel_en_elk_totaal(voorbeeldhuis, indicator, capsys):
    call_command("tabel", indicator, "--huis", voorbeeldhuis.slug, *JAREN, "--format", "json")
    gemaakt = json.loads(capsys.readouterr().out)
    gemeenten, totaal = (VERWACHT[sleutel] for sleutel in TABELLEN[indicator])
    assert gemaakt == {
        "indicator": indicator,
        "jaren": VERWACHT["jaren"],
        "rijen": gemeenten,
        "totaal": totaal,
    }
    assert list(gemaakt["rijen"]) == list(gemeenten)


@pytest.mark.parametrize("indicator", TABELLEN)
def test_de_csv_zegt_hetzelfde(voorbeeldhuis, indicator, capsys):
    call_command("tabel", indicator, "--huis", voorbeeldhuis.slug, *JAREN, "--format", "csv")
    kop, *rijen = csv.reader(io.StringIO(capsys.readouterr().out, newline=""))
    gemeenten, totaal = (VERWACHT[sleutel] for sleutel in TABELLEN[indicator])
    assert kop == ["Gemeente", *map(str, VERWACHT["jaren"])]
    assert {naam: [int(cel) for cel in cellen] for naam, *cellen in rijen} == {
        **gemeenten,
        "Totaal": totaal,
    }


def test_een_ander_huis_heeft_deze_cijfers_niet(voorbeeldhuis, capsys):
    maak_huis("ander", naam="ZVH Ander", gemeenten=["Breda"], op=BEGIN)
    call_command("tabel", "meldingen", "--huis", "ander", *JAREN)
    assert not any(json.loads(capsys.readouterr().out)["totaal"])
