"""A party gives its position before the table, when the house asks for it (WGS art. 2.31 lid 2).

Who is asked reads the report as it came, and nothing beside it: until the decision nobody gathers
or shares more (WGS art. 2.31 lid 3). The invitation is a toegang to the part of the reporter, and
to the own part in which the position lies; it ends when it is withdrawn, when who was asked leaves
the table, and with the decision.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from spil.aanmeldingen.commands.tafel import Gegeven, schrijf_standpunt, vereis_open
from spil.aanmeldingen.commands.uitnodigingen import trek_in
from spil.aanmeldingen.fouten import StandpuntKanNiet
from spil.aanmeldingen.models import Aanmelding, Standpunt
from spil.aanmeldingen.queries import (
    aanmelding_op_slot,
    kan_vooraf,
    tafel,
    te_vragen_rollen,
    uitnodigingen,
)
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Bericht, Dossierdeel, Reden, Toegang
from spil.toegang.queries import vereis


@transaction.atomic
def vraag_standpunten(
    tafel_uuid: UUID,
    aanmelding_uuids: Iterable[UUID],
    rollen: Sequence[Rol],
    *,
    door: Rol,
    op: datetime,
) -> int:
    """Ask each of these people for the position of their party on each of these reports; returns
    how many were not asked before.

    Raises NietGevonden, GeenRecht, AlBesloten, StandpuntKanNiet.
    """
    vereis("standpunt.vragen", door=door, op=op)
    rij = tafel(tafel_uuid, door=door)
    if rij.dag < datum(op):
        raise StandpuntKanNiet("Deze triagetafel is geweest. Vraag het voor de volgende.")
    mogelijk = {rol.pk for rol in te_vragen_rollen(rij, op=op)}
    if not {rol.pk for rol in rollen} <= mogelijk:
        raise StandpuntKanNiet("Vraag alleen mensen die aan deze tafel zitten en een login hebben.")
    gevraagd: dict[int, list[str]] = {}
    for uuid in aanmelding_uuids:
        aanmelding = aanmelding_op_slot(uuid)
        vereis("standpunt.vastleggen", door=door, op=op, dossier_id=aanmelding.dossier_id)
        _vereis_te_vragen(aanmelding)
        for rol in _nog_niet_gevraagd(aanmelding, rollen, op=op):
            _nodig_uit(aanmelding, rol, door=door, op=op)
            gevraagd.setdefault(rol.medewerker_id, []).append(aanmelding.kenmerk)
    for medewerker_id, kenmerken in gevraagd.items():
        _bericht(medewerker_id, kenmerken, op=op)
    return sum(map(len, gevraagd.values()))


@transaction.atomic
def trek_vraag_in(aanmelding_uuid: UUID, rol_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """Gone in the next request of who was asked; a position that was given stays.

    Raises NietGevonden, GeenRecht.
    """
    vereis("standpunt.vragen", door=door, op=op)
    aanmelding = aanmelding_op_slot(aanmelding_uuid)
    vereis("standpunt.vastleggen", door=door, op=op, dossier_id=aanmelding.dossier_id)
    lopend = list(
        uitnodigingen([aanmelding.dossier_id], op=op).filter(rol__uuid=rol_uuid).order_by("pk")
    )
    if not lopend:
        raise NietGevonden("Deze vraag is al ingetrokken.")
    trek_in(lopend, door=door, op=op)


@transaction.atomic
def geef_standpunt(
    aanmelding_uuid: UUID,
    *,
    standpunt: str,
    reden: str,
    criteria: Sequence[str] = (),
    gezien: str | None = None,
    door: Rol,
    op: datetime,
) -> Standpunt:
    """What the organisation of `door` finds; it may become another one until the decision.

    Raises NietGevonden, GeenRecht, AlBesloten, StandpuntKanNiet, StandpuntGewijzigd.
    """
    aanmelding = aanmelding_op_slot(aanmelding_uuid)
    vereis("standpunt.geven", door=door, op=op, dossier_id=aanmelding.dossier_id)
    vereis_open(aanmelding)
    _vereis_gevraagd(aanmelding, door=door, op=op)
    gegeven = Gegeven(
        medewerker=door.medewerker,
        standpunt=standpunt,
        criteria=tuple(criteria),
        reden=reden,
        gezien=gezien,
    )
    deel = Dossierdeel.van_deelnemer(aanmelding.dossier_id, door.medewerker.partner, op=op)
    try:
        with transaction.atomic():
            schrijf_standpunt(deel, aanmelding, gegeven, aan=None, door=door, op=op)
    except IntegrityError as fout:
        if "een_standpunt_per_partij" not in str(fout):
            raise
        raise StandpuntKanNiet(
            "Aan tafel is het standpunt van uw organisatie al vastgelegd. Zeg het daar."
        ) from fout
    return Standpunt.objects.get(aanmelding=aanmelding, partner_id=door.partner_id)


def _vereis_gevraagd(aanmelding: Aanmelding, *, door: Rol, op: datetime) -> None:
    if not any(
        vraag.rol and vraag.rol.partner_id == door.partner_id
        for vraag in uitnodigingen([aanmelding.dossier_id], op=op)
    ):
        raise StandpuntKanNiet("Het standpunt wordt gevraagd aan een andere organisatie.")


def _vereis_te_vragen(aanmelding: Aanmelding) -> None:
    vereis_open(aanmelding)
    if not kan_vooraf(aanmelding):
        raise StandpuntKanNiet(
            f"Over {aanmelding.kenmerk} geeft niemand vooraf een standpunt: het huis meldde zelf, of"
            " de melding is voor de burgemeester."
        )


def _nog_niet_gevraagd(aanmelding: Aanmelding, rollen: Sequence[Rol], *, op: datetime) -> list[Rol]:
    lopend = uitnodigingen([aanmelding.dossier_id], op=op)
    al_gevraagd = set(lopend.values_list("rol_id", flat=True))
    return [rol for rol in rollen if rol.pk not in al_gevraagd]


def _nodig_uit(aanmelding: Aanmelding, rol: Rol, *, door: Rol, op: datetime) -> None:
    eigen = Dossierdeel.van_deelnemer(aanmelding.dossier_id, rol.medewerker.partner, op=op)
    vraag = Toegang.op_deel(eigen, rol=rol, reden=Reden.GENODIGD, van=op)
    if aanmelding.deel_id != eigen.pk:
        Toegang.op_deel(aanmelding.deel, rol=rol, reden=Reden.GENODIGD, van=op)
    eerder = Standpunt.objects.filter(aanmelding=aanmelding, partner_id=rol.partner_id)
    for rij in eerder.exclude(deel=eigen):
        rij.verplaats(eigen)
    leg_vast("standpunt.gevraagd", door=door, op=op, bij=vraag, onderwerp=vraag)


def _bericht(medewerker_id: int, kenmerken: Sequence[str], *, op: datetime) -> None:
    """One notice, however many reports."""
    nummer = kenmerken[0] if len(kenmerken) == 1 else ""
    Bericht.stuur(medewerker_id, soort=Bericht.Soort.STANDPUNT, dossiernummer=nummer, op=op)
