"""The triage at the table: who sits there, what each party found, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models.functions import JSONObject

from spil.aanmeldingen.models import Aanmelding, Standpunt, Tafelgenoot, Triagetafel
from spil.aanmeldingen.standpunten import rust_op, standpuntnaam
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.werkprocessen.motor import Aanpak

CONCEPT_TAFEL = "triagetafel"


@dataclass(frozen=True)
class Standpuntregel:
    """A position as a page shows it, in the words of the approach."""

    rij: Standpunt
    naam: str
    rust_op: str


def tafel(uuid: UUID, *, door: Rol) -> Triagetafel:
    """Raises NietGevonden, also for one of another house."""
    gevonden = Triagetafel.objects.van_huis(door.huis_id).filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze triagetafel bestaat niet.")
    return gevonden


def laatste_tafel(*, huis_id: int, vandaag: date) -> Triagetafel | None:
    """The one that sits now, or sat last."""
    return Triagetafel.objects.van_huis(huis_id).filter(dag__lte=vandaag).first()


def volgende_tafel(*, huis_id: int, vandaag: date) -> Triagetafel | None:
    """The first that is still to come, that of today included."""
    tafels = Triagetafel.objects.van_huis(huis_id).filter(dag__gte=vandaag)
    return tafels.order_by("dag").first()


def genoten_van(tafel: Triagetafel) -> list[Tafelgenoot]:
    """Who decides first, then who advises."""
    genoten = tafel.genoten.select_related("medewerker__partner", "partner")
    return list(genoten.order_by("-klasse", "partner__naam"))


@dataclass(frozen=True)
class Opvolger:
    """A report in the order of the table."""

    uuid: UUID
    kenmerk: str


@dataclass(frozen=True)
class Zitting:
    """The table that sits: who is there, and what lies on it, spoed first and then by age."""

    tafel: Triagetafel
    genoten: Sequence[Tafelgenoot]
    op_tafel: list[Opvolger]

    def buren_van(self, uuid: UUID) -> tuple[Opvolger | None, Opvolger | None, str]:
        """The report before and after this one, and `2 van 3`."""
        nr = next((nr for nr, een in enumerate(self.op_tafel) if een.uuid == uuid), None)
        if nr is None:
            return None, None, ""
        vorige = self.op_tafel[nr - 1] if nr else None
        volgende = self.op_tafel[nr + 1] if nr + 1 < len(self.op_tafel) else None
        return vorige, volgende, f"{nr + 1} van {len(self.op_tafel)}"


def laatste_zitting(*, huis_id: int, vandaag: date) -> Zitting | None:
    """In one query: a table always has somebody at it."""
    tafels = Triagetafel.objects.van_huis(huis_id).filter(dag__lte=vandaag)
    wachtend = Aanmelding.objects.te_beoordelen().spoed_en_oudste_eerst()
    genoten = list(
        Tafelgenoot.objects.filter(tafel=tafels.values("pk")[:1])
        .select_related("tafel", "medewerker__partner", "partner")
        .annotate(
            op_tafel=ArraySubquery(wachtend.values(json=JSONObject(uuid="uuid", kenmerk="kenmerk")))
        )
        .order_by("-klasse", "partner__naam")
    )
    if not genoten:
        return None
    op_tafel = [Opvolger(UUID(een["uuid"]), een["kenmerk"]) for een in genoten[0].op_tafel]
    return Zitting(genoten[0].tafel, genoten, op_tafel)


def standpunten_bij(aanmelding: Aanmelding) -> list[Standpunt]:
    """What the parties found, as far as the acting rol may see; no query when nobody did."""
    if not getattr(aanmelding, "heeft_standpunten", True):
        return []
    rijen = Standpunt.objects.filter(aanmelding=aanmelding)
    return list(rijen.select_related("medewerker__partner", "partner", "tafel"))


def standpuntregels(rijen: list[Standpunt], aanpak: Aanpak) -> list[Standpuntregel]:
    return [
        Standpuntregel(rij, standpuntnaam(aanpak, rij.standpunt), rust_op(aanpak, rij.criteria))
        for rij in rijen
    ]
