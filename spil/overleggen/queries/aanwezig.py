"""Who was there: the one place that says so."""

from collections import defaultdict
from collections.abc import Collection

from django.db import connection
from django.db.models import Exists, OuterRef, Q

from spil.gebruikers.models import Rol
from spil.overleggen.models import (
    Aanschuiver,
    Aanwezigheid,
    Agendapunt,
    Genodigde,
    Overleg,
)
from spil.overleggen.models.genodigde import KOMEN_NIET
from spil.partners.models import Partner


def was_erbij(punt: Agendapunt, *, rol: Rol) -> bool:
    """At this item: as it was ticked there, else as they answered."""
    getikt = Aanwezigheid.objects.filter(punt=punt)
    if getikt.exists():
        return getikt.filter(genodigde__rol=rol, is_er=True).exists()
    aan_tafel = Aanschuiver.objects.lopend().filter(punt=punt, genodigde__rol=rol)
    return aan_tafel.exclude(genodigde__stand__in=KOMEN_NIET).exists()


def punten_met(overleg: Overleg, partner: Partner) -> list[Agendapunt]:
    """The items that the acting rol reads at which somebody of this organisation was: as it was
    ticked there, else as they answered. Who comes for one item without an account takes an
    uittreksel along, and does not count here (BGS art. 2.21)."""
    mensen = overleg.genodigden.filter(partner=partner).exclude(rol__isnull=True, incidenteel=True)
    getikt = Aanwezigheid.objects.filter(punt=OuterRef("pk"))
    zaten_er = Aanschuiver.objects.lopend().filter(
        punt=OuterRef("pk"), genodigde__in=mensen.exclude(stand__in=KOMEN_NIET)
    )
    was_er = Exists(getikt.filter(genodigde__in=mensen, is_er=True))
    rijen = Agendapunt.objects.filter(was_er | (~Exists(getikt) & Exists(zaten_er)))
    return list(rijen.filter(plek__overleg=overleg).select_related("plek"))


def afwezigen_van(overleg: Overleg) -> list[Genodigde]:
    """Who was asked to this meeting and was not there: who said so, and who sat at an item and was
    ticked at none."""
    getikt = getikt_bij([overleg.pk])[overleg.pk]
    er_nooit = [pk for pk, was_er in getikt.items() if not was_er]
    rijen = overleg.genodigden.filter(Q(stand__in=KOMEN_NIET) | Q(pk__in=er_nooit))
    rijen = rijen.exclude(pk__in=[pk for pk, was_er in getikt.items() if was_er])
    return list(rijen.select_related("partner", "rol").order_by("naam", "pk"))


def getikt_bij(overleggen: Collection[int]) -> dict[int, dict[int, bool]]:
    """Of meetings of the own house at which it was ticked who was there: each genodigde who sat at
    a ticked item, and whether at any of them. Also of items that the acting rol may not read: it says
    of professionals that they came, never for what. One query."""
    gevonden: dict[int, dict[int, bool]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT overleg, genodigde, was_er FROM spil_wie_was_er(%s::bigint[])",
            [list(overleggen)],
        )
        for overleg, genodigde, was_er in cursor.fetchall():
            gevonden[overleg][genodigde] = was_er
    return gevonden


def opkomst_van(overleggen: Collection[int]) -> dict[tuple[int, int], bool]:
    """(meeting, organisation) → was somebody of it there, as it was ticked? Of who said not to come
    it is known without; of who sat at no ticked item it is not known, and of a meeting without a
    tick nothing is. Two queries."""
    getikt = getikt_bij(overleggen)
    gevonden: dict[tuple[int, int], bool] = {}
    for genodigde in Genodigde.objects.filter(overleg__in=list(getikt)):
        was_er = getikt[genodigde.overleg_id].get(genodigde.pk)
        if was_er is None and not genodigde.komt_niet:
            continue
        sleutel = (genodigde.overleg_id, genodigde.partner_id)
        gevonden[sleutel] = gevonden.get(sleutel, False) or bool(was_er)
    return gevonden
