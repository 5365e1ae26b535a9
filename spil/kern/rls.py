"""Row-level security: the context that PostgreSQL checks, and the policy shapes for migrations.

There are three shapes and no fourth (docs/architectuur.md, Access):

- `deel`: everything about people. A row shows when its `deel_id` is in the context.
- `eigen`: rows of one medewerker (drafts, notices). A row shows to that medewerker only.
- `log`: the app may insert; reading goes through a definer function.

Without a context no row shows: `nullif` makes an absent and an emptied setting the same.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, migrations, transaction

from spil.kern.fouten import DomeinFout

APP = "spil_app"
FUNCTIES = "spil_functies"

DELEN = (
    "deel_id = ANY ((SELECT coalesce(nullif(current_setting('spil.delen', true), ''), '{}')"
    "::bigint[])::bigint[])"
)
EIGEN = "medewerker_id = (SELECT nullif(current_setting('spil.medewerker', true), '')::bigint)"
INSTELLINGEN = (
    "delen",
    "rol",
    "rolsoort",
    "rollen",
    "teams",
    "medewerker",
    "huis",
    "nood",
    "doel",
    "adres",
    "spoor",
)


class RolGeldtNiet(DomeinFout):
    """The rol has ended, has not begun, or its medewerker is no longer active."""


@dataclass(frozen=True, kw_only=True)
class Herkomst:
    """Where a request comes from; written on each log line."""

    adres: str = ""
    spoor: str = ""


@contextmanager
def namens(
    rol_id: int, *, doel: str, op: datetime, herkomst: Herkomst | None = None
) -> Iterator[int]:
    """Act for this rol: inside, PostgreSQL shows the parts that it holds a toegang to at `op`.

    Opens a transaction and forgets the context at its end, also when nested in a
    longer transaction (tests, tasks). `doel` is the purpose code on the log lines.

    Yields the number of unread berichten of the medewerker. Raises RolGeldtNiet.
    """
    herkomst = herkomst or Herkomst()
    with transaction.atomic():
        vorige = _lees_context() if len(connection.savepoint_ids) > 0 else None
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT spil_namens(%s, %s, %s, %s, %s)",
                [rol_id, op, doel, herkomst.adres, herkomst.spoor],
            )
            (ongelezen,) = cursor.fetchone() or (None,)
        if ongelezen is None:
            raise RolGeldtNiet("Deze rol geldt niet meer. Kies een andere rol of log opnieuw in.")
        yield ongelezen
        # A rollback restores the context by itself, and bears no further statement.
        if vorige is not None and not connection.needs_rollback:
            _zet_context(vorige)


@contextmanager
def alleen(delen: Collection[int]) -> Iterator[None]:
    """Inside, of the parts in the context only these, and never one that was not in it: to show
    a page as somebody else may read it, while who acts stays who acts."""
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH nu AS MATERIALIZED (SELECT current_setting('spil.delen', true) AS delen)"
            " SELECT delen, set_config('spil.delen', ARRAY(SELECT d"
            " FROM unnest(coalesce(nullif(delen, ''), '{}')::bigint[]) d"
            " WHERE d = ANY (%s::bigint[]))::text, true) FROM nu",
            [list(delen)],
        )
        (vorige, _) = cursor.fetchone() or ("", "")
    try:
        yield
    finally:
        # A rollback restores the context by itself, and bears no further statement.
        if not connection.needs_rollback:
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('spil.delen', %s, true)", [vorige or ""])


def ververs(rol_id: int, *, op: datetime) -> None:
    """Compute the context again inside a running `namens()`, after grants were given or ended."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT spil_namens(%s, %s, current_setting('spil.doel', true),"
            " current_setting('spil.adres', true), current_setting('spil.spoor', true))",
            [rol_id, op],
        )


