"""Making, starting and stopping the private PostgreSQL."""

import fcntl
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import IO

import psycopg
from psycopg.conninfo import make_conninfo

from spil.kern.omgeving import OmgevingsFout, schrijf_geheim
from spil.kern.postgres import instantie as staat
from spil.kern.postgres import resten, rollen
from spil.kern.postgres.binaries import Programmas, kies
from spil.kern.postgres.instantie import Instantie
from spil.kern.postgres.plaats import Dienst, dienst, kies_basis, maak_servermap, maak_socketmap
from spil.kern.postgres.verbinding import eigen_server

POGINGEN_TOT = 15.0  # seconds; just after kill -9 the old process may not have left yet
HBA = "local all all scram-sha-256\nlocal replication all scram-sha-256\n"
AFSTELLING = """\
listen_addresses = ''
unix_socket_permissions = 0700
unix_socket_directories = '{socket}'
port = {poort}
password_encryption = 'scram-sha-256'
max_connections = 60
shared_buffers = '128MB'
effective_cache_size = '512MB'
work_mem = '8MB'
jit = off
random_page_cost = 1.1
timezone = 'UTC'
log_timezone = 'UTC'
log_min_error_statement = 'panic'
log_parameter_max_length_on_error = 0
log_error_verbosity = 'terse'
"""


@contextmanager
def draaiend() -> Iterator[None]:
    """The database runs as long as this lasts. Who leaves last stops it; a process that was
    killed counts as gone. With DATABASE_URL the server is the administrator's: nothing happens."""
    if eigen_server():
        yield
        return
    with _open("gebruik") as gebruik:
        try:
            with _slot():
                fcntl.flock(gebruik, fcntl.LOCK_SH)
                _start()
            yield
        finally:
            with _slot():
                if _laatste(gebruik):
                    stop()


def start() -> None:
    """Start it when it does not run; it stays until `stop()`."""
    with _slot():
        _start()


def stop() -> None:
    """Stop it when it runs."""
    eigen = staat.lees()
    if eigen is None or not (eigen.data / "postmaster.pid").exists():
        return
    wie = dienst(eigen.gebruiker)
    programmas = kies(eigen.data, wie, eigen.basis / "binaries")
    with suppress(subprocess.CalledProcessError):  # it had stopped by itself
        wie.draai(
            [*_pg_ctl(programmas, eigen), "stop", "-m", "fast", "-w", "-t", "60"], uitvoer=False
        )
    with suppress(OSError):  # a server that did not stop still has its socket there
        eigen.socket.rmdir()


def bereikbaar(eigen: Instantie) -> bool:
    """Does a server answer, and does it take our password?"""
    try:
        _super(eigen, "postgres").close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def _slot() -> Iterator[None]:
    """One process at a time makes, starts or stops."""
    with _open("slot") as bestand:
        fcntl.flock(bestand, fcntl.LOCK_EX)
        yield


def _open(naam: str) -> IO[str]:
    bestand = staat.maak_toestand() / naam
    try:
        # 0600: who can open it can lock it, and keep us waiting.
        return os.fdopen(os.open(bestand, os.O_RDWR | os.O_CREAT, 0o600), "r+")
    except OSError as fout:
        raise OmgevingsFout(
            f"{bestand} is niet te openen ({fout.strerror}); kies een eigen SPIL_HOME."
        ) from fout


