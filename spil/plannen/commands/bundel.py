"""The same act on more actions of one case: each is judged, refused and logged by itself (C-39)."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.bundel import BundelKanNiet, Geweigerd, per_stuk
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.plannen.commands.voortgang import herinner
from spil.plannen.fouten import ActieIsAfgerond, IntussenGewijzigd
from spil.plannen.models import Actie
from spil.plannen.queries import CONCEPT_BUNDEL, actie_op_slot, plan_op_slot
from spil.toegang.commands.concept import bewaar_concept, gooi_concept_weg
from spil.toegang.queries import lees_concept


@transaction.atomic
def verzet_acties(
    dossier_uuid: UUID, acties: Sequence[UUID], *, naar: date, door: Rol, op: datetime
) -> Geweigerd:
    """To another day; what they were is kept so that it can be undone.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, BundelKanNiet.
    """
    deel = plan_op_slot(dossier_uuid, door=door, op=op)
    if naar < datum(op):
        raise BundelKanNiet("Kies een dag vanaf vandaag.")
    was: dict[str, tuple[str, int]] = {}

    def verzet(uuid: UUID) -> None:
        actie = _open_actie(uuid, deel.dossier_id)
        if actie.deadline == naar:
            raise BundelKanNiet("Deze actie staat al op die dag.")
        oud = actie.deadline.isoformat()
        _verzet(actie, naar, door=door, op=op)
        was[str(uuid)] = (oud, actie.versie)

    geweigerd = per_stuk(acties, verzet, wat="acties")
    bewaar_concept(
        CONCEPT_BUNDEL, dossier_uuid, {"was": was}, door=door, op=op, dossier_id=deel.dossier_id
    )
    return geweigerd


@transaction.atomic
def zet_verzette_acties_terug(dossier_uuid: UUID, *, door: Rol, op: datetime) -> Geweigerd:
    """What `verzet_acties` did last for this person; an action that changed since stays as it is.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, BundelKanNiet.
    """
    deel = plan_op_slot(dossier_uuid, door=door, op=op)
    concept = lees_concept(CONCEPT_BUNDEL, dossier_uuid, door=door)
    if concept is None:
        raise BundelKanNiet("Dit is al ongedaan gemaakt.")
    was = {UUID(uuid): stand for uuid, stand in concept["was"].items()}

    def zet_terug(uuid: UUID) -> None:
        oud, versie = was[uuid]
        actie = _open_actie(uuid, deel.dossier_id)
        if actie.versie != versie:
            raise IntussenGewijzigd
        _verzet(actie, date.fromisoformat(oud), door=door, op=op)

    geweigerd = per_stuk(was, zet_terug, wat="acties")
    gooi_concept_weg(CONCEPT_BUNDEL, dossier_uuid, door=door)
    return geweigerd


@transaction.atomic
def herinner_acties(
    dossier_uuid: UUID, acties: Sequence[UUID], *, door: Rol, op: datetime
) -> Geweigerd:
    """A reminder cannot be called back. Raises NietGevonden, GeenRecht, PlanIsGesloten,
    BundelKanNiet."""
    deel = plan_op_slot(dossier_uuid, door=door, op=op)

    def herinner_een(uuid: UUID) -> None:
        _open_actie(uuid, deel.dossier_id)
        herinner(uuid, door=door, op=op)

    return per_stuk(acties, herinner_een, wat="acties")


def _open_actie(uuid: UUID, dossier_id: int) -> Actie:
    actie = actie_op_slot(uuid)
    if actie.dossier_id != dossier_id:
        raise NietGevonden("Deze actie hoort niet bij deze casus.")
    if not actie.is_open:
        raise ActieIsAfgerond("Deze actie is al afgerond.")
    return actie


def _verzet(actie: Actie, naar: date, *, door: Rol, op: datetime) -> None:
    actie.verzet(naar, op=op)
    leg_vast("actie.gewijzigd", door=door, op=op, bij=actie, onderwerp=actie)
