"""What the approach asks, answered in the case."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.termijnen import hertel_termijnen
from spil.casussen.commands.toets import open_casus_op_slot
from spil.casussen.queries import (
    in_te_vullen_groep,
    in_te_vullen_keer,
)
from spil.gebruikers.models import Rol
from spil.invullingen.commands import noem_vergissing, vul_in
from spil.invullingen.models import Invulling
from spil.invullingen.queries import invulling as invulling_met
from spil.invullingen.queries import rijen_van_keer, versie_van_groep
from spil.toegang.versies import IntussenGewijzigd
from spil.werkprocessen.motor import Antwoord

HANDELING = "casus.gegevens_vastleggen"


@transaction.atomic
def vul_gegevens_in(
    dossier_uuid: UUID,
    *,
    groep: str,
    antwoorden: Mapping[str, Antwoord],
    versie: int | None = None,
    door: Rol,
    op: datetime,
) -> Invulling:
    """The answers to one group of questions; a date may move a term. A group that is filled in
    several times gets one time more. `versie` is what the answers were based on.

    Raises NietGevonden, GeenRecht (a deelnemer fills in the groups for its own kind only),
    CasusGesloten, VeldFout, IntussenGewijzigd.
    """
    casus = open_casus_op_slot(dossier_uuid, HANDELING, door=door, op=op)
    vragen = in_te_vullen_groep(casus, groep, door=door)
    if not vragen.groep.meermaals:
        _vereis_versie(rijen_van_keer(casus.dossier, groep, van=None), versie)
    invulling = vul_in(casus.dossier, groep, antwoorden, door=door, op=op)
    hertel_termijnen(casus.dossier, op=op)
    return invulling


@transaction.atomic
def wijzig_keer(
    invulling_uuid: UUID,
    *,
    antwoorden: Mapping[str, Antwoord],
    versie: int | None = None,
    door: Rol,
    op: datetime,
) -> Invulling:
    """Other answers for one time of a group that is filled in several times.

    Raises NietGevonden, GeenRecht, CasusGesloten, VeldFout, IntussenGewijzigd.
    """
    van = invulling_met(invulling_uuid)
    casus = open_casus_op_slot(van.dossier.uuid, HANDELING, door=door, op=op)
    in_te_vullen_keer(casus, van, door=door)
    _vereis_versie(rijen_van_keer(casus.dossier, van.groep, van=van), versie)
    invulling = vul_in(casus.dossier, van.groep, antwoorden, door=door, op=op, van=van)
    hertel_termijnen(casus.dossier, op=op)
    return invulling


@transaction.atomic
def noem_keer_vergissing(invulling_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """One time of a group was a mistake: it counts no more, and can still be read.

    Raises NietGevonden, GeenRecht, CasusGesloten.
    """
    rij = invulling_met(invulling_uuid)
    casus = open_casus_op_slot(rij.dossier.uuid, HANDELING, door=door, op=op)
    in_te_vullen_keer(casus, rij, door=door)
    noem_vergissing(rij, door=door, op=op)
    hertel_termijnen(casus.dossier, op=op)


def _vereis_versie(rijen: list[Invulling], versie: int | None) -> None:
    laatste = versie_van_groep(rijen)
    if versie is not None and versie != laatste:
        raise IntussenGewijzigd(laatste)
