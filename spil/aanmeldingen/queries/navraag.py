"""Questions about a report, and their answers. Everything here runs inside `namens()`."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from spil.aanmeldingen.models import Aanmelding, Navraag
from spil.kern.fouten import NietGevonden


@dataclass(frozen=True, kw_only=True)
class Navraagregel:
    """A question as a page shows it, with its answer when there is one."""

    uuid: UUID
    vraag: str
    gevraagd_op: datetime
    gevraagd_door: str
    antwoord_voor: date
    antwoord: str
    beantwoord_op: datetime | None
    beantwoord_door: str

    @property
    def is_open(self) -> bool:
        return self.beantwoord_op is None


def navragen_erbij() -> ArraySubquery:
    """With a report in one query; `navragen_bij` reads it."""
    velden = ("uuid", "vraag", "gevraagd_op", "antwoord_voor", "antwoord", "beantwoord_op")
    return ArraySubquery(
        Navraag.objects.filter(aanmelding=OuterRef("pk"))
        .order_by("gevraagd_op", "id")
        .values(
            json=JSONObject(
                **{veld: veld for veld in velden},
                gevraagd_door="gevraagd_door__medewerker__naam",
                beantwoord_door="beantwoord_door__medewerker__naam",
            )
        )
    )


def navragen_bij(aanmelding: Aanmelding) -> list[Navraagregel]:
    """In the order in which they were asked, of a report that came with `navragen_erbij`."""
    return [_regel(**rij) for rij in getattr(aanmelding, "navraag_en_antwoord", [])]


def navraag(uuid: UUID) -> Navraag:
    """Raises NietGevonden."""
    return _of_niets(_met_namen().filter(uuid=uuid).first())


def navraag_op_slot(uuid: UUID) -> Navraag:
    """The same, locked until the transaction ends: for a write."""
    return _of_niets(_met_namen().select_for_update(of=("self",)).filter(uuid=uuid).first())


def _regel(**rij: Any) -> Navraagregel:
    beantwoord = rij.pop("beantwoord_op")
    return Navraagregel(
        uuid=UUID(rij.pop("uuid")),
        gevraagd_op=datetime.fromisoformat(rij.pop("gevraagd_op")),
        antwoord_voor=date.fromisoformat(rij.pop("antwoord_voor")),
        beantwoord_op=datetime.fromisoformat(beantwoord) if beantwoord else None,
        beantwoord_door=rij.pop("beantwoord_door") or "",
        **rij,
    )


def _met_namen() -> QuerySet[Navraag]:
    return Navraag.objects.select_related("aanmelding", "gevraagd_door__medewerker")


def _of_niets(gevonden: Navraag | None) -> Navraag:
    if gevonden is None:
        raise NietGevonden("Deze vraag bestaat niet.")
    return gevonden
