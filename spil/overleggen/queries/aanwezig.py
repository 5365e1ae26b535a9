"""Who was there: the one place that says so. Somebody was, who was asked and did not say no."""

from collections.abc import Collection

from spil.gebruikers.models import Rol
from spil.overleggen.models import (
    Aanschuiver,
    Aanwezigheid,
    Agendapunt,
    Genodigde,
    Genodigdestand,
    Overleg,
)
from spil.overleggen.models.genodigde import KOMEN_NIET


def was_erbij(punt: Agendapunt, *, rol: Rol) -> bool:
    """At this item: as it was ticked there, else as they answered."""
    getikt = Aanwezigheid.objects.filter(punt=punt)
    if getikt.exists():
        return getikt.filter(genodigde__rol=rol, is_er=True).exists()
    aan_tafel = Aanschuiver.objects.lopend().filter(punt=punt, genodigde__rol=rol)
    return aan_tafel.exclude(genodigde__stand__in=KOMEN_NIET).exists()


def afwezigen_van(overleg: Overleg) -> list[Genodigde]:
    """Who was asked to this meeting and was not there."""
    rijen = overleg.genodigden.filter(stand__in=KOMEN_NIET).select_related("partner")
    return list(rijen.order_by("naam", "pk"))


def opkomst_van(overleggen: Collection[int]) -> dict[tuple[int, int], bool]:
    """(meeting, organisation) → was somebody of it there? Of all that were asked. Who leads the
    table was, unless they said no."""
    gevonden: dict[tuple[int, int], bool] = {}
    for genodigde in Genodigde.objects.filter(overleg__in=overleggen):
        sleutel = (genodigde.overleg_id, genodigde.partner_id)
        leidde = genodigde.leidt and not genodigde.komt_niet
        was_er = leidde or genodigde.stand == Genodigdestand.KOMT
        gevonden[sleutel] = gevonden.get(sleutel, False) or was_er
    return gevonden
