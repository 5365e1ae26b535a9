"""What Spil asks of PostgreSQL besides PostgreSQL itself: some systems ship it as another package."""

from typing import Final

from spil.kern.omgeving import OmgevingsFout
from spil.kern.postgres.verbinding import verbind

NODIG: Final = ("fuzzystrmatch",)  # how much two names differ (spil.herkenning)


def eis_uitbreidingen(nodig: tuple[str, ...] = NODIG) -> None:
    """Before migrating: PostgreSQL's own message does not say which package to install."""
    with verbind("owner") as verbinding:
        gevonden = verbinding.execute(
            "SELECT name FROM pg_available_extensions WHERE name = ANY (%s)", [list(nodig)]
        ).fetchall()
        versie = verbinding.info.server_version // 10000
    if ontbreekt := sorted(set(nodig) - {str(naam) for (naam,) in gevonden}):
        raise OmgevingsFout(
            f"PostgreSQL {versie} mist {', '.join(ontbreekt)}: installeer op de databankserver het "
            f"pakket postgresql-contrib bij PostgreSQL {versie}."
        )
