"""Answers are kept, each group in the part that is its audience."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.invullingen.delen import delen_voor
from spil.invullingen.models import Invulling
from spil.invullingen.queries import rijen_van_keer
from spil.kern.fouten import NietGevonden
from spil.kern.versleuteling import kluis_van
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel
from spil.werkprocessen.definitie import Veldgroep
from spil.werkprocessen.motor import Aanpak, Antwoord, schoon


@dataclass(frozen=True)
class Plek:
    """Which group, and which time of it."""

    groep: str
    keer: UUID | None


@transaction.atomic
def vul_in(
    dossier: Dossier,
    groep_code: str,
    antwoorden: Mapping[str, Any],
    *,
    door: Rol,
    op: datetime,
    deel: Dossierdeel | None = None,
    van: Invulling | None = None,
) -> Invulling:
    """Keep these answers of one group; a question that is not named keeps the answer it had. A
    group that is filled in several times gets one time more, or with `van` a change of that time.

    The act that calls this has checked the right to it. With `deel` they lie there (a report that
    was not taken up yet), else in the parts of the group: more than one when more organisations of
    the kind that the group is for take part.

    Raises NietGevonden (no such group, or a question of another group), VeldFout.
    """
    aanpak = dossier.aanpak
    groep = aanpak.groep(groep_code)
    gegeven = _schoon(aanpak, groep_code, antwoorden)
    delen = [deel] if deel is not None else delen_voor(dossier, groep)
    plek = Plek(groep_code, _keer(dossier, groep, van))
    rijen = [_schrijf(een, plek, gegeven, aanpak=aanpak, door=door, op=op) for een in delen]
    for rij in rijen:
        leg_vast(
            "invulling.gewijzigd", door=door, op=op, bij=rij, onderwerp=rij, kenmerk=groep_code
        )
    return rijen[0]


@transaction.atomic
def noem_vergissing(rij: Invulling, *, door: Rol, op: datetime) -> None:
    """This time of a group was filled in by mistake: it counts no more, and stays to be seen. The
    act that calls this has checked the right to it."""
    for een in rijen_van_keer(rij.dossier, rij.groep, van=rij):
        een.noem_vergissing(op=op)
        leg_vast(
            "invulling.vergissing", door=door, op=op, bij=een, onderwerp=een, kenmerk=rij.groep
        )


@transaction.atomic
def verplaats_naar_groepen(dossier: Dossier, *, van: Dossierdeel, door: Rol, op: datetime) -> None:
    """A report was taken up: what it answered goes from its part to the parts of the groups."""
    aanpak = dossier.aanpak
    for rij in Invulling.objects.filter(deel=van):
        delen = _delen(dossier, rij.groep)
        if van.pk in {deel.pk for deel in delen}:
            continue
        eerste, *andere = delen
        rij.verplaats(eerste)
        alles = rij.antwoorden | rij.lees_gevoelig(kluis_van(door.medewerker.huis.uuid))
        for deel in andere:
            _schrijf(deel, Plek(rij.groep, rij.keer), alles, aanpak=aanpak, door=door, op=op)


def _keer(dossier: Dossier, groep: Veldgroep, van: Invulling | None) -> UUID | None:
    """Which time these answers are of. A group that is asked once has one, unless a version before
    asked it several times: then the last."""
    if van is not None:
        return van.keer
    if groep.meermaals:
        return uuid4()
    rijen = rijen_van_keer(dossier, groep.code, van=None)
    return rijen[-1].keer if rijen else None


def _delen(dossier: Dossier, groep: str) -> list[Dossierdeel]:
    """The kern for a group that only an earlier version of the approach had."""
    try:
        return delen_voor(dossier, dossier.aanpak.groep(groep))
    except NietGevonden:
        return [Dossierdeel.van(dossier, Deelsoort.KERN)]


def _schoon(aanpak: Aanpak, groep: str, antwoorden: Mapping[str, Any]) -> dict[str, Antwoord]:
    schone: dict[str, Antwoord] = {}
    for code, waarde in antwoorden.items():
        veld = aanpak.veld(code)
        if veld.groep != groep:
            raise NietGevonden("Deze vraag hoort bij een andere groep.")
        schone[code] = schoon(veld, waarde)
    return schone


def _schrijf(
    deel: Dossierdeel,
    plek: Plek,
    gegeven: Mapping[str, Antwoord],
    *,
    aanpak: Aanpak,
    door: Rol,
    op: datetime,
) -> Invulling:
    kluis = kluis_van(door.medewerker.huis.uuid)
    rij = _rij(deel, plek)
    eerder = rij.antwoorden | rij.lees_gevoelig(kluis) if rij else {}
    gewoon: dict[str, Antwoord] = {}
    gevoelig: dict[str, Antwoord] = {}
    for code, antwoord in {**eerder, **gegeven}.items():
        if antwoord is not None:
            (gevoelig if _is_gevoelig(aanpak, code) else gewoon)[code] = antwoord
    if rij is None:
        return Invulling.maak(
            deel,
            groep=plek.groep,
            keer=plek.keer,
            gewoon=gewoon,
            gevoelig=gevoelig,
            kluis=kluis,
            op=op,
        )
    rij.herschrijf(gewoon, gevoelig, kluis=kluis, op=op)
    return rij


def _rij(deel: Dossierdeel, plek: Plek) -> Invulling | None:
    """The row of this part. One that waited with the house, because nobody of its audience took
    part yet, comes along."""
    alle = Invulling.objects.van_dossier(deel.dossier_id).filter(groep=plek.groep)
    rijen = [rij for rij in alle if rij.keer == plek.keer]
    for rij in rijen:
        if rij.deel_id == deel.pk:
            return rij
    if len(rijen) == 1 and rijen[0].deel.partner_id is None:
        rijen[0].verplaats(deel)
        return rijen[0]
    return None


def _is_gevoelig(aanpak: Aanpak, code: str) -> bool:
    """What a version before asked and this one does not, is kept as if it were sensitive."""
    try:
        return aanpak.veld(code).gevoelig
    except NietGevonden:
        return True
