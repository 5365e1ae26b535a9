"""The same act on more cases: each is judged, refused and logged by itself (eisen C-39)."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.regie import draag_regie_over
from spil.casussen.commands.toets import open_casus_op_slot
from spil.casussen.commands.verloop import plan_bespreking, zet_bespreking
from spil.casussen.queries import CONCEPT_BUNDEL
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.bundel import BundelKanNiet, Geweigerd, per_stuk
from spil.toegang.commands.concept import bewaar_concept, gooi_concept_weg
from spil.toegang.queries import lees_concept

BUNDELEN, PLANNEN, WAT = "casus.bundelen", "casus.bespreking_plannen", "casussen"


@transaction.atomic
def draag_regies_over(dossiers: Sequence[UUID], *, aan: Rol, door: Rol, op: datetime) -> Geweigerd:
    """To one colleague. Who had the regie may not see these dossiers any more, so only the
    colleague can give them back. Raises GeenRecht, BundelKanNiet."""
    vereis_rol(BUNDELEN, door=door)
    return per_stuk(
        dossiers, lambda uuid: draag_regie_over(uuid, aan=aan, door=door, op=op), wat=WAT
    )


@transaction.atomic
def plan_besprekingen(dossiers: Sequence[UUID], *, dag: date, door: Rol, op: datetime) -> Geweigerd:
    """All on one day; what the days were is kept so that it can be undone.

    Raises GeenRecht, BundelKanNiet.
    """
    vereis_rol(BUNDELEN, door=door)
    was: dict[str, str] = {}

    def plan(uuid: UUID) -> None:
        casus = open_casus_op_slot(uuid, PLANNEN, door=door, op=op)
        eerder = casus.volgende_bespreking
        if eerder == dag:
            raise BundelKanNiet("Dit overleg staat al op die dag.")
        plan_bespreking(uuid, dag=dag, door=door, op=op)
        was[str(uuid)] = eerder.isoformat() if eerder else ""

    geweigerd = per_stuk(dossiers, plan, wat=WAT)
    gegevens = {"dag": dag.isoformat(), "was": was}
    bewaar_concept(CONCEPT_BUNDEL, door.medewerker.uuid, gegevens, door=door, op=op)
    return geweigerd


@transaction.atomic
def zet_besprekingen_terug(*, door: Rol, op: datetime) -> Geweigerd:
    """What `plan_besprekingen` did last for this person; what was planned anew since stays.

    Raises GeenRecht, BundelKanNiet.
    """
    vereis_rol(BUNDELEN, door=door)
    concept = lees_concept(CONCEPT_BUNDEL, door.medewerker.uuid, door=door)
    if concept is None:
        raise BundelKanNiet("Dit is al ongedaan gemaakt.")
    dag, was = date.fromisoformat(concept["dag"]), concept["was"]

    def zet_terug(uuid: UUID) -> None:
        casus = open_casus_op_slot(uuid, PLANNEN, door=door, op=op)
        if casus.volgende_bespreking != dag:
            raise BundelKanNiet("Dit overleg is intussen opnieuw gepland.")
        eerder = was[str(uuid)]
        zet_bespreking(casus, date.fromisoformat(eerder) if eerder else None, door=door, op=op)

    geweigerd = per_stuk((UUID(uuid) for uuid in was), zet_terug, wat=WAT)
    gooi_concept_weg(CONCEPT_BUNDEL, door.medewerker.uuid, door=door)
    return geweigerd
