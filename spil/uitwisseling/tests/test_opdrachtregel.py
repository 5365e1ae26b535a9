"""`script/spil import_gcos`: exit status, what it says, and when the day may be moved."""

import json

import pytest
from django.core.management import call_command

from spil.uitwisseling.lezen.mapping import GCOS
from spil.uitwisseling.models import ImportRecord
from spil.uitwisseling.tests.overname import dossierregel
from spil.uitwisseling.tests.voorbeeld import maak_export

ONMOGELIJK = dossierregel("D2", aanmelddatum="31-02-2026", start="30-06-2026")
DUBBELZINNIG = dossierregel("D1", aanmelddatum="03-05-2021", start="04-05-2021")
LOPEND = dossierregel("D1", aanmelddatum="31-05-2026", start="30-06-2026")


@pytest.fixture(autouse=True)
def _eigen_instantie(wereld, monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)


def draai(*argumenten, huis="baronie") -> int:
    """The exit status."""
    try:
        call_command("import_gcos", *argumenten, "--huis", huis)
    except SystemExit as einde:
        return int(einde.code or 0)
    return 0


def test_alleen_geweigerde_records_is_geen_fout(tmp_path, capsys):
    maak_export(tmp_path, dossiers=[LOPEND, ONMOGELIJK])
    assert draai(tmp_path) == 0
    uit = capsys.readouterr()
    assert "dossiers.csv, record 3, Aanmelddatum: onbestaande aanmelddatum" in uit.out
    assert "1 van 1 dossiers" in uit.err


@pytest.mark.parametrize(
    ("bederf", "klacht"),
    [
        (lambda m: (m / "dossiers.csv").unlink(), "ontbreekt: dossiers.csv"),
        (lambda m: (m / "dossiers.csv").write_bytes(b"PK\x03\x04"), "werkblad of zipbestand"),
        (
            lambda m: maak_export(m, dossiers=[DUBBELZINNIG]),
            "elke datum is te lezen als dag-maand en als maand-dag",
        ),
    ],
)  # fmt: skip
def test_een_onleesbare_export_is_status_2_met_een_zin(tmp_path, capsys, bederf, klacht):
    maak_export(tmp_path)
    bederf(tmp_path)
    assert draai(tmp_path) == 2
    assert klacht in capsys.readouterr().err
    assert not ImportRecord.objects.exists()


def test_een_onbekend_huis_of_een_onbekende_aanpak_is_status_2(tmp_path, capsys):
    maak_export(tmp_path)
    assert draai(tmp_path, huis="elders") == 2
    assert "geen huis met de korte naam elders" in capsys.readouterr().err
    mapping = tmp_path / "mijn.toml"
    mapping.write_text(GCOS.read_text("utf-8").replace('"Jeugd" = "com"', '"Jeugd" = "jeugd"'))
    assert draai(tmp_path, "--mapping", mapping) == 2
    assert "de aanpak jeugd" in capsys.readouterr().err


def test_de_peildatum_verschuift_alleen_bij_verzonnen_gegevens(tmp_path, capsys, monkeypatch):
    maak_export(
        tmp_path,
        dossiers=[dossierregel("D1")],
        personen=["1;D1;Hoofdpersoon;Voorbeeld;;Joris;03-03-1985;M;;;111222333"],
    )
    assert draai(tmp_path, "--peildatum", "2021-12-31") == 2
    assert "uitgegeven kunnen zijn" in capsys.readouterr().err
    maak_export(tmp_path, dossiers=[dossierregel("D1")])
    monkeypatch.setenv("DATABASE_URL", "postgresql://spil_app@db.voorbeeld.nl/spil")
    assert draai(tmp_path, "--peildatum", "2021-12-31") == 2
    assert "eigen proefinstantie" in capsys.readouterr().err
    assert not ImportRecord.objects.exists()


def test_een_proef_schrijft_wel_de_uitkomst_maar_verandert_niets(tmp_path, capsys):
    maak_export(tmp_path, dossiers=[LOPEND])
    uit = tmp_path / "uit.json"
    assert draai(tmp_path, "--dry-run", "--json", uit) == 0
    assert json.loads(uit.read_text())["ingelezen"]["dossiers.csv"] == 1
    assert "er is niets veranderd" in capsys.readouterr().out
    assert not ImportRecord.objects.exists()
