"""The agenda fills with what needs the table: by hand, and by itself at night."""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.agenda import overleg_met_agenda, plaats_op_agenda, vereis_duur
from spil.overleggen.commands.overslaan import leg_overgeslagen_vast
from spil.overleggen.fouten import AgendaNietMogelijk
from spil.overleggen.models import (
    Aanleiding,
    Agendapunt,
    Agendavulling,
    Overgeslagen,
    Overleg,
    Overlegreeks,
)
from spil.overleggen.queries.bereik import overleg_van, reeks_van
from spil.overleggen.queries.kandidaten import VOLGORDE, Kandidaat, kandidaten
from spil.overleggen.queries.vullingen import vulling_van
from spil.overleggen.rechten.agenda import PUNT_VOORBEREIDEN
from spil.overleggen.rechten.agendaverzoek import VANZELF
from spil.overleggen.rechten.reeksen import PLANNEN
from spil.toegang.queries import vereis


@transaction.atomic
def vul_agenda(
    overleg_uuid: UUID, dossiers: Collection[UUID], *, door: Rol, op: datetime
) -> list[Agendapunt]:
    """These of what needs the table; what meanwhile does not is left out.

    Raises NietGevonden, GeenRecht, AgendaNietMogelijk.
    """
    overleg = overleg_met_agenda(overleg_uuid, door=door, op=op)
    gekozen = _gekozen(overleg, dossiers, op=op)
    for kandidaat in gekozen:
        vereis(PUNT_VOORBEREIDEN, door=door, op=op, dossier_id=kandidaat.dossier.pk)
    return _zet(overleg, gekozen, door=door, op=op)


@transaction.atomic
def sla_over(
    overleg_uuid: UUID, dossiers: Collection[UUID], *, door: Rol, op: datetime
) -> list[Overgeslagen]:
    """These need not come to this one meeting. Raises NietGevonden, GeenRecht, AgendaNietMogelijk."""
    overleg = overleg_met_agenda(overleg_uuid, door=door, op=op)
    gekozen = _gekozen(overleg, dossiers, op=op)
    return [leg_overgeslagen_vast(overleg, een.dossier.pk, door=door, op=op) for een in gekozen]


@transaction.atomic
def vul_agenda_vanzelf(overleg_uuid: UUID, *, door: Rol, op: datetime) -> list[Agendapunt]:
    """In the context of somebody who works on dossiers: of theirs, what comes on this agenda by
    itself. `door` is Spil. Raises NietGevonden, GeenRecht."""
    vereis_rol(VANZELF, door=door)
    overleg = overleg_van(overleg_uuid, door=door, om_te_wijzigen=True)
    vanzelf = vulling_van(overleg.reeks).vanzelf
    gevonden = [een for een in kandidaten(overleg, op=op) if een.komt_door(vanzelf)]
    return _zet(overleg, gevonden, door=door, op=op)


@transaction.atomic
def bepaal_vulling(
    reeks_uuid: UUID, *, vanzelf: Collection[str], minuten: int, door: Rol, op: datetime
) -> Agendavulling:
    """What comes on the agendas of this series by itself. Raises NietGevonden, GeenRecht,
    AgendaNietMogelijk."""
    vereis_rol(PLANNEN, door=door)
    reeks = reeks_van(reeks_uuid, door=door, om_te_wijzigen=True)
    _vereis_te_vullen(reeks, vanzelf)
    rij = Agendavulling.bepaal(reeks, vanzelf=vanzelf, minuten=vereis_duur(minuten))
    leg_vast("agenda.vulling_bepaald", door=door, op=op, onderwerp=rij)
    return rij


def _gekozen(overleg: Overleg, dossiers: Collection[UUID], *, op: datetime) -> list[Kandidaat]:
    return [een for een in kandidaten(overleg, op=op) if een.dossier.uuid in dossiers]


def _zet(
    overleg: Overleg, gekozen: Iterable[Kandidaat], *, door: Rol, op: datetime
) -> list[Agendapunt]:
    """With what was asked for it: those requests are answered by it."""
    minuten, punten = vulling_van(overleg.reeks).minuten, []
    for kandidaat in gekozen:
        punt = plaats_op_agenda(
            overleg,
            kandidaat.dossier,
            aanleiding=kandidaat.aanleiding,
            minuten=minuten,
            door=door,
            op=op,
        )
        punten.append(punt)
        Overgeslagen.vergeet(overleg, kandidaat.dossier.pk)
        for verzoek in kandidaat.verzoeken:
            verzoek.zet(punt)
            leg_vast("agendaverzoek.gezet", door=door, op=op, bij=verzoek, onderwerp=verzoek)
    return punten


def _vereis_te_vullen(reeks: Overlegreeks, vanzelf: Collection[str]) -> None:
    if reeks.is_zonder_personen and vanzelf:
        raise AgendaNietMogelijk("Een bestuurlijk overleg gaat over niemand: vul het met de hand.")
    if not {Aanleiding(een) for een in vanzelf} <= set(VOLGORDE):
        raise AgendaNietMogelijk("Dit komt niet vanzelf op een agenda.")
