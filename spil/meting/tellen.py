"""How many queries a request takes: all of them, but for the borders of transactions."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

GRENZEN = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


@contextmanager
def geteld() -> Iterator[list[str]]:
    """Collects the SQL that this thread runs meanwhile, session, user, context and log included."""
    queries: list[str] = []

    def noteer(
        voer_uit: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        if not sql.startswith(GRENZEN):
            queries.append(sql)
        return voer_uit(sql, params, many, context)

    with connection.execute_wrapper(noteer):
        yield queries
