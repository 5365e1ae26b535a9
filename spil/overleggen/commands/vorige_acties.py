"""What was agreed before is settled while the item is on the table, by the acts of the plan itself."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.rechten.verslag import PUNT_AFRONDEN
from spil.plannen.commands import meld_gereed, zet_gereed_terug
from spil.plannen.models import Actie
from spil.toegang.queries import vereis


@transaction.atomic
def handel_afspraak_af(
    punt_uuid: UUID, actie_uuid: UUID, *, gereed: bool, door: Rol, op: datetime
) -> Actie:
    """Done, or open after all; an action of the case of this item, and of no other.

    Raises NietGevonden, GeenRecht, and what the plan refuses.
    """
    punt = punt_van(punt_uuid)
    vereis(PUNT_AFRONDEN, door=door, op=op, dossier_id=punt.dossier_id)
    if not Actie.objects.filter(uuid=actie_uuid, dossier_id=punt.dossier_id).exists():
        raise NietGevonden("Deze actie hoort niet bij dit punt.")
    doe = meld_gereed if gereed else zet_gereed_terug
    return doe(actie_uuid, door=door, op=op)
