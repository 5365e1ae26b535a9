"""The people of a case whom its plan can be about."""

from collections.abc import Collection
from uuid import UUID

from spil.personen.models import Betrokkene, Betrokkenerol
from spil.plannen.fouten import PlanOnvolledig


def te_noemen_in(dossier_uuid: UUID) -> list[Betrokkene]:
    """Whom the acting rol may see, the hoofdpersonen first. One query."""
    mensen = Betrokkene.objects.filter(dossier__uuid=dossier_uuid)
    return sorted(mensen, key=lambda mens: (mens.rol != Betrokkenerol.HOOFDPERSOON, mens.pk))


def genoemden_uit(dossier_id: int, uuids: Collection[UUID]) -> list[Betrokkene]:
    """These people with their part; no query for nobody. Raises PlanOnvolledig for somebody who is
    not in this case, or out of sight."""
    if not uuids:
        return []
    mensen = Betrokkene.objects.van_dossier(dossier_id).filter(uuid__in=uuids)
    gevonden = list(mensen.select_related("deel"))
    if len(gevonden) != len(set(uuids)):
        raise PlanOnvolledig("Kies alleen mensen uit deze casus.")
    return gevonden
