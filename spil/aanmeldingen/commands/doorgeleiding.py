"""Asking the receiver what came of a report that went on to them."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.aanmeldingen.fouten import AlOpgevolgd
from spil.aanmeldingen.models import Doorgeleiding
from spil.aanmeldingen.queries import doorgeleiding_op_slot
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.queries import vereis


@transaction.atomic
def volg_doorgeleiding_op(
    uuid: UUID, *, resultaat: Doorgeleiding.Resultaat, door: Rol, op: datetime
) -> Doorgeleiding:
    """Write down the result; the number of the receiver goes.

    Raises NietGevonden, GeenRecht, AlOpgevolgd.
    """
    vereis("doorgeleiding.opvolgen", door=door, op=op)
    doorgeleiding = doorgeleiding_op_slot(uuid, door=door)
    if doorgeleiding.resultaat:
        raise AlOpgevolgd("Het resultaat hiervan is al vastgelegd. Vernieuw de pagina.")
    doorgeleiding.volg_op(resultaat, op=datum(op))
    leg_vast(
        "doorgeleiding.opgevolgd", door=door, op=op, onderwerp=doorgeleiding, kenmerk=resultaat
    )
    return doorgeleiding


@transaction.atomic
def wis_oude_referenties(*, door: Rol, op: datetime) -> int:
    """Drop the receivers' numbers whose term passed. Returns how many.

    Raises GeenRecht.
    """
    vereis("aanmelding.vernietigen", door=door, op=op)
    aantal = Doorgeleiding.wis_oude_referenties(door.huis_id, op=datum(op))
    if aantal:
        leg_vast("doorgeleiding.referenties_gewist", door=door, op=op, kenmerk=str(aantal))
    return aantal
