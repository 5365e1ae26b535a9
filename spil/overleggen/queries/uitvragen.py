"""Questions to a party: which are open, who must hear of them, and the one that an address names."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.overleggen.models import Overlegstand, Uitvraag
from spil.overleggen.models.uitvraag import UitvraagQuerySet
from spil.overleggen.rechten.voorbereiding import BEANTWOORDEN, UITVRAGEN
from spil.overleggen.stroomregels import HERINNER_VOORAF
from spil.toegang.models import Reden, Toegang
from spil.toegang.models.toegang import ToegangQuerySet
from spil.toegang.queries import vereis


def open_uitvragen(*, door: Rol, op: datetime) -> list[Uitvraag]:
    """What the organisation of a ketenpartner must still bring, first what is due first; of the house
    nothing: it reads that at the item. One query."""
    if door.is_huisrol:
        return []
    return list(
        _te_houden(op)
        .filter(partner_id=door.partner_id)
        .order_by("antwoord_voor", "gevraagd_op", "pk")
    )


def te_melden(*, op: datetime) -> list[Uitvraag]:
    """Of which nobody was told yet, while somebody of the party can open the item."""
    return list(_bereikbaar(op).filter(gemeld_op__isnull=True).order_by("pk"))


def te_herinneren(*, op: datetime) -> list[Uitvraag]:
    """Due tomorrow or before, told on an earlier day, and not reminded yet."""
    wacht = _bereikbaar(op).filter(
        herinnerd_op__isnull=True,
        gemeld_op__lt=op - HERINNER_VOORAF / 2,
        antwoord_voor__lte=datum(op) + HERINNER_VOORAF,
    )
    return list(wacht.order_by("pk"))


def ontvangers_van(uitvragen: Iterable[Uitvraag], *, op: datetime) -> list[int]:
    """The medewerkers of the parties that were asked who can open the item now, each once."""
    gevraagd = {(een.deel_id, een.partner_id) for een in uitvragen}
    toegangen = _aan_tafel(op).filter(deel_id__in=[deel for deel, _ in gevraagd])
    return sorted(
        {
            toegang.rol.medewerker_id
            for toegang in toegangen.select_related("rol__medewerker")
            if toegang.rol and (toegang.deel_id, toegang.rol.partner_id) in gevraagd
        }
    )


def uitvraag_van(uuid: UUID) -> Uitvraag:
    """Raises NietGevonden, also for one in a part that the acting rol does not hold."""
    return _eerste(Uitvraag.objects.met_alles().filter(uuid=uuid))


def uitvraag_op_slot(uuid: UUID) -> Uitvraag:
    """The same, locked until the transaction ends: for a write."""
    slot = Uitvraag.objects.select_for_update(of=("self",), no_key=True).met_alles()
    return _eerste(slot.filter(uuid=uuid))


def _eerste(rijen: UitvraagQuerySet) -> Uitvraag:
    gevonden = rijen.first()
    if gevonden is None:
        raise NietGevonden("Deze vraag bestaat niet.")
    return gevonden


def _te_houden(op: datetime) -> UitvraagQuerySet:
    """Open questions for meetings still to be held."""
    return (
        Uitvraag.objects.open()
        .met_alles()
        .filter(
            punt__plek__overleg__stand=Overlegstand.GEPLAND, punt__plek__overleg__eindigt__gt=op
        )
    )


def _bereikbaar(op: datetime) -> UitvraagQuerySet:
    """Of which the item is open now to somebody of the party that was asked."""
    kan_openen = _aan_tafel(op).filter(
        deel_id=OuterRef("deel_id"), rol__medewerker__partner_id=OuterRef("partner_id")
    )
    return _te_houden(op).filter(Exists(kan_openen))


def _aan_tafel(op: datetime) -> ToegangQuerySet:
    return Toegang.objects.geldig_op(op).filter(reden=Reden.AAN_TAFEL)


def te_beantwoorden(uuid: UUID, *, door: Rol, op: datetime) -> Uitvraag:
    """For who may answer it. Raises NietGevonden, GeenRecht."""
    uitvraag = uitvraag_van(uuid)
    vereis_eigen(uitvraag, door=door, op=op)
    return uitvraag


def in_te_trekken(uuid: UUID, *, door: Rol, op: datetime) -> Uitvraag:
    """For who may withdraw it. Raises NietGevonden, GeenRecht."""
    uitvraag = uitvraag_van(uuid)
    vereis(UITVRAGEN, door=door, op=op, dossier_id=uitvraag.dossier_id)
    return uitvraag


def vereis_eigen(uitvraag: Uitvraag, *, door: Rol, op: datetime) -> None:
    """A party speaks for itself; who leads the case may write down what it heard.
    Raises NietGevonden, GeenRecht."""
    vereis(BEANTWOORDEN, door=door, op=op, dossier_id=uitvraag.dossier_id)
    if uitvraag.partner_id != door.partner_id:
        vereis(UITVRAGEN, door=door, op=op, dossier_id=uitvraag.dossier_id)
