"""The test suite's database.

The owner migrates one template per state of the migrations and keeps it between runs; every
worker gets a copy. Then the suite logs in as app, as Spil itself does: what the app may not do, a
test cannot do either. A test that commits gets a fresh copy afterwards, since the app may not
truncate (and rows that migrations made must come back).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connections
from django.test import TransactionTestCase

from spil.kern import losse_databank, postgres
from spil.kern.losse_databank import log_in_als
from spil.kern.migratiestand import migratiestand
from spil.kern.omgeving import OmgevingsFout

VOORVOEGSEL = "test_spil_"
BEWAARDE_SJABLONEN = 3


class Testdatabank:
    """One worker's copy of the template. Advisory locks on the owner's own database, which every
    run has open, tell other runs that it is in use."""

    def __init__(self, worker: str) -> None:
        self.beheer = postgres.verbind("owner")
        self.sjabloon = f"{VOORVOEGSEL}sjabloon_{migratiestand()}"
        self.naam = f"{VOORVOEGSEL}{worker}_{os.getpid()}"
        self._claim(self.naam)

    def maak(self) -> None:
        with self._slot(f"{VOORVOEGSEL}sjabloon"):
            self._ruim_op()
            if not self._bestaat(self.sjabloon):
                self._maak_sjabloon()
            self._kopieer()

    def herstel(self) -> None:
        """Back to the state of the template."""
        connections.close_all()
        with self._slot(f"{VOORVOEGSEL}sjabloon"):
            self.verwijder()
            self._kopieer()

    def verwijder(self) -> None:
        losse_databank.verwijder(self.beheer, self.naam)

    def sluit(self) -> None:
        connections.close_all()
        self.verwijder()
        self.beheer.close()

    def _kopieer(self) -> None:
        self.beheer.execute(f'CREATE DATABASE "{self.naam}" TEMPLATE "{self.sjabloon}"'.encode())
        # Tests need no durability.
        self.beheer.execute(f'ALTER DATABASE "{self.naam}" SET synchronous_commit = off'.encode())

    def _maak_sjabloon(self) -> None:
        bouw = f"{self.sjabloon}_bouw"
        self._drop(bouw)
        losse_databank.maak(self.beheer, bouw)
        self.beheer.execute(f'ALTER DATABASE "{bouw}" RENAME TO "{self.sjabloon}"'.encode())

    def _ruim_op(self) -> None:
        """Copies of runs that were killed, and templates of long ago."""
        namen = [
            naam
            for (naam,) in self.beheer.execute(
                "SELECT datname FROM pg_database WHERE datname LIKE %s ORDER BY oid",
                [f"{VOORVOEGSEL}%"],
            )
        ]
        sjablonen = [naam for naam in namen if naam.startswith(f"{VOORVOEGSEL}sjabloon_")]
        oud = set(sjablonen[:-BEWAARDE_SJABLONEN]) - {self.sjabloon}
        for naam in oud | (set(namen) - set(sjablonen) - {self.naam}):
            if self._claim(naam):
                with suppress(psycopg.errors.ObjectInUse):
                    self._drop(naam)
                self.beheer.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [naam])

    def _claim(self, naam: str) -> bool:
        rij = self.beheer.execute(
            "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [naam]
        ).fetchone()
        return bool(rij and rij[0])

    @contextmanager
    def _slot(self, naam: str) -> Iterator[None]:
        self.beheer.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [naam])
        try:
            yield
        finally:
            self.beheer.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [naam])

    def _bestaat(self, naam: str) -> bool:
        rij = self.beheer.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam])
        return rij.fetchone() is not None

    def _drop(self, naam: str) -> None:
        self.beheer.execute(f'DROP DATABASE IF EXISTS "{naam}"'.encode())


def eigenaar_verbinding() -> psycopg.Connection[tuple[Any, ...]]:
    """A connection as owner to the test database, to read catalogues with."""
    return postgres.verbind("owner", dbname=settings.DATABASES["default"]["NAME"])


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_test_environment: None, django_db_blocker: Any
) -> Iterator[None]:
    """Instead of pytest-django's: a copy of the template, and the suite logs in as app."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "alleen")
    with _postgres_draait(), django_db_blocker.unblock(), pytest.MonkeyPatch.context() as vervang:
        databank = Testdatabank(worker)
        databank.maak()
        vervang.setattr(TransactionTestCase, "_fixture_teardown", lambda _: databank.herstel())
        with log_in_als("app", databank.naam):
            django_db_blocker.block()
            yield
            django_db_blocker.restore()
        databank.sluit()


@contextmanager
def _postgres_draait() -> Iterator[None]:
    try:
        with postgres.draaiend():
            yield
    except OmgevingsFout as fout:
        pytest.exit(str(fout), returncode=1)
