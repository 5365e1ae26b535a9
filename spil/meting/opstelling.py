"""What is measured: a filled database that is thrown away, with Spil and the bare Django on it."""

import http.client
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from psycopg.conninfo import make_conninfo

from spil.kern import losse_databank, postgres
from spil.kern.omgeving import OmgevingsFout
from spil.kern.postgres.verbinding import parameters
from spil.kern.toezicht.kind import Kind
from spil.kern.toezicht.web import granian
from spil.meting.processen import boom, cpu_van

VOORVOEGSEL = "spil_bench_"
GEDULD = 90.0
BACKENDS = "SELECT pid FROM pg_stat_activity WHERE datname = %s AND backend_type = 'client backend'"
KAAL = "spil.meting.kaal.app:application"


@dataclass(frozen=True, kw_only=True)
class Server:
    """A web server of two workers, listening on this machine only."""

    poort: int
    kind: Kind

    @property
    def pid(self) -> int:
        return self.kind.proces.pid if self.kind.proces else 0

    def is_op(self) -> bool:
        """Does it answer at all?"""
        verbinding = http.client.HTTPConnection("localhost", self.poort, timeout=5)
        with suppress(OSError, http.client.HTTPException):
            verbinding.request("GET", "/robots.txt")
            return verbinding.getresponse().status < HTTPStatus.INTERNAL_SERVER_ERROR
        return False


@dataclass(frozen=True, kw_only=True)
class Opstelling:
    """The database and the two servers."""

    database: str
    beheer: psycopg.Connection[tuple[Any, ...]]
    servers: dict[str, Server]

    @property
    def conninfo(self) -> str:
        return _conninfo("owner", self.database)

    def cpu(self, variant: str) -> float:
        """Seconds of CPU until now: the web server's processes and the database's backends."""
        pids = boom(self.servers[variant].pid)
        pids |= {pid for (pid,) in self.beheer.execute(BACKENDS, [self.database])}
        return cpu_van(pids)


def zet_bestanden_klaar() -> None:
    """What set-up did already where Spil is installed."""
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        call_command("collectstatic", interactive=False, verbosity=0)


@contextmanager
def databank(vul: Callable[[str], object]) -> Iterator[str]:
    """A database for this measurement, filled by `vul` and thrown away afterwards. One measurement
    at a time."""
    with postgres.verbind("owner") as beheer:
        slot = beheer.execute("SELECT pg_try_advisory_lock(hashtext('spil_bench'))").fetchone()
        if not (slot and slot[0]):
            raise OmgevingsFout("Er loopt al een meting op deze databank; wacht tot die klaar is.")
        for (oud,) in beheer.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [VOORVOEGSEL]
        ).fetchall():
            losse_databank.verwijder(beheer, oud)
        naam = f"{VOORVOEGSEL}{int(time.time())}"
        try:
            losse_databank.maak(beheer, naam)
            vul(naam)
            yield naam
        finally:
            losse_databank.verwijder(beheer, naam)


@contextmanager
def opstelling(database: str) -> Iterator[Opstelling]:
    """Both servers run and answer."""
    with ExitStack() as stapel:
        beheer = stapel.enter_context(postgres.verbind("owner"))
        servers = {
            "spil": stapel.enter_context(_draai(granian, database)),
            "django": stapel.enter_context(
                _draai(lambda host, poort: granian(host, poort, KAAL), database)
            ),
        }
        yield Opstelling(database=database, beheer=beheer, servers=servers)


@contextmanager
def _draai(opdracht: Any, database: str) -> Iterator[Server]:
    poort = _vrije_poort()
    kind = Kind("Een gemeten server", opdracht("127.0.0.1", poort), _omgeving(database, poort))
    server = Server(poort=poort, kind=kind)
    kind.start()
    try:
        uiterlijk = time.monotonic() + GEDULD
        while not server.is_op():
            if time.monotonic() > uiterlijk:
                raise OmgevingsFout("Een gemeten server start niet; de reden staat hierboven.")
            time.sleep(0.2)
        yield server
    finally:
        kind.vraag_te_stoppen()
        kind.stop(10)


def _omgeving(database: str, poort: int) -> dict[str, str]:
    """As in production, with this database; the same key, so that our sessions hold."""
    return {
        "DATABASE_URL": _conninfo("app", database),
        "DATABASE_OWNER_URL": _conninfo("owner", database),
        "DJANGO_SETTINGS_MODULE": "spil.config.settings",
        "SPIL_ADRES": f"http://localhost:{poort}",
        "SPIL_DB_ROL": "app",
        "SPIL_DEMO": "",
        "SPIL_HOSTS": "localhost",
        "SPIL_POOL": "1",
        "SPIL_SECRET_KEY": settings.SECRET_KEY,
    }


def _conninfo(rol: Any, database: str) -> str:
    return make_conninfo(**{**parameters(rol), "dbname": database})


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])
