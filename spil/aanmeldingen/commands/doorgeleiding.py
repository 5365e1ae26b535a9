"""Asking the receiver what came of a report that went on to them."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.aanmeldingen.fouten import AlOpgevolgd, NavraagKanNiet
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
    doorgeleiding = _nog_open(uuid, door=door, op=op)
    doorgeleiding.volg_op(resultaat, op=datum(op))
    leg_vast(
        "doorgeleiding.opgevolgd", door=door, op=op, onderwerp=doorgeleiding, kenmerk=resultaat
    )
    return doorgeleiding


@transaction.atomic
def vraag_doorgeleiding_later(
    uuid: UUID, *, opnieuw_op: date, door: Rol, op: datetime
) -> Doorgeleiding:
    """The receiver does not know yet: the house asks again on this day, while it still has the
    number under which the receiver knows it.

    Raises NietGevonden, GeenRecht, AlOpgevolgd, NavraagKanNiet.
    """
    doorgeleiding = _nog_open(uuid, door=door, op=op)
    if opnieuw_op <= datum(op):
        raise NavraagKanNiet("Kies een dag na vandaag.")
    if opnieuw_op > doorgeleiding.referentie_weg_op:
        raise NavraagKanNiet(
            f"Kies uiterlijk {doorgeleiding.referentie_weg_op:%d-%m-%Y}: daarna is het nummer van "
            "de ontvanger gewist en valt er niets meer na te vragen."
        )
    doorgeleiding.vraag_later(opnieuw_op)
    leg_vast("doorgeleiding.later", door=door, op=op, onderwerp=doorgeleiding)
    return doorgeleiding


def _nog_open(uuid: UUID, *, door: Rol, op: datetime) -> Doorgeleiding:
    vereis("doorgeleiding.opvolgen", door=door, op=op)
    doorgeleiding = doorgeleiding_op_slot(uuid, door=door)
    if doorgeleiding.resultaat:
        raise AlOpgevolgd("Het resultaat hiervan is al vastgelegd. Vernieuw de pagina.")
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
