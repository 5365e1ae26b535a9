"""A meeting is held: it begins, goes along its agenda, and ends."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.fouten import ZittingNietMogelijk
from spil.overleggen.models import Agendaplek, Overleg, Overlegstand, Zitting
from spil.overleggen.queries.bereik import overleg_van
from spil.overleggen.rechten.zitting import LEIDEN

VROEGST: Final = timedelta(hours=12)
"""Before the time that it was planned: who begins earlier has the wrong meeting."""


@transaction.atomic
def begin_zitting(overleg_uuid: UUID, *, door: Rol, op: datetime) -> Zitting:
    """With the first item; one that had ended goes on where it was. Doing it twice changes nothing.
    Raises NietGevonden, GeenRecht, ZittingNietMogelijk."""
    overleg = _te_houden(overleg_uuid, door=door, op=op)
    zitting = zitting_van(overleg)
    if zitting is None:
        zitting = Zitting.begin(overleg, _eerste_plek(overleg), door=door, op=op)
        leg_vast("zitting.begonnen", door=door, op=op, onderwerp=zitting)
    elif not zitting.loopt:
        zitting.ga_naar(zitting.plek or _eerste_plek(overleg), op=op)
        leg_vast("zitting.hervat", door=door, op=op, onderwerp=zitting)
    return zitting


@transaction.atomic
def ga_naar_plek(overleg_uuid: UUID, plek_uuid: UUID, *, door: Rol, op: datetime) -> Zitting:
    """This item is on the table from now; already there it stays there, so that two people who
    press at once do not skip one. Raises NietGevonden, GeenRecht, ZittingNietMogelijk."""
    zitting = _lopende_zitting(overleg_uuid, door=door)
    plek = zitting.overleg.plekken.filter(uuid=plek_uuid).first()
    if plek is None:
        raise ZittingNietMogelijk("Dit punt staat niet meer op de agenda.")
    if plek.pk != zitting.plek_id:
        zitting.ga_naar(plek, op=op)
        nummer = str(plek.volgnummer)
        leg_vast("zitting.verder", door=door, op=op, onderwerp=zitting, kenmerk=nummer)
    return zitting


@transaction.atomic
def eindig_zitting(overleg_uuid: UUID, *, door: Rol, op: datetime) -> Zitting:
    """Raises NietGevonden, GeenRecht, ZittingNietMogelijk."""
    zitting = _lopende_zitting(overleg_uuid, door=door)
    zitting.eindig(op=op)
    leg_vast("zitting.geeindigd", door=door, op=op, onderwerp=zitting)
    return zitting


def zitting_van(overleg: Overleg) -> Zitting | None:
    """Whoever changes it at the same time waits."""
    return (
        Zitting.objects.select_for_update(of=("self",))
        .select_related("overleg", "plek")
        .filter(overleg=overleg)
        .first()
    )


def laat_volgen(overleg: Overleg) -> None:
    """Something changed that the screens of this meeting show."""
    for zitting in Zitting.objects.filter(overleg=overleg):
        zitting.laat_volgen()


def _te_houden(overleg_uuid: UUID, *, door: Rol, op: datetime) -> Overleg:
    vereis_rol(LEIDEN, door=door)
    overleg = overleg_van(overleg_uuid, door=door, om_te_wijzigen=True)
    if overleg.stand == Overlegstand.VERVALLEN:
        raise ZittingNietMogelijk("Dit overleg is vervallen.")
    if overleg.begint - op > VROEGST:
        raise ZittingNietMogelijk("Dit overleg is pas later. Beginnen kan vanaf de dag zelf.")
    return overleg


def _lopende_zitting(overleg_uuid: UUID, *, door: Rol) -> Zitting:
    vereis_rol(LEIDEN, door=door)
    zitting = zitting_van(overleg_van(overleg_uuid, door=door))
    if zitting is None:
        raise ZittingNietMogelijk("Dit overleg is nog niet begonnen.")
    if not zitting.loopt:
        raise ZittingNietMogelijk("Dit overleg is al afgesloten. Hervat het om verder te gaan.")
    return zitting


def _eerste_plek(overleg: Overleg) -> Agendaplek:
    """Raises ZittingNietMogelijk when the agenda is empty."""
    eerste = overleg.plekken.order_by("volgnummer").first()
    if eerste is None:
        raise ZittingNietMogelijk("Er staat niets op de agenda. Zet er eerst een punt op.")
    return eerste
