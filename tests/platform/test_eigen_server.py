"""The same code on a PostgreSQL that an administrator started: `DATABASE_URL`."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from spil.kern.omgeving import KLOON
from spil.kern.postgres.binaries import kies
from spil.kern.postgres.plaats import Dienst, dienst

GEINSTALLEERD = Path("/usr/lib/postgresql")


@dataclass
class Server:
    """A server that Spil did not start, reached over TCP, with the roles an administrator made."""

    poort: int
    omgeving: dict[str, str]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    wie = dienst()
    map_ = Path(tempfile.mkdtemp(prefix="spil-eigen-server-"))
    os.chown(map_, wie.uid, wie.gid)
    bin_ = _bin(wie, map_)
    poort = _vrije_poort()
    geheim = map_ / "geheim"
    geheim.write_text("beheerder")
    os.chown(geheim, wie.uid, wie.gid)
    data = str(map_ / "data")
    initdb = [str(bin_ / "initdb"), "-D", data, "-U", "beheer", "-A", "scram-sha-256"]
    wie.draai([*initdb, "-E", "UTF8", "--locale=C.UTF-8", f"--pwfile={geheim}"])
    opties = f"-p {poort} -c listen_addresses=127.0.0.1 -c unix_socket_directories={map_}"
    pg_ctl = [str(bin_ / "pg_ctl"), "-D", data, "-w", "-l", str(map_ / "log")]
    wie.draai([*pg_ctl, "-o", opties, "start"], uitvoer=False)
    try:
        yield Server(poort, _maak_rollen(poort))
    finally:
        wie.draai([*pg_ctl, "-m", "immediate", "stop"], uitvoer=False)
        shutil.rmtree(map_)


def _bin(wie: Dienst, map_: Path) -> Path:
    """Another version than our own where the machine has one."""
    gevonden = sorted(GEINSTALLEERD.glob("*/bin"))
    return gevonden[0] if gevonden else kies(map_ / "data", wie, map_).bin


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


def _maak_rollen(poort: int) -> dict[str, str]:
    """What `script/spil database_rollen` prints, run the way psql would."""
    script = _spil("database_rollen", {}).stdout
    beheer = f"postgresql://beheer:beheerder@127.0.0.1:{poort}"
    voor, _, in_spil = script.partition("\\connect spil\n")
    for database, deel in (("postgres", voor), ("spil", in_spil)):
        with psycopg.connect(f"{beheer}/{database}", autocommit=True) as verbinding:
            for opdracht in re.sub("^--.*$", "", deel, flags=re.MULTILINE).split(";\n"):
                if opdracht.strip():
                    verbinding.execute(opdracht.encode())
    gegeven = re.findall(r"^-- (DATABASE_\w*URL)=(\S+?)\?", script, flags=re.MULTILINE)
    plaats = f"127.0.0.1:{poort}"
    return {naam: waarde.replace("HOST", plaats) for naam, waarde in gegeven}


def _spil(opdracht: str, extra: dict[str, str], *rest: str) -> "subprocess.CompletedProcess[str]":
    kaal = {k: v for k, v in os.environ.items() if not k.startswith(("SPIL_", "DATABASE_"))}
    return subprocess.run(
        [sys.executable, "-m", "spil.kern.opdracht", opdracht, *rest],
        env={**kaal, "PYTHONPATH": str(KLOON), **extra},
        capture_output=True,
        text=True,
        check=False,
    )


def test_de_verbinding_is_die_van_de_beheerder_en_er_start_niets(server, tmp_path):
    omgeving = {**server.omgeving, "SPIL_HOME": str(tmp_path / "spil")}
    gevraagd = _spil("database_url", omgeving, "--role=owner")
    assert gevraagd.stdout.strip() == server.omgeving["DATABASE_OWNER_URL"]
    assert not (tmp_path / "spil" / "postgres").exists()


def test_de_suite_draait_ook_op_een_andere_server_als_app(server, tmp_path):
    klaar = subprocess.run(
        [sys.executable, "-m", "pytest", "spil/kern/tests/test_testdatabank.py"],
        cwd=KLOON,
        env={**os.environ, **server.omgeving, "SPIL_HOME": str(tmp_path / "spil")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert " passed" in klaar.stdout.splitlines()[-1]
    assert not (tmp_path / "spil" / "postgres").exists()


EIS = """
from spil.kern import postgres
postgres.eis_uitbreidingen({0})
"""


def _eis(server: Server, *nodig: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", EIS.format(repr(nodig) if nodig else "")],
        env={**os.environ, **server.omgeving, "PYTHONPATH": str(KLOON)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_wat_de_herkenning_van_namen_nodig_heeft_is_er(server):
    """A PostgreSQL of the distribution has it too, and the owner may add it."""
    assert _eis(server).returncode == 0
    with psycopg.connect(server.omgeving["DATABASE_OWNER_URL"]) as owner:
        owner.execute("CREATE EXTENSION fuzzystrmatch SCHEMA public")
        assert owner.execute("SELECT levenshtein('verkade', 'vercade')").fetchone() == (1,)
        owner.rollback()


def test_ontbreekt_een_uitbreiding_dan_staat_er_welk_pakket_te_installeren(server):
    klaar = _eis(server, "fuzzystrmatch", "bestaat_niet")
    laatste = klaar.stderr.strip().splitlines()[-1]
    assert klaar.returncode == 1
    assert (
        "mist bestaat_niet: installeer op de databankserver het pakket postgresql-contrib"
        in laatste
    )


def test_een_tweede_keer_rollen_maken_is_geen_fout(server):
    with psycopg.connect(server.omgeving["DATABASE_URL"]) as app:
        assert app.execute("SELECT current_user, version() ~ 'PostgreSQL'").fetchone() == (
            "spil_app",
            True,
        )
    with pytest.raises(psycopg.errors.DuplicateDatabase):
        _maak_rollen(server.poort)


@pytest.mark.parametrize(
    ("omgeving", "reden"),
    [
        ({"DATABASE_URL": "postgresql://a:b@h/spil"}, "DATABASE_OWNER_URL ontbreekt"),
        (
            {"DATABASE_URL": "a", "DATABASE_OWNER_URL": "postgresql://spil:geheim@[zomaar/spil"},
            "DATABASE_OWNER_URL is geen geldige verbinding",
        ),
    ],
)
def test_een_verkeerde_verbinding_geeft_een_regel_zonder_wachtwoord(omgeving, reden, tmp_path):
    klaar = _spil("database_url", {**omgeving, "SPIL_HOME": str(tmp_path)}, "--role", "owner")
    assert klaar.returncode == 1
    assert reden in klaar.stderr
    assert "geheim" not in klaar.stderr
    assert len(klaar.stderr.strip().splitlines()) == 1
