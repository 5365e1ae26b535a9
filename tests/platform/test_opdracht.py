"""`script/spil`: one door for every command, and one line when it does not open."""

import os
import subprocess

import psycopg
import pytest

from spil.kern import omgeving, opdracht
from spil.kern.postgres import rollen
from spil.kern.testing import keuze
from tests.platform.conftest import Plek

SPIL = omgeving.KLOON / "script" / "spil"


def _spil(plek: Plek, *argumenten: str, **extra: str) -> "subprocess.CompletedProcess[str]":
    kaal = {k: v for k, v in os.environ.items() if not k.startswith(("SPIL_", "DATABASE_"))}
    return subprocess.run(
        [SPIL, *argumenten],
        cwd="/",
        env={**kaal, "SPIL_HOME": str(plek.home), **extra},
        capture_output=True,
        text=True,
        check=False,
    )


def test_de_verbinding_die_gedrukt_wordt_is_die_van_de_lopende_databank(plek):
    assert "start Spil eerst" in _spil(plek, "database_url").stderr
    proces = plek.start(
        "import time; from spil.kern import postgres\n"
        "with postgres.draaiend(): print('draait', flush=True); time.sleep(120)"
    )
    assert proces.stdout is not None
    assert proces.stdout.readline() == "draait\n"
    for argumenten, rol in (
        ([], "spil_app"),
        (["--role", "app"], "spil_app"),
        (["--role=owner"], "spil_owner"),
    ):
        with psycopg.connect(_spil(plek, "database_url", *argumenten).stdout.strip()) as binnen:
            assert binnen.execute("SELECT current_user").fetchone() == (rol,)
    proces.terminate()
    proces.communicate()


@pytest.mark.parametrize(
    ("argumenten", "regel"),
    [
        (["database_url", "--role", "super"], "Gebruik: script/spil database_url"),
        (["database_rollen", "nu"], "Gebruik: script/spil database_rollen"),
    ],
)
def test_een_verkeerd_argument_geeft_het_gebruik(plek, argumenten, regel):
    klaar = _spil(plek, *argumenten)
    assert klaar.returncode == 1
    assert klaar.stderr.startswith(regel)
    assert len(klaar.stderr.splitlines()) == 1


def test_migreren_gebeurt_als_eigenaar_en_al_het_andere_als_app(monkeypatch):
    gezien = []

    def django(argumenten):
        gezien.append((argumenten[0], omgeving.database_rol()))
        return 0

    monkeypatch.setattr(opdracht, "_django", django)
    monkeypatch.setattr(opdracht.postgres, "eis_uitbreidingen", lambda: None)
    monkeypatch.setenv("DATABASE_URL", "postgresql://ergens/spil")
    for naam in ("migrate", "tabel"):
        monkeypatch.setenv("SPIL_DB_ROL", "app")
        assert opdracht.main([naam]) == 0
    assert gezien == [("migrate", "owner"), ("tabel", "app")]


def test_het_script_voor_de_beheerder_geeft_elke_keer_andere_wachtwoorden(plek):
    een, twee = (_spil(plek, "database_rollen").stdout for _ in range(2))
    assert een != twee
    for rol in rollen.EIGENSCHAPPEN:
        assert f"ALTER ROLE {rol} WITH" in een
    assert not (plek.home / "postgres").exists()


def test_het_script_werkt_vanuit_elke_map_en_zegt_wat_te_doen_zonder_inrichting(tmp_path):
    kloon = tmp_path / "een kloon"
    (kloon / "script").mkdir(parents=True)
    los = kloon / "script" / "spil"
    los.write_text(SPIL.read_text())
    los.chmod(0o755)
    klaar = subprocess.run([los], cwd="/", capture_output=True, text=True, check=False)
    assert klaar.returncode == 1
    assert klaar.stderr == f'Spil is nog niet ingericht: draai eerst "{kloon}/script/setup".\n'


def test_zonder_chromium_wordt_gezegd_dat_de_browsertests_zijn_overgeslagen(monkeypatch, tmp_path):
    monkeypatch.setenv("SPIL_CHROMIUM", str(tmp_path / "bestaat-niet"))
    assert keuze.chromium() is None
    monkeypatch.setenv("SPIL_CHROMIUM", __file__)
    assert keuze.chromium() == __file__
