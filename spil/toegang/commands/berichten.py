from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Bericht
from spil.toegang.queries import vereis


@transaction.atomic
def lees_bericht(bericht_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """The receiver has read it; reading twice changes nothing. Raises NietGevonden."""
    vereis("berichten.lezen", door=door, op=op)
    bericht = Bericht.objects.select_for_update().filter(uuid=bericht_uuid).first()
    if bericht is None:
        raise NietGevonden("Dit bericht bestaat niet.")
    if bericht.gelezen_op is None:
        bericht.lees(op=op)
        leg_vast("bericht.gelezen", door=door, op=op, onderwerp=bericht)
