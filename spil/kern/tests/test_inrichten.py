"""Set-up does a step once, again when its source changes, and says what went wrong."""

import fcntl
import os
import sys
from pathlib import Path

import pytest

from spil.kern import inrichten, omgeving
from spil.kern.inrichten import Stap, main
from spil.kern.omgeving import OmgevingsFout


@pytest.fixture(autouse=True)
def _eigen_plek(monkeypatch, tmp_path):
    monkeypatch.setenv("SPIL_HOME", str(tmp_path / "spil"))
    (tmp_path / "spil").mkdir()


def _stap(tmp_path, bron, gedaan):
    def werk():
        gedaan.append(bron)
        (tmp_path / "resultaat").mkdir(exist_ok=True)

    return Stap("Werken", tmp_path / "stempels" / "werk", bron, werk, tmp_path / "resultaat")


def test_een_stap_gebeurt_alleen_als_er_iets_veranderd_of_weg_is(tmp_path, capsys):
    gedaan: list[str] = []
    _stap(tmp_path, "a", gedaan).doe()
    assert "Werken: klaar" in capsys.readouterr().out
    _stap(tmp_path, "a", gedaan).doe()
    assert capsys.readouterr().out == ""
    _stap(tmp_path, "b", gedaan).doe()
    (tmp_path / "resultaat").rmdir()
    _stap(tmp_path, "b", gedaan).doe()
    assert gedaan == ["a", "b", "b"]


def test_een_mislukte_stap_wordt_de_volgende_keer_opnieuw_gedaan(tmp_path):
    def stuk():
        raise OmgevingsFout("kapot")

    _stap(tmp_path, "a", []).doe()
    with pytest.raises(OmgevingsFout):
        Stap("Werken", tmp_path / "stempels" / "werk", "b", stuk, tmp_path).doe()
    gedaan: list[str] = []
    _stap(tmp_path, "a", gedaan).doe()
    assert gedaan == ["a"]


def test_een_programma_dat_faalt_geeft_zijn_reden_en_waar_de_rest_staat(tmp_path):
    with pytest.raises(OmgevingsFout) as gevangen:
        inrichten._voer_uit(["/bin/sh", "-c", "echo begin; echo 'error: geen netwerk'; exit 4"])
    assert "error: geen netwerk" in str(gevangen.value)
    assert str(tmp_path / "spil" / "setup.log") in str(gevangen.value)
    assert "\n" not in str(gevangen.value)


def test_de_omgeving_wordt_ook_vernieuwd_door_haar_eigen_python(tmp_path, monkeypatch):
    echte = Path(sys.executable).resolve()
    eigen = tmp_path / ".venv" / "bin" / "python"
    eigen.parent.mkdir(parents=True)
    eigen.symlink_to(echte)
    gestart: list[list[str]] = []
    monkeypatch.setattr(inrichten, "OMGEVING", tmp_path / ".venv")
    monkeypatch.setattr(sys, "executable", str(eigen))
    monkeypatch.setattr(inrichten, "_voer_uit", gestart.append)
    inrichten._maak_omgeving()
    assert gestart[0] == [str(echte), "-m", "venv", str(tmp_path / ".venv")]
    assert not eigen.exists()


def test_een_onbekend_argument_geeft_het_gebruik(capsys):
    assert main(["--snel"]) == 2
    assert capsys.readouterr().err == "Gebruik: script/setup [--dev]\n"


def test_een_fout_eindigt_in_een_regel(monkeypatch, capsys):
    def stuk(dev):
        raise PermissionError(13, "Permission denied", "/ergens")

    monkeypatch.setattr(inrichten, "python_stap", stuk)
    assert main([]) == 1
    (regel,) = capsys.readouterr().err.splitlines()
    assert regel.startswith("Geen recht om /ergens te schrijven")


def test_er_is_er_maar_een_tegelijk_bezig(monkeypatch):
    bezet = []

    def kijk(dev):
        ander = os.open(omgeving.KLOON, os.O_RDONLY)
        with pytest.raises(BlockingIOError):
            fcntl.flock(ander, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.close(ander)
        bezet.append(True)
        raise OmgevingsFout("genoeg gezien")

    monkeypatch.setattr(inrichten, "python_stap", kijk)
    assert main([]) == 1
    assert bezet == [True]
