"""An action ends: done, undone, or no longer needed."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.plannen.commands.wie import vereis_uitvoerder
from spil.plannen.fouten import ActieIsAfgerond, PlanOnvolledig
from spil.plannen.models import Actie, Actiestaat
from spil.plannen.queries import actie_op_slot
from spil.toegang.queries import vereis


@transaction.atomic
def meld_gereed(actie_uuid: UUID, *, resultaat: str = "", door: Rol, op: datetime) -> Actie:
    """By its organisation, or by who leads the case. Said twice is said once.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, ActieIsAfgerond.
    """
    actie = actie_op_slot(actie_uuid)
    vereis_uitvoerder(actie, door=door, op=op)
    if actie.staat == Actiestaat.GEREED:
        return actie
    if actie.staat == Actiestaat.VERVALLEN:
        raise ActieIsAfgerond("Deze actie is vervallen. Zet haar eerst terug op open.")
    actie.rond_af(Actiestaat.GEREED, resultaat=resultaat.strip(), op=op)
    leg_vast("actie.gereed", door=door, op=op, bij=actie, onderwerp=actie)
    return actie


@transaction.atomic
def zet_gereed_terug(actie_uuid: UUID, *, door: Rol, op: datetime) -> Actie:
    """Open again: within a day by its organisation, later by who leads the case. What was written
    as result stays, and both acts stay in the log.

    Raises NietGevonden, GeenRecht, PlanIsGesloten.
    """
    actie = actie_op_slot(actie_uuid)
    vereis_uitvoerder(actie, door=door, op=op)
    if actie.is_open:
        return actie
    if not actie.is_zelf_terug_te_zetten(op):
        vereis("plan.maken", door=door, op=op, dossier_id=actie.dossier_id)
    actie.heropen(op=op)
    leg_vast("actie.teruggezet", door=door, op=op, bij=actie, onderwerp=actie)
    return actie


@transaction.atomic
def laat_vervallen(actie_uuid: UUID, *, reden: str, door: Rol, op: datetime) -> Actie:
    """No longer needed; others can read why.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, PlanOnvolledig, ActieIsAfgerond.
    """
    actie = actie_op_slot(actie_uuid)
    vereis("plan.maken", door=door, op=op, dossier_id=actie.dossier_id)
    if not reden.strip():
        raise PlanOnvolledig("Schrijf op waarom deze actie niet meer nodig is.")
    if not actie.is_open:
        raise ActieIsAfgerond("Deze actie is al afgerond.")
    actie.rond_af(Actiestaat.VERVALLEN, resultaat=reden.strip(), op=op)
    leg_vast("actie.vervallen", door=door, op=op, bij=actie, onderwerp=actie)
    return actie
