"""Who are these people to each other. A row in a part that the acting rol does not hold is absent,
and so is a relation to somebody whom that rol does not see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.personen.models import Betrokkene, Relatie
from spil.toegang.queries import dossier_op_slot, vereis

WIJZIGEN = "personen.wijzigen"


@dataclass(frozen=True, kw_only=True)
class Systeem:
    """The people of a dossier in households, and what they are to each other."""

    huishoudens: Sequence[Sequence[Betrokkene]]
    lopend: Sequence[Relatie]
    voorbij: Sequence[Relatie]

    @property
    def is_leeg(self) -> bool:
        return not self.lopend and not self.voorbij


def systeem_van(dossier_id: int, mensen: Sequence[Betrokkene]) -> Systeem:
    """Of these people, in their order. One query; two for all else that a relation names would be
    the same people once more."""
    zichtbaar = {mens.pk: mens for mens in mensen}
    relaties = []
    for relatie in Relatie.objects.van_dossier(dossier_id):
        if {relatie.van_id, relatie.naar_id} <= zichtbaar.keys():
            relatie.van, relatie.naar = zichtbaar[relatie.van_id], zichtbaar[relatie.naar_id]
            relaties.append(relatie)
    lopend = [relatie for relatie in relaties if relatie.tot is None]
    return Systeem(
        huishoudens=_huishoudens(mensen, lopend),
        lopend=lopend,
        voorbij=[relatie for relatie in relaties if relatie.tot is not None],
    )


def _huishoudens(
    mensen: Iterable[Betrokkene], relaties: Iterable[Relatie]
) -> list[list[Betrokkene]]:
    """Who lives together, through whomever; somebody alone is a household of one."""
    van: dict[int, set[int]] = {mens.pk: {mens.pk} for mens in mensen}
    for relatie in relaties:
        if relatie.zelfde_huishouden:
            samen = van[relatie.van_id] | van[relatie.naar_id]
            van |= dict.fromkeys(samen, samen)
    groepen: dict[int, list[Betrokkene]] = {}
    for mens in mensen:
        groepen.setdefault(min(van[mens.pk]), []).append(mens)
    return list(groepen.values())


def anderen_in_dossier(mens: Betrokkene) -> list[Betrokkene]:
    """With whom this person can have a relation."""
    return list(Betrokkene.objects.van_dossier(mens.dossier_id).exclude(pk=mens.pk))


def lopende_relatie(van: Betrokkene, naar: Betrokkene, soort: str) -> Relatie | None:
    return Relatie.objects.filter(van=van, naar=naar, soort=soort, tot__isnull=True).first()


def relaties_van(mens: Betrokkene) -> list[Relatie]:
    """Of one person, running ones first."""
    relaties = Relatie.objects.van_dossier(mens.dossier_id).select_related("van", "naar")
    return list(relaties.filter(Q(van=mens) | Q(naar=mens)))


def relatie_voor(uuid: UUID, *, door: Rol, op: datetime) -> Relatie:
    """For who may change it. Raises NietGevonden, GeenRecht."""
    relaties = Relatie.objects.select_related("van", "naar", "dossier")
    gevonden = relaties.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze relatie staat niet in een dossier dat u kunt zien.")
    vereis(WIJZIGEN, door=door, op=op, dossier_id=gevonden.dossier_id)
    return gevonden


def relatie_op_slot(uuid: UUID, *, door: Rol, op: datetime) -> Relatie:
    """The same, the dossier locked until the transaction ends. Raises NietGevonden, GeenRecht."""
    dossier_op_slot(relatie_voor(uuid, door=door, op=op).dossier.uuid)
    return relatie_voor(uuid, door=door, op=op)
