"""How to log in: as Django's DATABASES entry, as a connection string, as a bare connection."""

import os
from typing import Any
from urllib.parse import quote

import psycopg
from psycopg.conninfo import conninfo_to_dict

from spil.kern.omgeving import OmgevingsFout, Rolnaam, waar
from spil.kern.postgres import instantie

OMGEVING: dict[Rolnaam, str] = {"app": "DATABASE_URL", "owner": "DATABASE_OWNER_URL"}
GEBRUIKERS: dict[Rolnaam, str] = {"app": "spil_app", "owner": "spil_owner"}


def eigen_server() -> bool:
    """True when the administrator brings a server: then we start and stop nothing."""
    return bool(os.environ.get("DATABASE_URL"))


def parameters(rol: Rolnaam) -> dict[str, Any]:
    """libpq parameters for `rol`; without an instance yet, ones that simply do not connect."""
    if eigen_server():
        return _uit_omgeving(OMGEVING[rol])
    eigen = instantie.lees()
    if eigen is None:
        niets = instantie.toestand()
        return {"host": str(niets), "user": GEBRUIKERS[rol], "dbname": instantie.DATABASE}
    return dict(eigen.conninfo(GEBRUIKERS[rol]))


def instellingen(rol: Rolnaam) -> dict[str, Any]:
    """Django's DATABASES entry for `rol`."""
    rest = parameters(rol)
    opties: dict[str, Any] = {}
    vermelding = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": rest.pop("dbname", None) or instantie.DATABASE,
        "USER": rest.pop("user", ""),
        "PASSWORD": rest.pop("password", ""),
        "HOST": rest.pop("host", ""),
        "PORT": rest.pop("port", ""),
        "CONN_MAX_AGE": 0,
        "OPTIONS": opties,
    }
    # A server that does not answer must not keep a page, or /gezond/, waiting for minutes.
    opties.update({"connect_timeout": 5, **rest})
    if rol == "app":
        # Planning a query took longer than answering it: after a few times PostgreSQL keeps the plan.
        opties |= {"server_side_binding": True, "prepare_threshold": 3}
    if rol == "app" and waar("SPIL_POOL"):
        # After a restart of the server the pool holds dead connections: without this question each
        # of them would cost somebody an error page.
        vermelding["CONN_HEALTH_CHECKS"] = True
        opties["pool"] = {
            "min_size": 1,
            "max_size": int(os.environ.get("SPIL_POOL_MAX", "8")),
            "timeout": 10,
            "max_idle": 300,
        }
    return vermelding


def url(rol: Rolnaam) -> str:
    """The connection string, in the form that psql and other programs take."""
    if eigen_server():
        parameters(rol)
        return os.environ[OMGEVING[rol]]
    eigen = instantie.lees()
    if eigen is None:
        raise OmgevingsFout(
            "Er is nog geen databank; start Spil eerst met script/demo of script/spil migrate."
        )
    delen = {
        sleutel: quote(waarde, safe="")
        for sleutel, waarde in eigen.conninfo(GEBRUIKERS[rol]).items()
    }
    return (
        f"postgresql://{delen['user']}:{delen['password']}@/{delen['dbname']}"
        f"?host={delen['host']}&port={delen['port']}"
    )


def verbind(rol: Rolnaam, **anders: Any) -> psycopg.Connection[tuple[Any, ...]]:
    """A bare autocommit connection."""
    return psycopg.connect(**{**parameters(rol), **anders}, autocommit=True)


def _uit_omgeving(naam: str) -> dict[str, Any]:
    gegeven = os.environ.get(naam)
    if not gegeven:
        raise OmgevingsFout(
            f"{naam} ontbreekt: zet bij een eigen server zowel DATABASE_URL als DATABASE_OWNER_URL."
        )
    try:
        return dict(conninfo_to_dict(gegeven))
    except psycopg.ProgrammingError:
        # The text of libpq repeats parts of the string, the password among them.
        raise OmgevingsFout(
            f"{naam} is geen geldige verbinding; verwacht postgresql://naam:wachtwoord@host/spil."
        ) from None
