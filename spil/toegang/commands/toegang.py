"""Granting and ending access by explicit act; most grants are a side effect of involvement."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.fouten import DomeinFout, NietGevonden
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Dossier, Reden, Toegang
from spil.toegang.queries import dossier_op_slot, vereis

EINDIGT_VANZELF: dict[str, str] = {
    Reden.REGIE: "Draag eerst de regie over; dan eindigt deze toegang vanzelf.",
    Reden.DEELNEMER: "Beëindig de deelname bij Deelnemers; dan eindigt deze toegang vanzelf.",
    Reden.GENODIGD: "Trek de vraag in bij de triagetafel; dan eindigt deze toegang vanzelf.",
    Reden.AAN_TAFEL: "Haal deze persoon van het punt op de agenda; dan eindigt deze toegang vanzelf.",
    Reden.LAATSTE_REGISSEUR: "Deze toegang eindigt als de casus opnieuw wordt voorgelegd.",
}
"""These grants follow from an act of the casus, which is recorded; ending one here is not."""


class ToegangNietMogelijk(DomeinFout):
    """The receiver may not get this access."""


@transaction.atomic
def verleen_toegang(
    dossier_uuid: UUID, *, aan: Rol, toelichting: str, door: Rol, op: datetime
) -> Toegang:
    """Give a colleague of the house the whole dossier, with a reason that others can read.

    Raises NietGevonden, GeenRecht, ToegangNietMogelijk.
    """
    dossier = dossier_op_slot(dossier_uuid)
    vereis("toegang.verlenen", door=door, op=op, dossier_id=dossier.pk)
    if aan.huis_id != dossier.huis_id or not aan.is_huisrol:
        raise ToegangNietMogelijk(
            "Alleen collega's van het huis kunnen zo toegang krijgen. Partners worden deelnemer."
        )
    if not toelichting.strip():
        raise ToegangNietMogelijk("Schrijf op waarom deze collega toegang nodig heeft.")
    toegang = Toegang.op_dossier(
        dossier, rol=aan, reden=Reden.UITDRUKKELIJK, van=op, toelichting=toelichting.strip()
    )
    leg_vast("toegang.verleend", door=door, op=op, bij=dossier, onderwerp=toegang)
    return toegang


@transaction.atomic
def trek_toegang_in(toegang_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """End one running grant now; gone in the next request of who held it.

    A grant that ended before is history and stays as it was.
    Raises NietGevonden, GeenRecht, ToegangNietMogelijk.
    """
    toegang = Toegang.objects.geldig_op(op).select_for_update().filter(uuid=toegang_uuid).first()
    if toegang is None:
        raise NietGevonden("Deze toegang bestaat niet.")
    vereis("toegang.intrekken", door=door, op=op, dossier_id=toegang.dossier_id)
    if (uitleg := EINDIGT_VANZELF.get(toegang.reden)) is not None:
        raise ToegangNietMogelijk(uitleg)
    toegang.trek_in(op=op)
    leg_vast("toegang.ingetrokken", door=door, op=op, bij=toegang, onderwerp=toegang)


def beeindig_alles(dossier: Dossier, *, redenen: set[Reden] | None = None, op: datetime) -> None:
    """End the grants of a dossier (of these reasons): part of closing and of triage."""
    lopend = Toegang.objects.nog_niet_voorbij(op).bij_dossier(dossier.pk)
    if redenen is not None:
        lopend = lopend.filter(reden__in=redenen)
    for toegang in lopend:
        toegang.trek_in(op=op)
