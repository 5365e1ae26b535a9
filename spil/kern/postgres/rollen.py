"""The four roles and the database, in SQL that may run again.

owner    migrations only; owns every table, and is held by the forced policies all the same
app      web and worker; owns nothing
backup   passes the policies by, reads all, writes nothing
functies owns the SECURITY DEFINER functions; cannot log in
"""

from typing import Any

import psycopg
from psycopg import sql

from spil.kern.postgres.instantie import DATABASE, INLOGROLLEN

GEWOON = "NOSUPERUSER NOCREATEROLE NOREPLICATION"
EIGENSCHAPPEN = {
    # NOINHERIT: what policies allow spil_functies, they must not allow the owner as well.
    "spil_owner": f"{GEWOON} LOGIN NOINHERIT CREATEDB NOBYPASSRLS",
    "spil_app": f"{GEWOON} LOGIN NOINHERIT NOCREATEDB NOBYPASSRLS",
    "spil_backup": f"{GEWOON} LOGIN INHERIT NOCREATEDB BYPASSRLS",
    "spil_functies": f"{GEWOON} NOLOGIN NOINHERIT NOCREATEDB NOBYPASSRLS",
}
MAAK_DATABASE = f"CREATE DATABASE {DATABASE} OWNER spil_owner ENCODING 'UTF8' TEMPLATE template0"


def rol_opdrachten(wachtwoorden: dict[str, str]) -> list[str]:
    """Makes the roles; to run as superuser, in any database."""
    opdrachten = []
    for rol, eigenschappen in EIGENSCHAPPEN.items():
        opdrachten += [
            f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{rol}') "
            f"THEN CREATE ROLE {rol}; END IF; END $$",
            f"ALTER ROLE {rol} WITH {eigenschappen}",
        ]
    opdrachten += [
        sql.SQL("ALTER ROLE {} PASSWORD {}")
        .format(sql.Identifier(rol), sql.Literal(wachtwoorden[rol]))
        .as_string()
        for rol in INLOGROLLEN
        if rol in wachtwoorden
    ]
    return [
        *opdrachten,
        "GRANT spil_functies TO spil_owner",
        "GRANT pg_read_all_data TO spil_backup",
    ]


def database_opdrachten(database: str = DATABASE) -> list[str]:
    """Who may enter the database and make things in it; to run as superuser, inside it."""
    return [
        f"REVOKE ALL ON DATABASE {database} FROM PUBLIC",
        f"GRANT CONNECT ON DATABASE {database} TO spil_app, spil_backup",
        *schema_opdrachten(),
    ]


def schema_opdrachten() -> list[str]:
    """Functions can only be handed to a role that may create in their schema; PostgreSQL 15 gives
    an owner that does not inherit no rights on the schema of its own database."""
    return [
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        "GRANT USAGE ON SCHEMA public TO spil_app, spil_backup",
        "GRANT USAGE, CREATE ON SCHEMA public TO spil_owner, spil_functies",
    ]


def verzeker_rollen(
    super_verbinding: psycopg.Connection[Any], wachtwoorden: dict[str, str]
) -> None:
    """Make roles and database where they are missing."""
    for opdracht in rol_opdrachten(wachtwoorden):
        super_verbinding.execute(opdracht.encode())
    bestaat = super_verbinding.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
    if bestaat.fetchone() is None:
        super_verbinding.execute(MAAK_DATABASE)


def verzeker_database(super_verbinding: psycopg.Connection[Any]) -> None:
    """Set the rights inside the database."""
    for opdracht in database_opdrachten():
        super_verbinding.execute(opdracht.encode())


def script(wachtwoorden: dict[str, str]) -> str:
    """All of it, for an administrator to run once with psql on a server of their own."""
    plaats = f"HOST/{DATABASE}?sslmode=verify-full"
    regels = [
        "-- Eenmalig als superuser: psql --file=dit-bestand postgres",
        *(f"{opdracht};" for opdracht in rol_opdrachten(wachtwoorden)),
        f"{MAAK_DATABASE};",
        f"\\connect {DATABASE}",
        *(f"{opdracht};" for opdracht in database_opdrachten()),
        "-- Daarna in de omgeving van Spil (vul host en TLS in):",
        f"-- DATABASE_URL=postgresql://spil_app:{wachtwoorden['spil_app']}@{plaats}",
        f"-- DATABASE_OWNER_URL=postgresql://spil_owner:{wachtwoorden['spil_owner']}@{plaats}",
    ]
    return "\n".join(regels)
