"""How a case goes: AVE level, why, the situation per leefgebied, the next bespreking."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.toets import gezamenlijk, open_casus_op_slot, vereis_tekst
from spil.casussen.fouten import DatumKanNiet
from spil.casussen.models import AveNiveau, Casus, CasusAanleiding, Leefgebiedsituatie
from spil.casussen.queries import aanleiding_rij
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.versies import vereis_versie
from spil.werkprocessen.leefgebieden import Leefgebied


@transaction.atomic
def wijzig_ave(
    dossier_uuid: UUID, *, niveau: int, toelichting: str, door: Rol, op: datetime
) -> AveNiveau:
    """Up or down, with the reason. Raises NietGevonden, GeenRecht, TekstOntbreekt."""
    casus = open_casus_op_slot(dossier_uuid, "casus.ave_wijzigen", door=door, op=op)
    tekst = vereis_tekst(toelichting, uitleg="Schrijf waarom het AVE-niveau verandert.")
    rij = AveNiveau.leg_vast(gezamenlijk(casus), niveau=niveau, toelichting=tekst, door=door, op=op)
    casus.zet_ave(niveau)
    leg_vast("casus.ave_gewijzigd", door=door, op=op, bij=rij, onderwerp=rij)
    return rij


@transaction.atomic
def leg_aanleiding_vast(
    dossier_uuid: UUID, *, tekst: str, versie: int | None = None, door: Rol, op: datetime
) -> CasusAanleiding:
    """Why this case, for all deelnemers. `versie` is what the change was based on.

    Raises NietGevonden, GeenRecht, TekstOntbreekt, IntussenGewijzigd.
    """
    casus = open_casus_op_slot(dossier_uuid, "casus.aanleiding_vastleggen", door=door, op=op)
    tekst = vereis_tekst(tekst, uitleg="Schrijf in een paar zinnen waarom dit een casus is.")
    vorige = aanleiding_rij(casus.dossier)
    vereis_versie(vorige, versie, nu_staat_er=vorige.tekst if vorige else "")
    aanleiding = CasusAanleiding.leg_vast(gezamenlijk(casus), tekst=tekst)
    leg_vast("casus.aanleiding_vastgelegd", door=door, op=op, bij=aanleiding, onderwerp=aanleiding)
    return aanleiding


@transaction.atomic
def leg_situatie_vast(
    dossier_uuid: UUID,
    *,
    leefgebied: Leefgebied,
    ernst: Leefgebiedsituatie.Ernst,
    tekst: str,
    door: Rol,
    op: datetime,
) -> Leefgebiedsituatie:
    """How it goes on one leefgebied now; what was written before stays.

    Raises NietGevonden, GeenRecht, TekstOntbreekt.
    """
    casus = open_casus_op_slot(dossier_uuid, "casus.situatie_vastleggen", door=door, op=op)
    tekst = vereis_tekst(tekst, uitleg="Beschrijf de situatie op dit leefgebied.")
    situatie = Leefgebiedsituatie.leg_vast(
        gezamenlijk(casus), leefgebied=leefgebied, ernst=ernst, tekst=tekst, door=door, op=op
    )
    leg_vast("casus.situatie_vastgelegd", door=door, op=op, bij=situatie, onderwerp=situatie)
    return situatie


@transaction.atomic
def plan_bespreking(dossier_uuid: UUID, *, dag: date | None, door: Rol, op: datetime) -> Casus:
    """The day of the next bespreking; None takes it off the calendar.

    Raises NietGevonden, GeenRecht, DatumKanNiet.
    """
    casus = open_casus_op_slot(dossier_uuid, "casus.bespreking_plannen", door=door, op=op)
    if dag is not None and dag < datum(op):
        raise DatumKanNiet("Deze dag is al voorbij. Kies vandaag of een dag daarna.")
    zet_bespreking(casus, dag, door=door, op=op)
    return casus


def zet_bespreking(casus: Casus, dag: date | None, *, door: Rol, op: datetime) -> None:
    """The day and the event; part of planning and of undoing that."""
    casus.plan_bespreking(dag)
    kenmerk = dag.isoformat() if dag else ""
    leg_vast(
        "casus.bespreking_gepland", door=door, op=op, bij=casus, onderwerp=casus, kenmerk=kenmerk
    )
