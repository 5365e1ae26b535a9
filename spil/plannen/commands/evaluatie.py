"""The deelnemers evaluate the plan: when, who was there, how far each goal is, and what now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.toets import gezamenlijk, open_casus_op_slot
from spil.casussen.models import Casus
from spil.gebruikers.models import Medewerker, Rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.plannen.fouten import EvaluatieOnvolledig
from spil.plannen.models import Doelstand, Evaluatieuitkomst, Planevaluatie
from spil.plannen.queries import (
    EVALUEREN,
    aantal_evaluaties,
    doelen_van,
    mogelijke_eigenaars,
)
from spil.toegang.models import Dossier
from spil.toegang.versies import IntussenGewijzigd


@dataclass(frozen=True, kw_only=True)
class Evaluatie:
    """What an evaluation says. `standen`: uuid of a goal → how far it is, and a word about it."""

    gehouden_op: date
    aanwezig: Sequence[Medewerker]
    uitkomst: str
    toelichting: str
    volgende_op: date | None = None
    anderen: str = ""
    standen: Mapping[UUID, tuple[str, str]] | None = None


@transaction.atomic
def plan_evaluatie(dossier_uuid: UUID, *, dag: date, door: Rol, op: datetime) -> Casus:
    """The day of the next evaluation. Raises NietGevonden, GeenRecht, CasusGesloten,
    EvaluatieOnvolledig."""
    casus = open_casus_op_slot(dossier_uuid, EVALUEREN, door=door, op=op)
    if dag < datum(op):
        raise EvaluatieOnvolledig("Deze dag is al voorbij. Kies vandaag of een dag daarna.")
    casus.plan_evaluatie(dag)
    leg_vast(
        "plan.evaluatie_gepland",
        door=door,
        op=op,
        bij=casus,
        onderwerp=casus,
        kenmerk=dag.isoformat(),
    )
    return casus


@eenmalig(Planevaluatie)
@transaction.atomic
def leg_evaluatie_vast(
    dossier_uuid: UUID,
    evaluatie: Evaluatie,
    *,
    versie: int | None = None,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Planevaluatie:
    """`versie` is how many evaluations there were when the form was opened.

    Raises NietGevonden, GeenRecht, CasusGesloten, EvaluatieOnvolledig, IntussenGewijzigd.
    """
    casus = open_casus_op_slot(dossier_uuid, EVALUEREN, door=door, op=op)
    _vereis_nieuw(casus.dossier, versie, sleutel)
    _toets(evaluatie, op=op)
    _vereis_aanwezig(casus.dossier, evaluatie.aanwezig, op=op)
    rij = Planevaluatie.leg_vast(
        gezamenlijk(casus),
        gehouden_op=evaluatie.gehouden_op,
        uitkomst=evaluatie.uitkomst,
        toelichting=evaluatie.toelichting.strip(),
        anderen=evaluatie.anderen.strip(),
        volgende_op=evaluatie.volgende_op,
        door=door,
        op=op,
        sleutel=sleutel,
    )
    rij.noem_aanwezigen(evaluatie.aanwezig)
    _zet_standen(rij, casus.dossier, evaluatie.standen or {})
    casus.plan_evaluatie(evaluatie.volgende_op)
    leg_vast(
        "plan.geevalueerd", door=door, op=op, bij=rij, onderwerp=rij, kenmerk=evaluatie.uitkomst
    )
    return rij


def _vereis_nieuw(dossier: Dossier, versie: int | None, sleutel: UUID | None) -> None:
    """The same form sent twice is left to `eenmalig`."""
    aantal = aantal_evaluaties(dossier, behalve=sleutel)
    if versie is not None and versie != aantal:
        raise IntussenGewijzigd(aantal)


def _toets(evaluatie: Evaluatie, *, op: datetime) -> None:
    if evaluatie.gehouden_op > datum(op):
        raise EvaluatieOnvolledig("Deze evaluatie is nog niet geweest. Kies een dag tot vandaag.")
    if evaluatie.uitkomst not in Evaluatieuitkomst.values:
        raise EvaluatieOnvolledig("Kies of u doorgaat, bijstelt of afsluit.")
    if not evaluatie.toelichting.strip():
        raise EvaluatieOnvolledig("Schrijf in een paar zinnen waarom u dit kiest.")
    volgende = evaluatie.volgende_op
    if volgende is None and evaluatie.uitkomst != Evaluatieuitkomst.AFSLUITEN:
        raise EvaluatieOnvolledig("Kies wanneer u het plan weer evalueert.")
    if volgende is not None and volgende <= max(evaluatie.gehouden_op, datum(op)):
        raise EvaluatieOnvolledig("De volgende evaluatie ligt na vandaag. Kies een latere dag.")


def _vereis_aanwezig(dossier: Dossier, aanwezig: Sequence[Medewerker], *, op: datetime) -> None:
    """Only people who work on the case: who came along is named in `anderen`."""
    if not aanwezig:
        raise EvaluatieOnvolledig("Kies wie erbij waren.")
    bekend = {r.medewerker_id for e in mogelijke_eigenaars(dossier, op=op) for r in e.rollen}
    for medewerker in aanwezig:
        if medewerker.pk not in bekend:
            raise EvaluatieOnvolledig(
                f"{medewerker.naam} werkt niet aan deze casus. Noem hen bij de anderen."
            )


def _zet_standen(
    rij: Planevaluatie, dossier: Dossier, standen: Mapping[UUID, tuple[str, str]]
) -> None:
    for doel in doelen_van(dossier):
        stand, toelichting = standen.get(doel.uuid, ("", ""))
        if stand not in Doelstand.Stand.values:
            raise EvaluatieOnvolledig(f"Kies hoe ver het doel “{doel.omschrijving}” is.")
        rij.zet_doelstand(doel, stand=stand, toelichting=toelichting.strip())
