"""Actions: add and change."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import eenmalig
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Partner
from spil.plannen.fouten import ActieIsAfgerond, IntussenGewijzigd, PlanOnvolledig
from spil.plannen.models import Actie, Betreft, Doel
from spil.plannen.queries import actie_op_slot, genoemden_uit, plan_op_slot, vereis_eigenaar
from spil.toegang.models import Bericht, Dossier
from spil.toegang.queries import vereis


@eenmalig(Actie)
@transaction.atomic
def voeg_actie_toe(
    dossier_uuid: UUID,
    *,
    partner: Partner,
    omschrijving: str,
    deadline: date,
    rol: Rol | None = None,
    hulp_nodig: str = "",
    hulp_van: Partner | None = None,
    doel: Doel | None = None,
    betreft: Collection[UUID] = (),
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Actie:
    """The person named gets a notice. `betreft`: of whom in the case; nobody is the whole case.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, PlanOnvolledig, EigenaarDoetNietMee.
    """
    deel = plan_op_slot(dossier_uuid, door=door, op=op)
    vereis_eigenaar(deel.dossier, partner, rol, op=op)
    actie = Actie.voeg_toe(
        deel,
        partner=partner,
        rol=rol,
        omschrijving=_tekst(omschrijving),
        deadline=deadline,
        hulp_nodig=_hulp(hulp_nodig, hulp_van),
        hulp_van=_doet_mee(deel.dossier, hulp_van, op=op),
        doel=_van_dit_dossier(doel, deel.dossier),
        sleutel=sleutel,
        op=op,
    )
    Betreft.noem(actie, genoemden_uit(actie.dossier_id, betreft), op=op)
    leg_vast("actie.toegevoegd", door=door, op=op, bij=actie, onderwerp=actie)
    _bericht(deel.dossier, rol, door=door, op=op)
    return actie


@transaction.atomic
def wijzig_actie(
    actie_uuid: UUID,
    *,
    versie: int,
    partner: Partner,
    omschrijving: str,
    deadline: date,
    rol: Rol | None = None,
    hulp_nodig: str = "",
    hulp_van: Partner | None = None,
    doel: Doel | None = None,
    betreft: Collection[UUID] = (),
    door: Rol,
    op: datetime,
) -> Actie:
    """`versie` is the one that the form showed. A new owner gets a notice.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, PlanOnvolledig, EigenaarDoetNietMee,
    ActieIsAfgerond, IntussenGewijzigd.
    """
    actie = _te_wijzigen(actie_uuid, versie, door=door, op=op)
    is_van_ander = rol is not None and actie.rol_id != rol.pk
    if actie.partner_id != partner.pk or is_van_ander:
        vereis_eigenaar(actie.dossier, partner, rol, op=op)
    if hulp_van is not None and actie.hulp_van_id != hulp_van.pk:
        _doet_mee(actie.dossier, hulp_van, op=op)
    actie.wijzig(
        partner=partner,
        rol=rol,
        omschrijving=_tekst(omschrijving),
        deadline=deadline,
        hulp_nodig=_hulp(hulp_nodig, hulp_van),
        hulp_van=hulp_van,
        doel=_van_dit_dossier(doel, actie.dossier),
        op=op,
    )
    Betreft.zet(actie, genoemden_uit(actie.dossier_id, betreft), op=op)
    leg_vast("actie.gewijzigd", door=door, op=op, bij=actie, onderwerp=actie)
    _bericht(actie.dossier, rol if is_van_ander else None, door=door, op=op)
    return actie


def _te_wijzigen(actie_uuid: UUID, versie: int, *, door: Rol, op: datetime) -> Actie:
    actie = actie_op_slot(actie_uuid)
    vereis("plan.maken", door=door, op=op, dossier_id=actie.dossier_id)
    if actie.versie != versie:
        raise IntussenGewijzigd
    if not actie.is_open:
        raise ActieIsAfgerond("Deze actie is afgerond. Zet haar eerst terug op open.")
    return actie


def _hulp(hulp_nodig: str, hulp_van: Partner | None) -> str:
    if hulp_van is not None and not hulp_nodig.strip():
        raise PlanOnvolledig(f"Schrijf op wat u van {hulp_van.naam} nodig hebt.")
    return hulp_nodig.strip()


def _doet_mee(dossier: Dossier, partner: Partner | None, *, op: datetime) -> Partner | None:
    if partner is not None:
        vereis_eigenaar(dossier, partner, None, op=op)
    return partner


def _tekst(omschrijving: str) -> str:
    if not omschrijving.strip():
        raise PlanOnvolledig("Schrijf op wat er gedaan wordt.")
    return omschrijving.strip()


def _van_dit_dossier(doel: Doel | None, dossier: Dossier) -> Doel | None:
    if doel is not None and doel.dossier_id != dossier.pk:
        raise PlanOnvolledig("Dit doel hoort bij een andere casus.")
    return doel


def _bericht(dossier: Dossier, aan: Rol | None, *, door: Rol, op: datetime) -> None:
    if aan is not None and aan.medewerker_id != door.medewerker_id:
        Bericht.stuur(
            aan.medewerker_id, soort=Bericht.Soort.ACTIE, dossiernummer=dossier.nummer, op=op
        )
