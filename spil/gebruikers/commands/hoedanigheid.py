"""Choosing in which rol one works: one is active at a time."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Gebruiker, Rol
from spil.gebruikers.queries import mijn_rollen
from spil.kern.fouten import DomeinFout
from spil.logboek.schrijven import leg_vast


class RolNietBeschikbaar(DomeinFout):
    """Not a rol of this login, or not valid today."""


@transaction.atomic
def kies_rol(rol_uuid: UUID, *, door: Gebruiker, op: datetime) -> Rol:
    """The chosen rol, checked and logged; the caller puts it in the session.

    By a login: until now there may have been no rol to act in. Raises RolNietBeschikbaar.
    """
    for rol in mijn_rollen(door, op=op):
        if rol.uuid == rol_uuid:
            leg_vast("rol.gekozen", door=rol, op=op, onderwerp=rol, kenmerk=rol.soort)
            return rol
    raise RolNietBeschikbaar(
        "In deze hoedanigheid kunt u nu niet werken. Kies er een uit de lijst."
    )
