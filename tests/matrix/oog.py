"""An eye that sees all rows inside the transaction of a test, so that tests need not trust what
they test. It exists in the private database of these tests only, belongs to the owner, and changes
nothing of what the app may do."""

from collections.abc import Iterable
from typing import Any

from django.db import connection

from spil.kern.testing import eigenaar_verbinding

RIJEN = """
CREATE FUNCTION oog_rijen(p_tabel text, p_na bigint) RETURNS SETOF jsonb LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
    RETURN QUERY EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE $1 < 0'
        ' OR (to_jsonb(t)->>''id'')::bigint > $1', p_tabel)
        USING p_na;
END $$
"""
DEELRIJEN = """
CREATE FUNCTION oog_sleutels(p_tabel text, p_sleutel text) RETURNS TABLE (id bigint, dossier bigint,
deel bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
    RETURN QUERY EXECUTE format('SELECT %I::bigint, %s::bigint, deel_id::bigint FROM %I',
        p_sleutel, CASE p_tabel WHEN 'toegang_dossier' THEN 'id' ELSE 'dossier_id' END, p_tabel);
END $$
"""
SOM = """
CREATE FUNCTION oog_som(p_zonder text[]) RETURNS TABLE (tabel text, som text) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
    FOR tabel IN SELECT relname FROM pg_class WHERE relkind = 'r'
        AND relnamespace = 'public'::regnamespace AND relname <> ALL (p_zonder) ORDER BY 1
    LOOP
        EXECUTE format('SELECT coalesce(md5(string_agg(t::text, ''|'' ORDER BY t::text)), '''')'
            ' FROM %I t', tabel) INTO som;
        RETURN NEXT;
    END LOOP;
END $$
"""
LOGS = (
    "django_session",
    "usersessions_usersession",
    "gebruikers_cache",
    "gebruikers_beveiligingsregel",
    "logboek_inzage",
)
# What pg_stat_xact_user_tables says, without its indexes: it is asked twice at every request.
GESCHREVEN = """
SELECT relname, erbij, anders FROM (
    SELECT relname, pg_stat_get_xact_tuples_inserted(oid) AS erbij,
           pg_stat_get_xact_tuples_updated(oid) + pg_stat_get_xact_tuples_deleted(oid) AS anders
      FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace OFFSET 0
) AS geteld WHERE erbij + anders > 0
"""


def open_het_oog() -> None:
    """As owner: the functions, and for the owner alone the policies that let it read."""
    with eigenaar_verbinding() as eigenaar:
        for (tabel,) in eigenaar.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relforcerowsecurity"
        ).fetchall():
            eigenaar.execute(
                f"CREATE POLICY oog ON {tabel} FOR SELECT TO spil_owner USING (true)".encode()
            )
        for functie in (RIJEN, DEELRIJEN, SOM):
            eigenaar.execute(functie.encode())


def rijen(tabel: str, *, na: int = -1) -> list[dict[str, Any]]:
    """All rows, or those with a higher id."""
    import json  # noqa: PLC0415 - psycopg gives text or a dict, as it was set up

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM oog_rijen(%s, %s)", [tabel, na])
        return [r if isinstance(r, dict) else json.loads(r) for (r,) in cursor.fetchall()]


def sleutels(tabel: str, sleutel: str) -> list[tuple[int, int, int]]:
    """Key, dossier and part of every row of a table about people."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM oog_sleutels(%s, %s)", [tabel, sleutel])
        return list(cursor.fetchall())


def som(*, zonder: Iterable[str] = LOGS) -> dict[str, str]:
    """Table → checksum of all its rows."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM oog_som(%s)", [list(zonder)])
        return dict(cursor.fetchall())


def geschreven() -> dict[str, tuple[int, int]]:
    """Table → rows inserted, rows changed or deleted in this transaction, rolled back ones too."""
    with connection.cursor() as cursor:
        cursor.execute(GESCHREVEN)
        return {tabel: (erbij, anders) for tabel, erbij, anders in cursor.fetchall()}
