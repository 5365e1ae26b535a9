"""Who sits at an item, chosen in one go."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.overleggen.commands.agenda import punt_om_voor_te_bereiden
from spil.overleggen.commands.genodigden import haal_weg_bij_punt, laat_aanschuiven
from spil.overleggen.models import Agendapunt
from spil.overleggen.queries.tafel import aan_tafel


@transaction.atomic
def bepaal_tafel(
    punt_uuid: UUID, genodigden: Collection[UUID], *, door: Rol, op: datetime
) -> Agendapunt:
    """Of who is asked for the meeting these hear the item, and nobody else does; what stays as it
    was is not written again. Raises NietGevonden, GeenRecht, AgendaNietMogelijk,
    UitnodigingNietMogelijk."""
    punt = punt_om_voor_te_bereiden(punt_uuid, door=door, op=op)
    zitten = [een.uuid for een in aan_tafel(punt)]
    for uuid in zitten:
        if uuid not in genodigden:
            haal_weg_bij_punt(punt_uuid, uuid, door=door, op=op)
    for uuid in genodigden:
        if uuid not in zitten:
            laat_aanschuiven(punt_uuid, uuid, door=door, op=op)
    return punt
