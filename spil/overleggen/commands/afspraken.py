"""Agreements of a report: settled at a next table, or taken into the plan once it is a case."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.models import Verslagregel
from spil.overleggen.models.verslagregel import Afspraakstand
from spil.overleggen.nazorgfouten import AfspraakNietMogelijk
from spil.overleggen.queries.afspraken import afspraak_van
from spil.overleggen.queries.verslag import LANGSTE_ACTIE, is_casus
from spil.overleggen.rechten.afspraken import AFDOEN, OVERNEMEN
from spil.plannen.commands import voeg_actie_toe
from spil.plannen.models import Actie
from spil.toegang.queries import vereis


@transaction.atomic
def doe_afspraak_af(uuid: UUID, *, door: Rol, op: datetime) -> Verslagregel:
    """Doing it again changes nothing. Raises NietGevonden, GeenRecht, AfspraakNietMogelijk."""
    afspraak = _op_slot(uuid, door=door, op=op)
    if afspraak.stand == Afspraakstand.AFGEDAAN:
        return afspraak
    _vereis_open(afspraak)
    afspraak.beslis(Afspraakstand.AFGEDAAN, door=door, op=op)
    leg_vast("afspraak.afgedaan", door=door, op=op, bij=afspraak, onderwerp=afspraak)
    return afspraak


@transaction.atomic
def laat_afspraak_vervallen(uuid: UUID, *, reden: str, door: Rol, op: datetime) -> Verslagregel:
    """With why. Raises NietGevonden, GeenRecht, AfspraakNietMogelijk."""
    afspraak = _op_slot(uuid, door=door, op=op)
    _vereis_open(afspraak)
    if not reden.strip():
        raise AfspraakNietMogelijk("Schrijf waarom deze afspraak niet meer hoeft.")
    afspraak.beslis(Afspraakstand.VERVALLEN, reden=reden.strip(), door=door, op=op)
    leg_vast("afspraak.vervallen", door=door, op=op, bij=afspraak, onderwerp=afspraak)
    return afspraak


@transaction.atomic
def zet_afspraak_terug(uuid: UUID, *, door: Rol, op: datetime) -> Verslagregel:
    """It is open again. Doing it again changes nothing. Raises NietGevonden, GeenRecht."""
    afspraak = _op_slot(uuid, door=door, op=op)
    if not afspraak.stand:
        return afspraak
    afspraak.heropen()
    leg_vast("afspraak.teruggezet", door=door, op=op, bij=afspraak, onderwerp=afspraak)
    return afspraak


@transaction.atomic
def neem_afspraak_over(uuid: UUID, *, door: Rol, op: datetime) -> Actie:
    """It becomes an action of the plan, and the line in the minutes points at that: no copy. Doing it
    again gives the same action.

    Raises NietGevonden, GeenRecht, AfspraakNietMogelijk, and what the plan refuses.
    """
    afspraak = afspraak_van(uuid, om_te_wijzigen=True)
    vereis(OVERNEMEN, door=door, op=op, dossier_id=afspraak.dossier_id)
    if afspraak.actie is not None:
        return afspraak.actie
    _vereis_open(afspraak)
    if not is_casus(afspraak.punt):
        raise AfspraakNietMogelijk("Dit is nog geen casus: er is geen plan om haar in te zetten.")
    if afspraak.partner is None or afspraak.datum is None:
        raise AfspraakNietMogelijk(
            "Deze afspraak zegt niet wie het doet of voor wanneer. Zet de actie zelf in het plan en"
            " doe de afspraak daarna af."
        )
    if len(afspraak.tekst) > LANGSTE_ACTIE:
        raise AfspraakNietMogelijk(f"Een actie is hoogstens {LANGSTE_ACTIE} tekens lang.")
    actie = voeg_actie_toe(
        afspraak.dossier.uuid,
        partner=afspraak.partner,
        omschrijving=afspraak.tekst,
        deadline=afspraak.datum,
        sleutel=afspraak.uuid,
        door=door,
        op=op,
    )
    afspraak.neem_over_in_plan(actie)
    leg_vast("afspraak.overgenomen", door=door, op=op, bij=afspraak, onderwerp=afspraak)
    return actie


def _op_slot(uuid: UUID, *, door: Rol, op: datetime) -> Verslagregel:
    afspraak = afspraak_van(uuid, om_te_wijzigen=True)
    vereis(AFDOEN, door=door, op=op, dossier_id=afspraak.dossier_id)
    return afspraak


def _vereis_open(afspraak: Verslagregel) -> None:
    if not afspraak.punt.is_afgerond:
        raise AfspraakNietMogelijk("Het punt van deze afspraak is weer open. Rond het eerst af.")
    if afspraak.actie_id is not None:
        raise AfspraakNietMogelijk("Deze afspraak staat in het plan: rond daar de actie af.")
    if afspraak.stand:
        raise AfspraakNietMogelijk("Over deze afspraak is al beslist. Vernieuw de pagina.")
