"""That somebody is known in a dossier one does not see: only what its hit rule allows, and each look
is logged inside the function, in the dossier that is spoken of."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import connection

from spil.gebruikers.models import Rol, Rolsoort
from spil.personen.models import Betrokkene

# The functions say so too; of others the question is not even asked.
HOREN_VAN_ELDERS: Final = frozenset(
    {Rolsoort.PROCESREGISSEUR, Rolsoort.COORDINATOR, Rolsoort.TRIAGIST}
)


@dataclass(frozen=True, kw_only=True)
class Bekend:
    """Somebody is known in a verwerking: by whom, and no more."""

    verwerking: str
    regisseur: str


def bekend_op_naam(woorden: list[str], *, door: Rol, op: datetime) -> list[Bekend]:
    """Who has the regie on somebody whose name has all these words."""
    return _vraag("spil_bekend(%s::text[], %s)", [woorden, op], door)


def bekend_elders(mens: Betrokkene, *, door: Rol, op: datetime) -> list[Bekend]:
    """Who has the regie on this person elsewhere. Asking is logged in the dossier of `mens`, with
    or without an answer: nobody reads in that log whether there was one."""
    return _vraag("spil_bekend_elders(%s, %s)", [mens.pk, op], door)


def _vraag(functie: str, waarden: list[Any], door: Rol) -> list[Bekend]:
    if door.soort not in HOREN_VAN_ELDERS:
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT verwerking, regisseur FROM {functie}", waarden)  # noqa: S608 - from here
        return [Bekend(verwerking=wat, regisseur=wie) for wat, wie in cursor.fetchall()]