def _laatste(gebruik: IO[str]) -> bool:
    fcntl.flock(gebruik, fcntl.LOCK_UN)
    try:
        fcntl.flock(gebruik, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _start() -> None:
    eigen = staat.lees()
    if eigen is not None and bereikbaar(eigen):
        return
    wie = dienst(eigen.gebruiker if eigen else None)
    nieuw = eigen is None
    if eigen is None:
        basis = kies_basis(wie)
        eigen = Instantie(basis, basis, wie.naam if wie.anders else None)
    eigen = replace(eigen, socket=maak_socketmap(None if nieuw else eigen.socket, wie))
    programmas = kies(eigen.data, wie, eigen.basis / "binaries")
    if nieuw:
        eigen = _maak(eigen, wie, programmas)
    staat.bewaar(eigen)
    _stel_af(eigen, wie)
    _start_server(eigen, wie, programmas)
    _verzeker(eigen)


def _maak(eigen: Instantie, wie: Dienst, programmas: Programmas) -> Instantie:
    """initdb into a directory that gets its final name only when it is whole."""
    print("Databank maken …", file=sys.stderr, flush=True)
    maak_servermap(eigen.server, wie)
    eigen = replace(eigen, wachtwoorden=staat.nieuwe_wachtwoorden(staat.SUPER, *staat.INLOGROLLEN))
    kenmerk = secrets.token_hex(4)
    geheim, bouw = eigen.server / f"wachtwoord-{kenmerk}", eigen.server / f"bouw-{kenmerk}"
    _schrijf(geheim, eigen.wachtwoorden[staat.SUPER], wie)
    opdracht = [
        str(programmas.bin / "initdb"),
        f"--pgdata={bouw}",
        f"--username={staat.SUPER}",
        f"--pwfile={geheim}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--data-checksums",
        *_landinstelling(programmas),
    ]
    try:
        wie.draai(opdracht)
    except subprocess.CalledProcessError as fout:
        laatste = (fout.stderr or "").strip().splitlines()[-1:]
        raise OmgevingsFout(
            f"De databank is niet te maken in {eigen.server}: {' '.join(laatste)}"
        ) from fout
    finally:
        geheim.unlink()
    bouw.rename(eigen.data)
    return eigen


def _landinstelling(programmas: Programmas) -> list[str]:
    """The same order of sorting on every machine."""
    if programmas.hoofdversie >= 17:  # noqa: PLR2004 - the version that brought the provider
        return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    return ["--locale-provider=libc", "--locale=C.UTF-8"]


def _stel_af(eigen: Instantie, wie: Dienst) -> None:
    """Our own settings, written at each start so that a new version of Spil can change them."""
    instellingen = AFSTELLING.format(socket=eigen.socket, poort=staat.POORT)
    _schrijf(eigen.data / "postgresql.conf", instellingen, wie)
    _schrijf(eigen.data / "pg_hba.conf", HBA, wie)


def _schrijf(bestand: Path, inhoud: str, wie: Dienst) -> None:
    tijdelijk = bestand.with_name(f"{bestand.name}.{secrets.token_hex(4)}")
    schrijf_geheim(tijdelijk, inhoud, (wie.uid, wie.gid) if wie.anders else None)
    tijdelijk.replace(bestand)


def _pg_ctl(programmas: Programmas, eigen: Instantie) -> list[str]:
    return [str(programmas.bin / "pg_ctl"), "-D", str(eigen.data)]


def _start_server(eigen: Instantie, wie: Dienst, programmas: Programmas) -> None:
    einde = time.monotonic() + POGINGEN_TOT
    while True:
        resten.ruim_op(eigen)
        try:
            wie.draai(
                [*_pg_ctl(programmas, eigen), "-w", "-t", "120", "-l", str(eigen.log), "start"],
                uitvoer=False,
            )
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as fout:
            if bereikbaar(eigen):
                return
            if time.monotonic() > einde:
                raise OmgevingsFout(
                    f"PostgreSQL start niet; de reden staat aan het eind van {eigen.log}."
                ) from fout
            time.sleep(0.5)
        else:
            return


def _verzeker(eigen: Instantie) -> None:
    with _super(eigen, "postgres") as verbinding:
        rollen.verzeker_rollen(verbinding, eigen.wachtwoorden)
    with _super(eigen, staat.DATABASE) as verbinding:
        rollen.verzeker_database(verbinding)


def _super(eigen: Instantie, database: str) -> psycopg.Connection[tuple[object, ...]]:
    conninfo = make_conninfo(**eigen.conninfo(staat.SUPER, database), connect_timeout=10)
    return psycopg.connect(conninfo, autocommit=True)
