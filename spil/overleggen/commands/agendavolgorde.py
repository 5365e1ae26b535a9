"""The order of an agenda, its minutes, and an item that moves on to the next meeting."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import IntEnum
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.agendatijd import verdeel
from spil.overleggen.commands.agenda import (
    overleg_met_agenda,
    vereis_duur,
    vereis_niet_begonnen,
    vereis_voor_deze_tafel,
    zet_vaste_tafel,
)
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.fouten import AgendaIntussenAnders, AgendaNietMogelijk
from spil.overleggen.models import Aanschuiver, Agendaplek, Agendapunt, Overleg
from spil.overleggen.models.agendaplek import LANGST
from spil.overleggen.queries.agenda import plek_van
from spil.overleggen.queries.bereik import overleg_van
from spil.overleggen.queries.vullingen import volgend_overleg
from spil.overleggen.rechten.agenda import AGENDA_VULLEN, PUNT_VOORBEREIDEN
from spil.toegang.queries import vereis

DOORGESCHOVEN: Final = "Doorgeschoven naar een volgend overleg"


class Richting(IntEnum):
    OMHOOG = -1
    OMLAAG = 1


@transaction.atomic
def verschuif_plek(plek_uuid: UUID, richting: Richting, *, door: Rol, op: datetime) -> Agendaplek:
    """One place up or down; at the end of the list nothing changes. Raises NietGevonden, GeenRecht,
    AgendaNietMogelijk."""
    plek, plekken = _plekken_op_slot(plek_uuid, door=door, op=op)
    hier = plekken.index(plek)
    return _verzet(plekken, hier, hier + richting, door=door, op=op)


@transaction.atomic
def zet_plek(
    plek_uuid: UUID, plaats: int, *, gezien: Sequence[UUID], door: Rol, op: datetime
) -> Agendaplek:
    """To this place, counted from one. `gezien` is the order that stood on the page of who moves it.
    Raises NietGevonden, GeenRecht, AgendaNietMogelijk, AgendaIntussenAnders."""
    plek, plekken = _plekken_op_slot(plek_uuid, door=door, op=op)
    if [een.uuid for een in plekken] != list(gezien):
        raise AgendaIntussenAnders
    return _verzet(plekken, plekken.index(plek), plaats - 1, door=door, op=op)


@transaction.atomic
def zet_tijden(
    overleg_uuid: UUID, minuten: Mapping[UUID, int], *, door: Rol, op: datetime
) -> Overleg:
    """How long the items take. Raises NietGevonden, GeenRecht, AgendaNietMogelijk."""
    overleg = overleg_met_agenda(overleg_uuid, door=door, op=op)
    for plek in Agendaplek.objects.van_overleg(overleg).filter(uuid__in=minuten):
        plek.zet_minuten(vereis_duur(minuten[plek.uuid]))
    leg_vast("agenda.tijden_gezet", door=door, op=op, onderwerp=overleg)
    return overleg


@transaction.atomic
def verdeel_tijd(overleg_uuid: UUID, *, door: Rol, op: datetime) -> Overleg:
    """The items keep their shares and together fill the meeting. Raises NietGevonden, GeenRecht,
    AgendaNietMogelijk."""
    overleg = overleg_met_agenda(overleg_uuid, door=door, op=op)
    plekken = list(Agendaplek.objects.van_overleg(overleg).order_by("volgnummer"))
    verdeeld = verdeel([plek.minuten for plek in plekken], overleg.duur_minuten)
    for plek, minuten in zip(plekken, verdeeld, strict=True):
        plek.zet_minuten(min(minuten, LANGST))
    leg_vast("agenda.tijden_gezet", door=door, op=op, onderwerp=overleg)
    return overleg


@transaction.atomic
def schuif_door(plek_uuid: UUID, *, door: Rol, op: datetime) -> Overleg:
    """To the next meeting of the series, with all that was prepared; also from one that was held,
    when it did not come to this item. Returns that meeting. Who sat here sits there when they come
    there too.

    Raises NietGevonden, GeenRecht, AgendaNietMogelijk.
    """
    vereis_rol(AGENDA_VULLEN, door=door)
    plek = plek_van(plek_uuid, door=door, om_te_wijzigen=True)
    oud = overleg_van(plek.overleg.uuid, door=door, om_te_wijzigen=True)
    volgende = volgend_overleg(oud, op=op)
    if volgende is None:
        raise AgendaNietMogelijk(
            "Er is nog geen volgend overleg van deze reeks. Plan dat eerst, en schuif dan door."
        )
    nieuw = Agendaplek.achteraan(volgende, minuten=plek.minuten, onderwerp=plek.onderwerp)
    punt = Agendapunt.objects.filter(plek=plek).select_related("dossier").first()
    if punt is not None:
        _verplaats(punt, nieuw, volgende, door=door, op=op)
    elif plek.onderwerp in {"", DOORGESCHOVEN}:
        raise AgendaNietMogelijk("Dit punt is niet van u, of is al doorgeschoven.")
    _laat_los(plek, oud, op=op)
    if punt is None:
        leg_vast("agenda.onderwerp_doorgeschoven", door=door, op=op, onderwerp=nieuw)
    return volgende


def _verplaats(
    punt: Agendapunt, plek: Agendaplek, overleg: Overleg, *, door: Rol, op: datetime
) -> None:
    vereis(PUNT_VOORBEREIDEN, door=door, op=op, dossier_id=punt.dossier_id)
    vereis_niet_begonnen(punt)
    vereis_voor_deze_tafel(overleg, punt.dossier)
    gingen = punt.aanschuivers.lopend().select_related("genodigde")
    rollen = {een.genodigde.rol_id for een in gingen if een.genodigde.rol_id is not None}
    for aanschuiver in gingen:
        aanschuiver.haal_weg(op=op)
    punt.verplaats_naar(plek)
    zet_vaste_tafel(punt, overleg.genodigden.met_alles(), op=op)
    zitten = punt.aanschuivers.lopend().values("genodigde")
    for genodigde in overleg.genodigden.komend().filter(rol__in=rollen).exclude(pk__in=zitten):
        Aanschuiver.laat_aanschuiven(punt, genodigde, op=op)
    stem_toegang_af(overleg, op=op)
    leg_vast("agendapunt.doorgeschoven", door=door, op=op, bij=punt, onderwerp=punt)


def _laat_los(plek: Agendaplek, overleg: Overleg, *, op: datetime) -> None:
    """In a meeting that began the numbers stay what the room knows them by."""
    if overleg.begint <= op:
        plek.zet_onderwerp(DOORGESCHOVEN)
    else:
        plek.haal_weg()


def _plekken_op_slot(uuid: UUID, *, door: Rol, op: datetime) -> tuple[Agendaplek, list[Agendaplek]]:
    """This place, and all of its meeting in order."""
    plek = plek_van(uuid, door=door, om_te_wijzigen=True)
    overleg = overleg_met_agenda(plek.overleg.uuid, door=door, op=op)
    return plek, list(Agendaplek.objects.van_overleg(overleg).order_by("volgnummer"))


def _verzet(
    plekken: list[Agendaplek], van: int, naar: int, *, door: Rol, op: datetime
) -> Agendaplek:
    """Never past an end of the list; the others close up."""
    daar = min(max(naar, 0), len(plekken) - 1)
    if daar != van:
        plekken.insert(daar, plekken.pop(van))
        Agendaplek.zet_volgorde(plekken)
        leg_vast("agenda.geordend", door=door, op=op, onderwerp=plekken[daar])
    return plekken[daar]
