"""Who stands beside a person, and what that person says. As far as the acting rol may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.personen.models import Betrokkene, Betrokkenestem, Naaste, Professional, Vertegenwoordiger
from spil.personen.queries.systeem import WIJZIGEN
from spil.toegang.queries import dossier_op_slot, vereis

M = TypeVar("M", bound=Naaste)


@dataclass(frozen=True, kw_only=True)
class Ondersteuning:
    """Of one person; running ones first."""

    professionals: list[Professional]
    vertegenwoordigers: list[Vertegenwoordiger]


@dataclass(frozen=True, kw_only=True)
class Ernaast:
    """One line of the list beside the system."""

    voor: str
    naam: str
    wat: str
    organisatie: str
    bereikbaar: str
    weet_ervan: bool


def ernaast_in(dossier_id: int, mensen: Sequence[Betrokkene]) -> list[Ernaast]:
    """Who stands now beside these people, vertegenwoordigers first. One query."""
    namen = {mens.pk: mens.naam for mens in mensen}
    soort = _een_van(Vertegenwoordiger, dossier_id, Value(0), F("soort"), F("reikwijdte"))
    functie = _een_van(
        Professional, dossier_id, Value(1), F("functie"), Cast("weet_ervan", CharField())
    )
    return [
        Ernaast(
            voor=namen[mens],
            naam=naam,
            wat=wat if nr else f"{Vertegenwoordiger.Soort(wat).label}: {meer}",
            organisatie=organisatie,
            bereikbaar=f"{telefoon} {email}".strip(),
            weet_ervan=not nr or meer == "true",
        )
        for nr, mens, _, naam, organisatie, telefoon, email, wat, meer in soort.union(
            functie, all=True
        ).order_by("nr", "betrokkene_id", "pk")
        if mens in namen
    ]


def _een_van(
    model: type[Naaste], dossier_id: int, nr: Value, wat: Combinable, meer: Combinable
) -> QuerySet[Any, Any]:
    rijen = model._default_manager.filter(dossier_id=dossier_id, tot__isnull=True).order_by()
    velden = ("betrokkene_id", "pk", "naam", "organisatie", "telefoon", "email")
    return rijen.annotate(nr=nr, wat=wat, meer=meer).values_list("nr", *velden, "wat", "meer")


def ondersteuning_van(mens: Betrokkene) -> Ondersteuning:
    """What runs and ran. Two queries."""
    return Ondersteuning(
        professionals=list(Professional.objects.filter(betrokkene=mens)),
        vertegenwoordigers=list(Vertegenwoordiger.objects.filter(betrokkene=mens)),
    )


def stemmen_in(dossier_id: int) -> list[Betrokkenestem]:
    """Of each person what was said last. One query."""
    alle = Betrokkenestem.objects.filter(dossier_id=dossier_id).select_related(
        "betrokkene", "door__medewerker__partner"
    )
    laatste: dict[int, Betrokkenestem] = {}
    for stem in alle:
        laatste.setdefault(stem.betrokkene_id, stem)
    return sorted(laatste.values(), key=lambda stem: stem.betrokkene_id)


def stemmen_van(mens: Betrokkene) -> list[Betrokkenestem]:
    """All that this person said, last first."""
    return list(mens.stemmen.select_related("betrokkene", "door__medewerker__partner"))


def naaste_voor(model: type[M], uuid: UUID, *, door: Rol, op: datetime) -> M:
    """For who may change it. Raises NietGevonden, GeenRecht."""
    rijen = model._default_manager.select_related("betrokkene__deel", "dossier")
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit staat niet in een dossier dat u kunt zien.")
    vereis(WIJZIGEN, door=door, op=op, dossier_id=gevonden.dossier_id)
    return gevonden


def naaste_op_slot(model: type[M], uuid: UUID, *, door: Rol, op: datetime) -> M:
    """The same, the dossier locked until the transaction ends. Raises NietGevonden, GeenRecht."""
    dossier_op_slot(naaste_voor(model, uuid, door=door, op=op).dossier.uuid)
    return naaste_voor(model, uuid, door=door, op=op)
