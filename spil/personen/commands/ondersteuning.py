"""Who stands beside a person: professionals at work, and who may act for them."""

from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.personen.delen import deel_bij
from spil.personen.fouten import DagKanNiet, GegevensOntbreken
from spil.personen.models import Contactpersoon, Naaste, Professional, Vertegenwoordiger
from spil.personen.queries import betrokkene_op_slot, naaste_op_slot
from spil.toegang.queries import vereis
from spil.toegang.versies import vereis_versie

M = TypeVar("M", bound=Naaste)


@transaction.atomic
def leg_professional_vast(
    betrokkene_uuid: UUID,
    wie: Contactpersoon,
    *,
    functie: str,
    weet_ervan: bool = False,
    door: Rol,
    op: datetime,
) -> Professional:
    """Read by all deelnemers. Raises NietGevonden, GeenRecht, GegevensOntbreken, DagKanNiet."""
    _vereis(wie.organisatie, "Vul in bij welke organisatie deze professional werkt.")
    eigen: dict[str, str | bool] = {"functie": functie, "weet_ervan": weet_ervan}
    rij = _nieuw(Professional, betrokkene_uuid, wie, eigen, door=door, op=op)
    leg_vast("professional.vastgelegd", door=door, op=op, bij=rij, onderwerp=rij)
    return rij


@transaction.atomic
def wijzig_professional(
    uuid: UUID,
    wie: Contactpersoon,
    *,
    functie: str,
    weet_ervan: bool = False,
    versie: int | None = None,
    door: Rol,
    op: datetime,
) -> Professional:
    """`tot` ends it. `versie` is what the change was based on.

    Raises NietGevonden, GeenRecht, GegevensOntbreken, DagKanNiet, IntussenGewijzigd.
    """
    _vereis(wie.organisatie, "Vul in bij welke organisatie deze professional werkt.")
    eigen: dict[str, str | bool] = {"functie": functie, "weet_ervan": weet_ervan}
    rij = _gewijzigd(Professional, uuid, wie, eigen, versie, door=door, op=op)
    leg_vast("professional.gewijzigd", door=door, op=op, bij=rij, onderwerp=rij)
    return rij


@transaction.atomic
def leg_vertegenwoordiger_vast(
    betrokkene_uuid: UUID,
    wie: Contactpersoon,
    *,
    soort: str,
    reikwijdte: str,
    door: Rol,
    op: datetime,
) -> Vertegenwoordiger:
    """Read by all deelnemers. Raises NietGevonden, GeenRecht, GegevensOntbreken, DagKanNiet."""
    _vereis(reikwijdte, "Schrijf waarvoor deze vertegenwoordiger mag optreden.")
    eigen: dict[str, str | bool] = {"soort": soort, "reikwijdte": reikwijdte}
    rij = _nieuw(Vertegenwoordiger, betrokkene_uuid, wie, eigen, door=door, op=op)
    leg_vast("vertegenwoordiger.vastgelegd", door=door, op=op, bij=rij, onderwerp=rij)
    return rij


@transaction.atomic
def wijzig_vertegenwoordiger(
    uuid: UUID,
    wie: Contactpersoon,
    *,
    soort: str,
    reikwijdte: str,
    versie: int | None = None,
    door: Rol,
    op: datetime,
) -> Vertegenwoordiger:
    """`tot` ends it. `versie` is what the change was based on.

    Raises NietGevonden, GeenRecht, GegevensOntbreken, DagKanNiet, IntussenGewijzigd.
    """
    _vereis(reikwijdte, "Schrijf waarvoor deze vertegenwoordiger mag optreden.")
    eigen: dict[str, str | bool] = {"soort": soort, "reikwijdte": reikwijdte}
    rij = _gewijzigd(Vertegenwoordiger, uuid, wie, eigen, versie, door=door, op=op)
    leg_vast("vertegenwoordiger.gewijzigd", door=door, op=op, bij=rij, onderwerp=rij)
    return rij


def _nieuw(
    model: type[M],
    betrokkene_uuid: UUID,
    wie: Contactpersoon,
    eigen: dict[str, str | bool],
    *,
    door: Rol,
    op: datetime,
) -> M:
    mens = betrokkene_op_slot(betrokkene_uuid)
    vereis("personen.wijzigen", door=door, op=op, dossier_id=mens.dossier_id)
    _toets(wie, op=op)
    return model.leg_vast(mens, deel_bij(mens), wie, **eigen)


def _gewijzigd(
    model: type[M],
    uuid: UUID,
    wie: Contactpersoon,
    eigen: dict[str, str | bool],
    versie: int | None,
    *,
    door: Rol,
    op: datetime,
) -> M:
    rij = naaste_op_slot(model, uuid, door=door, op=op)
    stand = ", ".join(filter(None, (rij.naam, rij.organisatie, rij.telefoon, rij.email)))
    vereis_versie(rij, versie, nu_staat_er=stand)
    _toets(wie, op=op)
    rij.wijzig(wie, **eigen)
    return rij


def _toets(wie: Contactpersoon, *, op: datetime) -> None:
    _vereis(wie.naam, "Vul een naam in.")
    if wie.vanaf > datum(op):
        raise DagKanNiet("De eerste dag ligt in de toekomst. Kies een dag tot en met vandaag.")
    if wie.tot is not None and wie.tot < wie.vanaf:
        raise DagKanNiet("Het einde ligt voor het begin. Controleer de dagen.")


def _vereis(tekst: str, uitleg: str) -> None:
    if not tekst.strip():
        raise GegevensOntbreken(uitleg)
