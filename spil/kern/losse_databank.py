"""A database beside the real one, on the same server, that is thrown away: tests, measurements."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from django.core.management import call_command
from django.db import connections

from spil.kern import postgres
from spil.kern.omgeving import Rolnaam
from spil.kern.postgres.rollen import schema_opdrachten

Beheer = psycopg.Connection[tuple[Any, ...]]


def maak(beheer: Beheer, naam: str) -> None:
    """Made and migrated by the owner; `beheer` is the owner's connection to another database."""
    beheer.execute(f"CREATE DATABASE \"{naam}\" ENCODING 'UTF8' TEMPLATE template0".encode())
    with postgres.verbind("owner", dbname=naam) as owner:
        owner.execute("SET ROLE pg_database_owner")
        for opdracht in schema_opdrachten():
            owner.execute(opdracht.encode())
    with log_in_als("owner", naam):
        call_command("migrate", verbosity=0, interactive=False)


def verwijder(beheer: Beheer, naam: str) -> None:
    """Nothing when it is not there; sessions of the app are ended."""
    if beheer.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam]).fetchone() is None:
        return
    # The owner may not end sessions of the app; the app may.
    with suppress(psycopg.OperationalError), postgres.verbind("app", dbname=naam) as app:
        app.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid() "
            "AND usename = current_user"
        )
    beheer.execute(f'DROP DATABASE IF EXISTS "{naam}"'.encode())


@contextmanager
def log_in_als(rol: Rolnaam, database: str) -> Iterator[None]:
    """Django's connections log in as `rol` to `database`, also those of other threads."""
    connections.close_all()
    ingesteld: dict[str, Any] = connections.settings["default"]
    vorige = dict(ingesteld)
    ingesteld.update({**postgres.instellingen(rol), "NAME": database})
    try:
        yield
    finally:
        connections.close_all()
        ingesteld.update(vorige)
