"""Whether the database has what this version of Spil would put in it.

Finding that out through Django costs seconds on each start. So the state is noted on the database
itself, as its comment: it comes and goes with the data, also in a restored backup.
"""

import hashlib

import psycopg
from psycopg import sql

from spil.kern import postgres
from spil.kern.omgeving import KLOON

DEMO = "met demohuizen"
LEES = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"


def is_bijgewerkt(*, demo: bool) -> bool:
    """True when all migrations ran, and with `demo` the made-up houses are there too."""
    with postgres.verbind("owner") as verbinding:
        notitie = _lees(verbinding)
    return notitie.startswith(_stand()) and (not demo or notitie.endswith(DEMO))


def noteer(*, demo: bool) -> None:
    """After migrating, and with `demo` after loading."""
    notitie = f"{_stand()} {DEMO}" if demo else _stand()
    with postgres.verbind("owner") as verbinding:
        opdracht = sql.SQL("COMMENT ON DATABASE {} IS {}")
        naam = sql.Identifier(verbinding.info.dbname)
        verbinding.execute(opdracht.format(naam, sql.Literal(notitie)))


def _lees(verbinding: psycopg.Connection[tuple[object, ...]]) -> str:
    rij = verbinding.execute(LEES).fetchone()
    return str(rij[0] or "") if rij else ""


def _stand() -> str:
    """Our migrations, and the versions of the packages that bring others."""
    som = hashlib.sha256((KLOON / "requirements.lock").read_bytes())
    for bestand in sorted(KLOON.glob("spil/*/migrations/*.py")):
        som.update(bestand.name.encode() + b"\0" + bestand.read_bytes())
    return f"Spil {som.hexdigest()[:16]}"
