"""What the house says of all its letters."""

from datetime import datetime

from django.db import transaction

from spil.brieven.commands.sjablonen import BEHEREN
from spil.brieven.models import Briefinstelling
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast


@transaction.atomic
def stel_brieven_in(*, brief_is_antwoord: bool, door: Rol, op: datetime) -> Briefinstelling:
    """Raises GeenRecht."""
    vereis_rol(BEHEREN, door=door)
    rij = Briefinstelling.zet(brief_is_antwoord=brief_is_antwoord, door=door, op=op)
    leg_vast(
        "brieven.ingesteld",
        door=door,
        op=op,
        onderwerp=rij,
        kenmerk="brief_is_antwoord" if brief_is_antwoord else "",
    )
    return rij
