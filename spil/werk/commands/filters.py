"""Filters that somebody keeps for the own list of cases."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.adviezen.herkenning import lijkt_op_een_persoon
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.werk.fouten import FilterKanNiet
from spil.werk.models import Casusfilter
from spil.werk.queries.filters import (
    Filterkeuze,
    filter_van,
    filterkeuze,
    filters_van,
    filterwoorden,
)
from spil.werkprocessen.queries import aanpakken_van

HOOGSTENS: Final = 20
LANGSTE_NAAM: Final = 60
BEWAREN: Final = "filter.bewaren"


@transaction.atomic
def bewaar_filter(naam: str, keuze: Filterkeuze, *, door: Rol, op: datetime) -> Casusfilter:
    """Under a name of the medewerker's own; who keeps the same filter again renames it.

    Raises GeenRecht, FilterKanNiet.
    """
    vereis_rol(BEWAREN, door=door)
    naam = " ".join(naam.split())
    if not naam or len(naam) > LANGSTE_NAAM:
        raise FilterKanNiet(f"Geef het filter een naam van hoogstens {LANGSTE_NAAM} tekens.")
    _controleer_keuze(naam, keuze, door=door)
    _controleer_plaats(naam, keuze, filters_van(door))
    rij = Casusfilter.bewaar(door.medewerker_id, naam=naam, aanpak=keuze.aanpak, fase=keuze.fase)
    leg_vast("filter.bewaard", door=door, op=op, onderwerp=rij)
    return rij


@transaction.atomic
def verwijder_filter(uuid: UUID, *, door: Rol, op: datetime) -> Casusfilter:
    """Can be put back until the next act with a filter. Raises NietGevonden, GeenRecht."""
    vereis_rol(BEWAREN, door=door)
    rij = filter_van(uuid, door=door)
    if rij.verwijderd_op is None:
        rij.verwijder(op=op)
        leg_vast("filter.verwijderd", door=door, op=op, onderwerp=rij)
    return rij


@transaction.atomic
def zet_filter_terug(uuid: UUID, *, door: Rol, op: datetime) -> Casusfilter:
    """Raises NietGevonden, GeenRecht, FilterKanNiet."""
    vereis_rol(BEWAREN, door=door)
    rij = filter_van(uuid, door=door)
    if rij.verwijderd_op is not None:
        keuze = Filterkeuze(rij.aanpak, rij.fase)
        _controleer_plaats(rij.naam, keuze, filters_van(door))
        rij.zet_terug()
        leg_vast("filter.teruggezet", door=door, op=op, onderwerp=rij)
    return rij


def _controleer_keuze(naam: str, keuze: Filterkeuze, *, door: Rol) -> None:
    aanpakken = aanpakken_van(door.huis_id)
    if not any(keuze) or filterkeuze(aanpakken, keuze) != keuze:
        raise FilterKanNiet("Dit filter is er niet meer. Kies opnieuw op de pagina Casussen.")
    if lijkt_op_een_persoon(naam, bekend=filterwoorden(aanpakken, keuze)):
        raise FilterKanNiet(
            "Deze naam lijkt naar een persoon te wijzen. Noem het filter naar wat het toont,"
            " en schrijf woorden die geen naam zijn met een kleine letter."
        )


def _controleer_plaats(naam: str, keuze: Filterkeuze, bewaard: Iterable[Casusfilter]) -> None:
    anderen = [een for een in bewaard if (een.aanpak, een.fase) != keuze]
    if any(een.naam.lower() == naam.lower() for een in anderen):
        raise FilterKanNiet("U hebt al een ander filter met deze naam. Kies een andere naam.")
    if len(anderen) >= HOOGSTENS:
        raise FilterKanNiet(
            f"U kunt {HOOGSTENS} filters bewaren. Verwijder er eerst een die u niet meer gebruikt."
        )
