"""The plan of one dossier."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from spil.casussen.queries import Leefgebiedstand
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.partners.models import Partner
from spil.plannen.fouten import PlanIsGesloten
from spil.plannen.models import Actie, Doel, Escalatie, Genoemde, Voortgang, met_betreft
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel
from spil.toegang.queries import dossier, vereis
from spil.werkprocessen.definitie.inhoud import Standaarddoel
from spil.werkprocessen.leefgebieden import Leefgebied

CONCEPT_BUNDEL: Final = "actiebundel"
"""What moved actions were before, so that it can be undone."""


@dataclass(frozen=True, kw_only=True)
class DoelMetActies:
    """A goal with the actions that should reach it, by deadline."""

    doel: Doel
    acties: list[Actie]

    @property
    def aantal_klaar(self) -> int:
        return sum(not actie.is_open for actie in self.acties)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """All goals of a dossier, and the actions that belong to no goal."""

    doelen: list[DoelMetActies]
    losse_acties: list[Actie]

    @property
    def acties(self) -> list[Actie]:
        return [actie for doel in self.doelen for actie in doel.acties] + self.losse_acties

    @property
    def open_acties(self) -> list[Actie]:
        """What hurts first on top."""
        return sorted((a for a in self.acties if a.is_open), key=lambda a: (a.deadline, a.pk))

    @property
    def aantal(self) -> int:
        return len(self.acties)

    @property
    def aantal_klaar(self) -> int:
        return sum(not actie.is_open for actie in self.acties)

    @property
    def is_leeg(self) -> bool:
        return not self.doelen and not self.losse_acties

    @property
    def genoemden(self) -> list[Genoemde]:
        """Whom it names, one by one."""
        alles = [*(een.doel for een in self.doelen), *self.acties]
        return [mens for een in alles for mens in een.betreft]


@dataclass(frozen=True, kw_only=True)
class Leefgebiedplan:
    """One leefgebied of the plan: how it goes there now, and the goals."""

    leefgebied: str
    naam: str
    stand: Leefgebiedstand | None
    doelen: list[DoelMetActies]


def plan_per_leefgebied(plan: Plan, situatie: Sequence[Leefgebiedstand]) -> list[Leefgebiedplan]:
    """The goals by leefgebied, in the order of the list; a leefgebied without goals is not in the
    plan."""
    standen = {stand.leefgebied: stand for stand in situatie}
    delen = [
        Leefgebiedplan(
            leefgebied=gebied.value,
            naam=gebied.label,
            stand=standen.get(gebied.value),
            doelen=[een for een in plan.doelen if een.doel.leefgebied == gebied],
        )
        for gebied in Leefgebied
    ]
    return [deel for deel in delen if deel.doelen]


def plan_van(dossier: Dossier) -> Plan:
    """Three queries, whatever the number of goals and actions."""
    rijen = Doel.objects.filter(dossier=dossier).select_related("dossier").order_by("id")
    doelen = list(met_betreft(rijen))
    per_doel: dict[int | None, list[Actie]] = {doel.pk: [] for doel in doelen}
    acties = Actie.objects.filter(dossier=dossier).select_related(
        "dossier", "partner", "rol__medewerker", "hulp_van"
    )
    acties = acties.prefetch_related("voortgang").op_deadline()
    for actie in met_escalatie(met_betreft(acties)):
        per_doel.setdefault(actie.doel_id, []).append(actie)
    return Plan(
        doelen=[DoelMetActies(doel=doel, acties=per_doel[doel.pk]) for doel in doelen],
        losse_acties=per_doel.get(None, []),
    )


def met_escalatie(acties: "QuerySet[Actie]") -> "QuerySet[Actie]":
    """Each with the last step on the ladder, for who holds the kern."""
    laatste = Escalatie.objects.filter(actie=OuterRef("pk")).order_by("-op", "-pk")
    return acties.annotate(
        trede=Subquery(laatste.values("trede")[:1]),
        geescaleerd_op=Subquery(laatste.values("op")[:1]),
    )


def plan_voor(plan: Plan, partner: Partner) -> Plan:
    """The part of one organisation: what it does, what others need of it, and what for."""

    def van_haar(acties: Sequence[Actie]) -> list[Actie]:
        return [a for a in acties if partner.pk in (a.partner_id, a.hulp_van_id)]

    doelen = [DoelMetActies(doel=een.doel, acties=van_haar(een.acties)) for een in plan.doelen]
    return Plan(
        doelen=[een for een in doelen if een.acties], losse_acties=van_haar(plan.losse_acties)
    )


def standaarddoelen(dossier: Dossier, plan: Plan) -> Sequence[Standaarddoel]:
    """What the approach begins with, as long as there is no plan."""
    return dossier.aanpak.definitie.doelen if plan.is_leeg else []


def dossier_voor(handeling: str, dossier_uuid: UUID, *, door: Rol, op: datetime) -> Dossier:
    """The dossier of a form, for who may do the act. Raises NietGevonden, GeenRecht."""
    gevonden = dossier(dossier_uuid)
    vereis(handeling, door=door, op=op, dossier_id=gevonden.pk)
    return gevonden


def doel_voor(handeling: str, uuid: UUID, *, door: Rol, op: datetime) -> Doel:
    """A goal, for who may do the act. Raises NietGevonden, GeenRecht."""
    doel = zoek_doel(uuid)
    vereis(handeling, door=door, op=op, dossier_id=doel.dossier_id)
    return doel


def actie_voor(handeling: str, uuid: UUID, *, door: Rol, op: datetime) -> Actie:
    """An action, for who may do the act. Raises NietGevonden, GeenRecht."""
    actie = _zoek_actie(uuid)
    vereis(handeling, door=door, op=op, dossier_id=actie.dossier_id)
    return actie


def doelen_van(dossier: Dossier) -> list[Doel]:
    """The goals an action can still be for: those without a result."""
    return list(met_betreft(Doel.objects.filter(dossier=dossier, resultaat="").order_by("id")))


def zoek_doel(uuid: UUID) -> Doel:
    """Raises NietGevonden."""
    doel = met_betreft(Doel.objects.select_related("dossier")).filter(uuid=uuid).first()
    if doel is None:
        raise NietGevonden("Dit doel bestaat niet.")
    return doel


def actie_met_voortgang(uuid: UUID) -> tuple[Actie, list[Voortgang]]:
    """An action with the notes on it, newest first. Raises NietGevonden."""
    actie = _zoek_actie(uuid)
    return actie, list(
        Voortgang.objects.filter(actie=actie).select_related("door__medewerker__partner")
    )


def plan_op_slot(dossier_uuid: UUID, *, door: Rol, op: datetime) -> Dossierdeel:
    """The gezamenlijk part with its dossier, which is locked: a plan changes or its casus closes,
    never both. Whether it is closed is only told to who may change it.

    Raises NietGevonden, GeenRecht, PlanIsGesloten.
    """
    deel = (
        Dossierdeel.objects.select_for_update(of=("dossier",), no_key=True)
        .select_related("dossier")
        .filter(dossier__uuid=dossier_uuid, soort=Deelsoort.GEZAMENLIJK)
        .first()
    )
    if deel is None:
        raise NietGevonden("Dit dossier bestaat niet.")
    vereis("plan.maken", door=door, op=op, dossier_id=deel.dossier_id)
    if deel.dossier.is_afgeschermd:
        raise PlanIsGesloten
    return deel


def doel_op_slot(uuid: UUID) -> Doel:
    """Raises NietGevonden, PlanIsGesloten."""
    doel = (
        Doel.objects.select_for_update(of=("self", "dossier"), no_key=True)
        .select_related("dossier")
        .filter(uuid=uuid)
        .first()
    )
    if doel is None:
        raise NietGevonden("Dit doel bestaat niet.")
    if doel.dossier.is_afgeschermd:
        raise PlanIsGesloten
    return doel


def actie_op_slot(uuid: UUID) -> Actie:
    """Raises NietGevonden, PlanIsGesloten."""
    actie = (
        Actie.objects.select_for_update(of=("self", "dossier"), no_key=True)
        .met_alles()
        .filter(uuid=uuid)
        .first()
    )
    if actie is None:
        raise NietGevonden("Deze actie bestaat niet.")
    if actie.dossier.is_afgeschermd:
        raise PlanIsGesloten
    return actie


def is_onaangeroerd(actie: Actie) -> bool:
    """It stands as it was made: nobody changed it, said how it goes, reminded of it or laid it
    before somebody higher."""
    als_gemaakt = actie.is_open and actie.versie == 1 and not actie.herinneringen
    return als_gemaakt and not actie.voortgang.exists() and not actie.escalaties.exists()


def open_acties(dossier: Dossier, *, partner: Partner | None = None) -> list[Actie]:
    """All, or those of one organisation; by deadline."""
    acties = Actie.objects.open().filter(dossier=dossier).op_deadline()
    acties = acties.select_related("partner", "rol__medewerker")
    return list(acties.filter(partner=partner) if partner else acties)


def _zoek_actie(uuid: UUID) -> Actie:
    actie = Actie.objects.met_alles().filter(uuid=uuid).first()
    if actie is None:
        raise NietGevonden("Deze actie bestaat niet.")
    return actie
