"""A SPIL_HOME of its own per test, in a hard place: spaces, more than 100 characters, and (for
root) below a directory that only root can read."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from spil.kern.omgeving import KLOON

LANG = "een map met spaties en een naam die met de mappen erboven ruim honderd tekens telt"


@dataclass
class Plek:
    """A SPIL_HOME, and running our own code in it as a separate process."""

    home: Path
    omgeving: dict[str, str] = field(default_factory=dict)
    python: list[str] = field(default_factory=lambda: [sys.executable])
    gemeld: str = ""

    def start(self, code: str) -> "subprocess.Popen[str]":
        kaal = {k: v for k, v in os.environ.items() if not k.startswith(("SPIL_", "DATABASE_"))}
        return subprocess.Popen(
            [*self.python, "-c", code],
            env={**kaal, "PYTHONPATH": str(KLOON), "SPIL_HOME": str(self.home), **self.omgeving},
            cwd="/",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def draai(self, code: str) -> str:
        """Run to the end; what it prints."""
        proces = self.start(code)
        uit, self.gemeld = proces.communicate(timeout=120)
        assert proces.returncode == 0, self.gemeld
        return uit.strip()

    def faalt(self, code: str) -> str:
        """Run something that must refuse; its last line."""
        proces = self.start(code)
        _, fout = proces.communicate(timeout=120)
        assert proces.returncode != 0
        return fout.strip().splitlines()[-1]

    @property
    def instantie(self) -> dict[str, Any]:
        gelezen: dict[str, Any] = json.loads((self.home / "postgres/instantie.json").read_text())
        return gelezen

    @property
    def data(self) -> Path:
        return Path(self.instantie["basis"]) / "server" / "data"

    def processen(self) -> list[int]:
        """All processes of the server: they work in its data directory."""
        gevonden = []
        for proces in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if (proces / "cwd").readlink() == self.data:
                    gevonden.append(int(proces.name))
        return gevonden

    def dood(self) -> None:
        """kill -9 of everything, and wait until it is gone."""
        hoofd = self.data / "postmaster.pid"
        eerst = [int(hoofd.read_text().split()[0])] if hoofd.exists() else []
        for nummer in eerst + self.processen():
            with suppress(ProcessLookupError):
                os.kill(nummer, signal.SIGKILL)
        while self.processen():
            time.sleep(0.05)

    def ruim_op(self) -> None:
        if not (self.home / "postgres" / "instantie.json").exists():
            return
        self.dood()
        shutil.rmtree(self.instantie["socket"], ignore_errors=True)
        shutil.rmtree(self.instantie["basis"], ignore_errors=True)


@pytest.fixture
def plek(tmp_path: Path) -> Iterator[Plek]:
    home = tmp_path / LANG / "spil"
    home.parent.mkdir()
    gevonden = Plek(home)
    yield gevonden
    gevonden.ruim_op()
