"""A version in the making: where it comes from, and throwing it away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.werkplaats import queries
from spil.werkplaats.begin import kopie, lege_aanpak
from spil.werkplaats.fouten import AlInBewerking, NietInBewerking
from spil.werkplaats.ruw import Ruw, code_uit
from spil.werkprocessen.catalogus import uit_catalogus
from spil.werkprocessen.definitie import Aanpakdefinitie
from spil.werkprocessen.models import Versiestand, Werkproces, Werkprocesversie

BEWERKEN = "aanpak.bewerken"


@transaction.atomic
def begin_aanpak(
    naam: str, *, bron: Ruw | None = None, door: Rol, op: datetime
) -> Werkprocesversie:
    """The concept of a new approach: a copy of `bron`, or empty with a first content."""
    vereis_rol(BEWERKEN, door=door)
    code = code_uit(naam, queries.codes_in_gebruik(door=door))
    inhoud = kopie(bron, code, naam) if bron else lege_aanpak(code, naam)
    return _begin(Werkproces.maak(door.medewerker.huis, code=code), inhoud, door=door, op=op)


@transaction.atomic
def begin_volgende_versie(werkproces_uuid: UUID, *, door: Rol, op: datetime) -> Werkprocesversie:
    """A concept that begins as the version in force. Raises NietGevonden, AlInBewerking."""
    vereis_rol(BEWERKEN, door=door)
    werkproces = queries.werkproces_op_slot(werkproces_uuid, door=door)
    _vereis_vrij(werkproces)
    geldig = queries.geldige_versie(werkproces)
    return _begin(werkproces, geldig.definitie, door=door, op=op)


@transaction.atomic
def neem_over_uit_catalogus(code: str, *, door: Rol, op: datetime) -> Werkprocesversie:
    """A shipped approach as a concept of this house, to be confirmed before it works.

    Raises NietGevonden, AlInBewerking.
    """
    vereis_rol(BEWERKEN, door=door)
    return _als_concept(uit_catalogus(code), door=door, op=op)


@transaction.atomic
def lees_in(definitie: Aanpakdefinitie, *, door: Rol, op: datetime) -> Werkprocesversie:
    """An approach from a file: a new one, or the next version of the one with that code.

    Raises AlInBewerking.
    """
    vereis_rol(BEWERKEN, door=door)
    return _als_concept(definitie, door=door, op=op)


@transaction.atomic
def gooi_concept_weg(versie_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """Raises NietGevonden, NietInBewerking."""
    vereis_rol(BEWERKEN, door=door)
    versie = concept_op_slot(versie_uuid, door=door)
    code = versie.werkproces.code
    leg_vast("werkproces.concept_weggegooid", door=door, op=op, onderwerp=versie, kenmerk=code)
    versie.gooi_weg()


def concept_op_slot(versie_uuid: UUID, *, door: Rol) -> Werkprocesversie:
    """Raises NietGevonden, NietInBewerking."""
    versie = queries.versie_op_slot(versie_uuid, door=door)
    if versie.stand != Versiestand.CONCEPT:
        raise NietInBewerking(
            "Deze versie is niet meer in bewerking. Maak een nieuwe versie om iets te wijzigen."
        )
    return versie


def _als_concept(definitie: Aanpakdefinitie, *, door: Rol, op: datetime) -> Werkprocesversie:
    werkproces = queries.werkproces_met_code(definitie.code, door=door)
    if werkproces is None:
        werkproces = Werkproces.maak(door.medewerker.huis, code=definitie.code)
    _vereis_vrij(werkproces)
    return _begin(werkproces, definitie.model_dump(mode="json"), door=door, op=op)


def _vereis_vrij(werkproces: Werkproces) -> None:
    if queries.heeft_concept(werkproces):
        raise AlInBewerking(
            "Van deze aanpak is al een versie in bewerking. Maak die af of gooi haar weg."
        )


def _begin(werkproces: Werkproces, inhoud: Ruw, *, door: Rol, op: datetime) -> Werkprocesversie:
    versie = Werkprocesversie.begin_concept(werkproces, inhoud, door=door, op=op)
    leg_vast(
        "werkproces.concept_begonnen", door=door, op=op, onderwerp=versie, kenmerk=werkproces.code
    )
    return versie
