"""A form is sent: once, whoever presses twice."""

from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.toegang.models import Inzending


def neem_inzending(sleutel: UUID, *, door: Rol, op: datetime) -> int | None:
    """The id to round off with; None when this very form was accepted before. Who sends it at the
    same moment waits here."""
    return Inzending.neem(door.medewerker_id, sleutel, op=op)


def rond_inzending_af(inzending_id: int, naar: str) -> None:
    """Remember where it led to; a form that led nowhere may be sent again."""
    if naar.startswith("/"):
        Inzending.onthoud(inzending_id, naar)
    else:
        Inzending.vergeet(inzending_id)
