"""Who signs for a meeting, what they sign, and who did."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.eenmalige_sleutel import hash_van
from spil.kern.fouten import NietGevonden
from spil.overleggen.models import (
    Geheimhouding,
    Geheimhoudingstekst,
    Genodigde,
    Overleg,
    Overlegstand,
)
from spil.overleggen.rechten.tafel import BEWIJS
from spil.overleggen.verklaring import MEEGELEVERD, STANDAARDTEKST
from spil.partners.models import Klasse
from spil.toegang.rechten import recht


@dataclass(frozen=True, kw_only=True)
class Verklaringtekst:
    """What is signed now in a house: the text that comes with Spil, or one of its own."""

    nummer: int
    tekst: str

    @property
    def is_eigen(self) -> bool:
        return self.nummer != MEEGELEVERD


@dataclass(frozen=True, kw_only=True)
class Tekenaar:
    """A guest without an account, and how far it is with signing."""

    genodigde: Genodigde
    verklaring: Geheimhouding | None
    op: datetime

    @property
    def is_getekend(self) -> bool:
        return self.verklaring is not None and self.verklaring.is_ondertekend

    @property
    def te_vragen(self) -> bool:
        return not self.is_getekend

    @property
    def loopt(self) -> bool:
        """A link is under way."""
        if self.verklaring is None or self.verklaring.is_ondertekend:
            return False
        return self.verklaring.geldig_tot > self.op


def geldende_tekst(huis_id: int) -> Verklaringtekst:
    eigen = Geheimhoudingstekst.van_huis(huis_id)
    if eigen is None:
        return Verklaringtekst(nummer=MEEGELEVERD, tekst=STANDAARDTEKST)
    return Verklaringtekst(nummer=eigen.nummer, tekst=eigen.tekst)


def tekenaars_van(overleg: Overleg, *, op: datetime) -> list[Tekenaar]:
    """By organisation. One query."""
    rijen = Genodigde.objects.komend().filter(
        Q(partner__klasse=Klasse.DERDE) | Q(incidenteel=True), overleg=overleg, rol__isnull=True
    )
    rijen = rijen.select_related("partner", "geheimhouding")
    return tekenaars(rijen.order_by("partner__naam", "naam"), op=op)


def tekenaars(genodigden: Iterable[Genodigde], *, op: datetime) -> list[Tekenaar]:
    """Of guests that were read with their `geheimhouding`."""
    return [
        Tekenaar(genodigde=rij, verklaring=getattr(rij, "geheimhouding", None), op=op)
        for rij in genodigden
        if rij.tekent
    ]


@dataclass(frozen=True, kw_only=True)
class Handtekeningen:
    """How far the guests of one meeting are with signing."""

    wie: list[Tekenaar]

    @property
    def nog_te_tekenen(self) -> int:
        return sum(not een.is_getekend for een in self.wie)


def handtekeningen(overleg: Overleg, *, door: Rol, op: datetime) -> Handtekeningen | None:
    """None for who has nothing to do with it."""
    if not recht(BEWIJS).staat_toe(door.soort):
        return None
    return Handtekeningen(wie=tekenaars_van(overleg, op=op))


def open_verklaring(sleutel: str, *, op: datetime, op_slot: bool = False) -> Geheimhouding:
    """One look by hash, whatever is the matter with the link. Raises NietGevonden."""
    rijen = Geheimhouding.objects.te_ondertekenen_op(op).filter(
        sleutel_hash=hash_van(sleutel),
        genodigde__in=Genodigde.objects.komend(),
        genodigde__overleg__stand=Overlegstand.GEPLAND,
    )
    if op_slot:
        rijen = rijen.select_for_update(of=("self",))
    gevonden = rijen.select_related("genodigde__overleg__reeks__huis").first()
    if gevonden is None:
        raise NietGevonden("Deze link werkt niet.")
    return gevonden


def ondertekende_verklaring(uuid: UUID, *, door: Rol) -> Geheimhouding:
    """Raises NietGevonden, also for one of another house or one that waits."""
    gevonden = (
        Geheimhouding.objects.van_huis(door.huis_id)
        .ondertekend()
        .select_related(
            "genodigde__partner", "genodigde__overleg__reeks", "gevraagd_door__medewerker"
        )
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze verklaring bestaat niet in uw huis.")
    return gevonden
