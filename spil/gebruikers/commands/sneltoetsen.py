"""Keys of one letter: each chooses for themselves, on whatever machine they work."""

from datetime import datetime

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast


@transaction.atomic
def kies_sneltoetsen(aan: bool, *, door: Rol, op: datetime) -> None:
    """Raises GeenRecht."""
    vereis_rol("sneltoetsen.kiezen", door=door)
    door.medewerker.kies_sneltoetsen(aan)
    kenmerk = "aan" if aan else "uit"
    leg_vast("sneltoetsen.gekozen", door=door, op=op, onderwerp=door.medewerker, kenmerk=kenmerk)