def _lees_context() -> list[str]:
    velden = ", ".join(
        f"coalesce(current_setting('spil.{naam}', true), '')" for naam in INSTELLINGEN
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {velden}")
        return list(cursor.fetchone() or [])


def _zet_context(waarden: list[str]) -> None:
    velden = ", ".join(f"set_config('spil.{naam}', %s, true)" for naam in INSTELLINGEN)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {velden}", waarden)


def deel_policy(tabel: str) -> migrations.RunSQL:
    """Shape `deel`, for a table about people."""
    return _policy(
        tabel,
        f"CREATE POLICY deel ON {tabel} USING ({DELEN}) WITH CHECK ({DELEN});",
        f"CREATE POLICY functies ON {tabel} TO {FUNCTIES} USING (true) WITH CHECK (true);"
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {tabel} TO {FUNCTIES};",
    )


def historie_policy(tabel: str) -> migrations.RunSQL:
    """Shape `deel`, for row history: written by trigger, never changed, destroyed with its row."""
    return _policy(
        tabel,
        f"CREATE POLICY deel ON {tabel} USING ({DELEN}) WITH CHECK ({DELEN});"
        f"REVOKE UPDATE, DELETE ON {tabel} FROM {APP};",
        f"CREATE POLICY functies ON {tabel} TO {FUNCTIES} USING (true) WITH CHECK (true);"
        f"GRANT SELECT, INSERT, DELETE ON {tabel} TO {FUNCTIES};",
    )


def eigen_policy(tabel: str) -> migrations.RunSQL:
    """Shape `eigen`, for what belongs to one medewerker."""
    return _policy(
        tabel,
        f"CREATE POLICY eigen ON {tabel} USING ({EIGEN}) WITH CHECK ({EIGEN});",
        f"CREATE POLICY functies ON {tabel} TO {FUNCTIES} USING (true) WITH CHECK (true);"
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {tabel} TO {FUNCTIES};",
    )


def log_policy(tabel: str) -> migrations.RunSQL:
    """Shape `log`: append-only; the app inserts, and reads through a function only."""
    return _policy(
        tabel,
        f"CREATE POLICY log ON {tabel} FOR INSERT WITH CHECK (true);"
        f"REVOKE UPDATE, DELETE ON {tabel} FROM {APP};",
        f"CREATE POLICY functies ON {tabel} TO {FUNCTIES} USING (true) WITH CHECK (true);"
        f"GRANT SELECT, INSERT ON {tabel} TO {FUNCTIES};",
    )


def _policy(tabel: str, eigenlijk: str, functies: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY;"
        f"ALTER TABLE {tabel} FORCE ROW LEVEL SECURITY;{eigenlijk}{functies}",
        migrations.RunSQL.noop,
    )


def deel_hoort_bij_dossier(tabel: str) -> migrations.RunSQL:
    """The part of a row is a part of the dossier of that row; the database says so too."""
    return migrations.RunSQL(
        f"ALTER TABLE {tabel} ADD CONSTRAINT {tabel}_deel_hoort_bij_dossier"
        " FOREIGN KEY (dossier_id, deel_id) REFERENCES toegang_dossierdeel (dossier_id, deel_id)"
        " DEFERRABLE INITIALLY DEFERRED;",
        f"ALTER TABLE {tabel} DROP CONSTRAINT {tabel}_deel_hoort_bij_dossier;",
    )


def definer_functie(naam: str, argumenten: str, geeft: str, tekst: str) -> migrations.RunSQL:
    """A SECURITY DEFINER function of `spil_functies` that only the app may call.

    `tekst` is the plpgsql body from DECLARE or BEGIN to END.
    """
    soorten = ", ".join(deel.split()[1] for deel in argumenten.split(",") if deel.strip())
    handtekening = f"{naam}({soorten})"
    # Not as the owner: it does not inherit, so PostgreSQL 15 lets only the role itself drop.
    weg = f"SET LOCAL ROLE {FUNCTIES};DROP FUNCTION IF EXISTS {handtekening};RESET ROLE;"
    return migrations.RunSQL(
        f"{weg}"
        f"CREATE FUNCTION {naam}({argumenten}) RETURNS {geeft} LANGUAGE plpgsql"
        f" SECURITY DEFINER SET search_path = public, pg_temp AS $spil$ {tekst} $spil$;"
        f"REVOKE ALL ON FUNCTION {handtekening} FROM PUBLIC;"
        f"GRANT EXECUTE ON FUNCTION {handtekening} TO {APP};"
        f"GRANT CREATE ON SCHEMA public TO {FUNCTIES};"
        f"ALTER FUNCTION {handtekening} OWNER TO {FUNCTIES};"
        f"REVOKE CREATE ON SCHEMA public FROM {FUNCTIES};",
        weg,
    )


def lees_recht(*tabellen: str) -> migrations.RunSQL:
    """Lets definer functions read tables that hold no data subject."""
    lijst = ", ".join(tabellen)
    return migrations.RunSQL(
        f"GRANT SELECT ON {lijst} TO {FUNCTIES};",
        f"REVOKE SELECT ON {lijst} FROM {FUNCTIES};",  # noqa: S608 - names from migrations
    )
