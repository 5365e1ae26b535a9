"""Goals: add, change, and the result at the end."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import eenmalig
from spil.logboek.schrijven import leg_vast
from spil.plannen.fouten import IntussenGewijzigd, PlanOnvolledig
from spil.plannen.models import Betreft, Doel, Doelresultaat
from spil.plannen.queries import doel_op_slot, genoemden_uit, plan_op_slot
from spil.toegang.queries import vereis


@eenmalig(Doel)
@transaction.atomic
def voeg_doel_toe(
    dossier_uuid: UUID,
    *,
    leefgebied: str,
    omschrijving: str,
    behoefte: str = "",
    streefdatum: date | None = None,
    betreft: Collection[UUID] = (),
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Doel:
    """`betreft`: of whom in the case; nobody is the whole case.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, PlanOnvolledig."""
    deel = plan_op_slot(dossier_uuid, door=door, op=op)
    doel = Doel.voeg_toe(
        deel,
        leefgebied=leefgebied,
        omschrijving=_tekst(omschrijving),
        behoefte=behoefte.strip(),
        streefdatum=streefdatum,
        sleutel=sleutel,
    )
    Betreft.noem(doel, genoemden_uit(doel.dossier_id, betreft), op=op)
    leg_vast("doel.toegevoegd", door=door, op=op, bij=doel, onderwerp=doel)
    return doel


@transaction.atomic
def wijzig_doel(
    doel_uuid: UUID,
    *,
    versie: int,
    leefgebied: str,
    omschrijving: str,
    behoefte: str = "",
    streefdatum: date | None,
    betreft: Collection[UUID] = (),
    door: Rol,
    op: datetime,
) -> Doel:
    """`versie` is the one that the form showed.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, PlanOnvolledig, IntussenGewijzigd.
    """
    doel = doel_op_slot(doel_uuid)
    vereis("plan.maken", door=door, op=op, dossier_id=doel.dossier_id)
    if doel.versie != versie:
        raise IntussenGewijzigd
    doel.wijzig(
        leefgebied=leefgebied,
        omschrijving=_tekst(omschrijving),
        behoefte=behoefte.strip(),
        streefdatum=streefdatum,
    )
    Betreft.zet(doel, genoemden_uit(doel.dossier_id, betreft), op=op)
    leg_vast("doel.gewijzigd", door=door, op=op, bij=doel, onderwerp=doel)
    return doel


@transaction.atomic
def leg_resultaat_vast(
    doel_uuid: UUID, *, resultaat: str, toelichting: str = "", door: Rol, op: datetime
) -> Doel:
    """What came of a goal; may be said again when it turns out otherwise.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, PlanOnvolledig.
    """
    doel = doel_op_slot(doel_uuid)
    vereis("plan.maken", door=door, op=op, dossier_id=doel.dossier_id)
    if resultaat not in Doelresultaat.values:
        raise PlanOnvolledig("Kies of het doel is behaald.")
    if resultaat != Doelresultaat.BEHAALD and not toelichting.strip():
        raise PlanOnvolledig("Schrijf op waarom het doel niet of niet helemaal is behaald.")
    doel.leg_resultaat_vast(resultaat, toelichting=toelichting.strip(), op=op)
    leg_vast("doel.afgerond", door=door, op=op, bij=doel, onderwerp=doel, kenmerk=resultaat)
    return doel


def _tekst(omschrijving: str) -> str:
    if not omschrijving.strip():
        raise PlanOnvolledig("Schrijf op wat er bereikt moet zijn.")
    return omschrijving.strip()
