"""Web and worker under one supervisor, for real: started, killed, asked twice, stopped."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from spil.kern.omgeving import KLOON
from tests.platform.conftest import Plek

GEDULD = 180.0


@dataclass
class Lopend:
    """A running `script/spil server`."""

    plek: Plek
    poort: int
    proces: "subprocess.Popen[str]"
    uitvoer: Path

    def gezond(self) -> tuple[int, dict[str, bool]]:
        verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=10)
        verbinding.request("GET", "/gezond/", headers={"Host": "localhost"})
        antwoord = verbinding.getresponse()
        return antwoord.status, json.load(antwoord)

    def is_gezond(self) -> bool:
        with suppress(OSError, http.client.HTTPException):
            return self.gezond()[0] == 200
        return False

    def kind(self, kenmerk: str) -> int | None:
        """The process id of a child of the supervisor."""
        for proces in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                ouder = proces.joinpath("stat").read_text().rpartition(")")[2].split()[1]
                argumenten = proces.joinpath("cmdline").read_bytes().split(b"\0")
                if int(ouder) == self.proces.pid and kenmerk.encode() in argumenten:
                    return int(proces.name)
        return None


def _wacht(voorwaarde: Callable[[], object]) -> None:
    uiterlijk = time.monotonic() + GEDULD
    while not voorwaarde():
        assert time.monotonic() < uiterlijk, "dit duurde te lang"
        time.sleep(0.2)


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


def _opdracht(plek: Plek, *argumenten: str) -> tuple[list[str], dict[str, str]]:
    kaal = {k: v for k, v in os.environ.items() if not k.startswith(("SPIL_", "DATABASE_"))}
    kaal.pop("DJANGO_SETTINGS_MODULE", None)
    omgeving = {**kaal, "PYTHONPATH": str(KLOON), "SPIL_HOME": str(plek.home)}
    return [sys.executable, "-m", "spil.kern.opdracht", *argumenten], omgeving


def _weiger(plek: Plek, *argumenten: str, **extra: str) -> str:
    opdracht, omgeving = _opdracht(plek, *argumenten)
    klaar = subprocess.run(
        opdracht, env={**omgeving, **extra}, capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 1
    (regel,) = klaar.stderr.strip().splitlines()
    return regel


@pytest.fixture
def server(plek: Plek, tmp_path: Path) -> Iterator[Lopend]:
    poort, uitvoer = _vrije_poort(), tmp_path / "uitvoer"
    opdracht, omgeving = _opdracht(plek, "server", "--port", str(poort))
    with uitvoer.open("w") as stroom:
        proces = subprocess.Popen(
            opdracht, env=omgeving, stdout=stroom, stderr=subprocess.STDOUT, text=True
        )
    lopend = Lopend(plek, poort, proces, uitvoer)
    try:
        _wacht(lambda: lopend.is_gezond() or proces.poll() is not None)
        assert proces.poll() is None, uitvoer.read_text()
        yield lopend
    finally:
        proces.terminate()
        proces.wait(60)


def test_het_leven_van_een_lopende_spil(server):
    """One story, since each start costs seconds: well, killed, asked twice, stopped."""
    assert server.gezond() == (200, {"web": True, "werker": True, "database": True})

    bezet = _weiger(server.plek, "server", "--port", str(_vrije_poort()))
    assert f"op http://localhost:{server.poort}" in bezet
    assert f"proces {server.proces.pid}" in bezet

    eerste = {naam: server.kind(naam) for naam in ("granian", "werker")}
    for nummer in eerste.values():
        os.kill(nummer, signal.SIGKILL)
    _wacht(lambda: {server.kind(naam) for naam in eerste}.isdisjoint({None, *eerste.values()}))
    _wacht(server.is_gezond)
    assert "nieuwe start over 1 s" in server.uitvoer.read_text()

    server.proces.send_signal(signal.SIGINT)
    assert server.proces.wait(60) == 0
    assert server.uitvoer.read_text().strip().endswith("Spil is gestopt.")
    assert server.plek.processen() == []
    assert not server.is_gezond()


def test_na_kill_9_van_het_toezicht_stoppen_de_kinderen_vanzelf(server):
    kinderen = [server.kind("granian"), server.kind("werker")]
    server.proces.kill()
    server.proces.wait()
    _wacht(lambda: not any(Path(f"/proc/{nummer}").exists() for nummer in kinderen))
    assert server.plek.processen(), "PostgreSQL blijft staan tot de volgende opdracht"
    opdracht, omgeving = _opdracht(server.plek, "check")
    subprocess.run(opdracht, env=omgeving, check=True, capture_output=True)
    assert server.plek.processen() == []


def test_de_databank_weet_zelf_of_zij_bij_is(plek):
    code = """
from spil.kern import postgres
from spil.kern.toezicht import bijgewerkt
with postgres.draaiend():
    print(bijgewerkt.is_bijgewerkt(demo=False), end=" ")
    bijgewerkt.noteer(demo=False)
    print(bijgewerkt.is_bijgewerkt(demo=False), bijgewerkt.is_bijgewerkt(demo=True), end=" ")
    bijgewerkt.noteer(demo=True)
    print(bijgewerkt.is_bijgewerkt(demo=False), bijgewerkt.is_bijgewerkt(demo=True), end=" ")
    bijgewerkt._stand = lambda: "Spil nieuwer"
    print(bijgewerkt.is_bijgewerkt(demo=False))
"""
    assert plek.draai(code) == "False True False True True False"


def test_een_bezette_poort_geeft_een_regel(plek):
    with socket.socket() as ander:
        ander.bind(("127.0.0.1", 0))
        ander.listen()
        poort = ander.getsockname()[1]
        regel = _weiger(plek, "server", "--port", str(poort))
    assert regel == f"Poort {poort} is al in gebruik; kies een andere, bijvoorbeeld --port 8080."


@pytest.mark.parametrize("poort", ["0", "65536", "acht"])
def test_een_onmogelijke_poort_geeft_een_regel(plek, poort):
    assert f"{poort} is geen poortnummer" in _weiger(plek, "demo", "--port", poort)


def test_de_demo_weigert_een_eigen_databankserver(plek):
    regel = _weiger(plek, "demo", DATABASE_URL="postgresql://spil_app@db/spil")
    assert "De demo gebruikt nooit een eigen databankserver" in regel
    assert not (plek.home / "postgres").exists()
