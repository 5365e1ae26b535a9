"""In bulk: link whoever surely is the same, as far as the hit rule lets the house know of both."""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.herkenning.models import Persoonsoordeel
from spil.logboek.schrijven import leg_vast
from spil.toegang.queries import vereis

REDEN: Final = "Bij import: naam, geboortedatum of BSN komen zeker overeen."


@transaction.atomic
def koppel_zekere(betrokkenen: Collection[int], *, door: Rol, op: datetime) -> int:
    """How many of these new people are linked with somebody; each link stands in both dossiers,
    made by `door`, and can be taken back. Runs inside `namens()` of the system rol.

    Raises GeenRecht.
    """
    vereis("persoon.koppelen_bij_import", door=door, op=op)
    helften = Persoonsoordeel.koppel_zekere(betrokkenen, reden=REDEN, door=door, op=op)
    for helft in helften:
        leg_vast("persoon.gekoppeld", door=door, op=op, bij=helft, onderwerp=helft)
    return len(helften) // 2
