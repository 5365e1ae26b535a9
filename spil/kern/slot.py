"""One at a time, for what has no row of its own to lock."""

from django.db import connection


def wacht_op_beurt(wat: str) -> None:
    """Until the transaction of whoever holds `wat` ends; then it is held until ours does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [wat])
