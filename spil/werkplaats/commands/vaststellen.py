"""Four eyes (eisen A1-16): one person lays a version before another, who agrees or sends it back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Bericht
from spil.werkplaats import queries
from spil.werkplaats.commands.concept import BEWERKEN, concept_op_slot
from spil.werkplaats.fouten import (
    AanpakNietMogelijk,
    NietInBewerking,
    NietsGewijzigd,
    ZelfdePersoon,
)
from spil.werkprocessen.commands import verwerking_van
from spil.werkprocessen.definitie import lees_definitie
from spil.werkprocessen.models import Versiestand, Werkprocesversie

VASTSTELLEN = "aanpak.vaststellen"


@transaction.atomic
def leg_voor(versie_uuid: UUID, *, door: Rol, op: datetime) -> Werkprocesversie:
    """Only what can run is laid before somebody; who can agree gets a notice.

    Raises NietGevonden, NietInBewerking, AanpakOngeldig, NietsGewijzigd.
    """
    vereis_rol(BEWERKEN, door=door)
    versie = concept_op_slot(versie_uuid, door=door)
    versie.herschrijf(lees_definitie({**versie.definitie, "code": versie.werkproces.code}))
    _vereis_verschil(versie, doe="Wijzig iets of gooi het concept weg.")
    versie.leg_voor(door=door, op=op)
    _schrijf("werkproces.voorgelegd", versie, door=door, op=op)
    for medewerker_id in queries.tweede_personen(door=door, op=op):
        Bericht.stuur(medewerker_id, soort=Bericht.Soort.AANPAK_VOORGELEGD, dossiernummer="", op=op)
    return versie


@transaction.atomic
def neem_terug(versie_uuid: UUID, *, door: Rol, op: datetime) -> Werkprocesversie:
    """Back in the making, by who works on it. Raises NietGevonden, NietInBewerking."""
    vereis_rol(BEWERKEN, door=door)
    versie = _voorgelegd_op_slot(versie_uuid, door=door)
    versie.neem_terug()
    _schrijf("werkproces.teruggenomen", versie, door=door, op=op)
    return versie


@transaction.atomic
def stel_vast(versie_uuid: UUID, *, door: Rol, op: datetime) -> Werkprocesversie:
    """In force for new reports from now on; running cases keep theirs. An approach that says why it
    is off, is off.

    Raises NietGevonden, NietInBewerking, ZelfdePersoon, NietsGewijzigd, VerwerkingBegonVandaag.
    """
    vereis_rol(VASTSTELLEN, door=door)
    versie = _voorgelegd_op_slot(versie_uuid, door=door)
    if queries.is_zelfde_persoon(versie.voorgelegd_door, door):
        raise ZelfdePersoon("U legde deze versie zelf voor. Een tweede persoon stelt haar vast.")
    definitie = lees_definitie(versie.definitie)
    _vereis_verschil(versie, doe="Stuur haar terug.")
    verwerking = verwerking_van(versie.werkproces.huis, definitie.verwerking, vanaf=datum(op))
    was_uit = queries.reden_van_uit(versie.werkproces)
    versie.stel_vast(verwerking, door=door, op=op)
    if definitie.uit or was_uit:
        versie.werkproces.zet(aan=not definitie.uit)
    _schrijf("werkproces.vastgesteld", versie, door=door, op=op)
    return versie


@transaction.atomic
def stuur_terug(versie_uuid: UUID, *, reden: str, door: Rol, op: datetime) -> Werkprocesversie:
    """Raises NietGevonden, NietInBewerking, AanpakNietMogelijk (without a reason)."""
    vereis_rol(VASTSTELLEN, door=door)
    versie = _voorgelegd_op_slot(versie_uuid, door=door)
    if not reden.strip():
        raise AanpakNietMogelijk("Schrijf waarom u deze versie terugstuurt.")
    versie.neem_terug(om=reden.strip())
    _schrijf("werkproces.teruggestuurd", versie, door=door, op=op)
    return versie


def _voorgelegd_op_slot(versie_uuid: UUID, *, door: Rol) -> Werkprocesversie:
    versie = queries.versie_op_slot(versie_uuid, door=door)
    if versie.stand != Versiestand.VOORGELEGD:
        raise NietInBewerking("Deze versie wacht niet (meer) op een tweede persoon.")
    return versie


def _vereis_verschil(versie: Werkprocesversie, *, doe: str) -> None:
    if geldig := queries.gelijke_geldige(versie):
        raise NietsGewijzigd(
            f"Deze versie is hetzelfde als versie {geldig.nummer}, die nu geldt. {doe}"
        )


def _schrijf(code: str, versie: Werkprocesversie, *, door: Rol, op: datetime) -> None:
    leg_vast(code, door=door, op=op, onderwerp=versie, kenmerk=versie.werkproces.code)
