"""Questions of recognition. Each goes through a definer function, which decides what may be known."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from django.db import connection

from spil.gebruikers.models import Rol
from spil.herkenning.queries.bekend import Bekend
from spil.herkenning.sleutels import naamsleutel
from spil.kern.versleuteling import kluis_van
from spil.logboek.schrijven import Gezien
from spil.personen.models import Betrokkene
from spil.toegang.models import Dossier
from spil.toegang.queries import vereis

MEESTE_TREFFERS: Final = 10


class Paar(NamedTuple):
    """Two betrokkenen who are, or may be, the same person."""

    een: int
    een_dossier: int
    ander: int
    ander_dossier: int
    punten: float
    zeker: bool


def zelfde_personen(betrokkenen: Collection[int]) -> list[Paar]:
    """Of each of these betrokkenen everybody in the house who may be the same, best first. Only
    for the system rol, in whole-house work; for anybody else the answer is empty."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM spil_zelfde_personen(%s::bigint[])", [list(betrokkenen)])
        return [Paar(*rij) for rij in cursor.fetchall()]


@dataclass(frozen=True, kw_only=True, repr=False)
class Gezocht:
    """Somebody as they were just typed."""

    achternaam: str
    voornamen: str = ""
    tussenvoegsel: str = ""
    geboren: date | None = None
    geslacht: str = Betrokkene.Geslacht.ONBEKEND
    postcode: str = ""
    bsn: str = ""


@dataclass(frozen=True, kw_only=True)
class Treffer:
    """Perhaps the same person, in a dossier that the acting rol may see."""

    betrokkene: Betrokkene
    dossier: Dossier


@dataclass(frozen=True, kw_only=True)
class Herkend:
    """What the acting rol may know of who is perhaps the same; empty says nothing at all."""

    treffers: list[Treffer] = field(default_factory=list)
    bekend: list[Bekend] = field(default_factory=list)

    @property
    def gezien(self) -> list[Gezien]:
        return [Gezien(t.dossier.pk, t.betrokkene.pk) for t in self.treffers]


def herken(gezocht: Gezocht, *, door: Rol, op: datetime) -> Herkend:
    """Who is perhaps the same. Beyond one's own parts only what the hit rule of the other
    verwerking allows, and who is surely the same; that look is logged inside the function.

    One question for whoever is hidden and for whoever is not there.
    Raises GeenRecht.
    """
    vereis("persoon.herkennen", door=door, op=op)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM spil_herken(%s::text[], %s::text[], %s, %s, %s, %s, %s, %s, %s, %s)",
            [*_kenmerken(gezocht, door), op],
        )
        rijen = cursor.fetchall()
    eigen = [betrokkene for betrokkene, _, _ in rijen if betrokkene is not None]
    return Herkend(
        treffers=_treffers(eigen),
        bekend=[Bekend(verwerking=w, regisseur=r) for betrokkene, w, r in rijen if not betrokkene],
    )


def _kenmerken(gezocht: Gezocht, door: Rol) -> list[Any]:
    sleutel = naamsleutel(gezocht.voornamen, gezocht.tussenvoegsel, gezocht.achternaam)
    bsn = None
    if gezocht.bsn:
        bsn = kluis_van(door.medewerker.huis.uuid).blinde_index(gezocht.bsn, veld="bsn")
    return [
        [familienaam.naam for familienaam in sleutel.familienamen],
        [familienaam.klank for familienaam in sleutel.familienamen],
        sleutel.voornaam,
        sleutel.voorklank,
        sleutel.voornamen,
        gezocht.geslacht,
        gezocht.geboren,
        gezocht.postcode,
        bsn,
    ]


def _treffers(eigen: list[int]) -> list[Treffer]:
    """Best first. Who reported and does not take part sees no kaft, and so no hit."""
    mensen = Betrokkene.objects.in_bulk(eigen[:MEESTE_TREFFERS])
    dossiers = Dossier.objects.in_bulk({persoon.dossier_id for persoon in mensen.values()})
    return [
        Treffer(betrokkene=mensen[pk], dossier=dossiers[mensen[pk].dossier_id])
        for pk in eigen
        if pk in mensen and mensen[pk].dossier_id in dossiers
    ]
