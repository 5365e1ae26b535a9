"""The secret address of one's own calendar."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.models import Agendalink
from spil.overleggen.queries.uitnodigingen import agendalink_van
from spil.overleggen.rechten.uitnodiging import UITNODIGING_BEANTWOORDEN


@transaction.atomic
def maak_agendalink(*, door: Rol, op: datetime) -> UUID:
    """The key, which is seen only now; a link made before stops working. Raises GeenRecht."""
    vereis_rol(UITNODIGING_BEANTWOORDEN, door=door)
    _, sleutel = Agendalink.maak(door.medewerker_id, op=op)
    leg_vast("agendalink.gemaakt", door=door, op=op, onderwerp=door)
    return sleutel


@transaction.atomic
def trek_agendalink_in(*, door: Rol, op: datetime) -> None:
    """Whoever has the link sees nothing any more; without one nothing happens. Raises GeenRecht."""
    vereis_rol(UITNODIGING_BEANTWOORDEN, door=door)
    if (link := agendalink_van(door)) is not None:
        link.trek_in()
        leg_vast("agendalink.ingetrokken", door=door, op=op, onderwerp=door)
