"""Filters on the list of cases: what there is to choose, and what somebody keeps."""

from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.werk.models import Casusfilter
from spil.werkprocessen.motor import Aanpak


class Filterkeuze(NamedTuple):
    """What the list is filtered on: codes only. Empty codes choose nothing."""

    aanpak: str = ""
    fase: str = ""


def filterkeuze(aanpakken: Mapping[str, Aanpak], keuze: Filterkeuze) -> Filterkeuze:
    """What of this choice exists in the house."""
    aanpak = keuze.aanpak if keuze.aanpak in aanpakken else ""
    return Filterkeuze(aanpak, keuze.fase if keuze.fase in dict(fasen(aanpakken, aanpak)) else "")


def fasen(aanpakken: Mapping[str, Aanpak], aanpak: str) -> list[tuple[str, str]]:
    """Code and name, to filter on: none when the list holds more approaches."""
    gekozen = aanpakken.get(aanpak)
    if gekozen is None and len(aanpakken) == 1:
        gekozen = next(iter(aanpakken.values()))
    return [(fase.code, fase.naam) for fase in gekozen.definitie.fasen] if gekozen else []


def filterwoorden(aanpakken: Mapping[str, Aanpak], keuze: Filterkeuze) -> list[str]:
    """The names of what is chosen."""
    namen = [aanpakken[keuze.aanpak].definitie.naam] if keuze.aanpak in aanpakken else []
    fase = dict(fasen(aanpakken, keuze.aanpak)).get(keuze.fase)
    return [*namen, fase] if fase else namen


def filters_van(door: Rol) -> list[Casusfilter]:
    """Those that the medewerker keeps, by name. One query."""
    return list(Casusfilter.objects.bewaard().filter(medewerker_id=door.medewerker_id))


def filter_van(uuid: UUID, *, door: Rol) -> Casusfilter:
    """Also one that was just taken away. Raises NietGevonden."""
    gevonden = Casusfilter.objects.filter(uuid=uuid, medewerker_id=door.medewerker_id).first()
    if gevonden is None:
        raise NietGevonden("Dit filter is er niet meer.")
    return gevonden
