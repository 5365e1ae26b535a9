"""A meeting that is being held, as the screens show it: what is on the table, and what was and is
still to come. Of an item at which the viewer does not sit only its number and its time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.overleggen.models import (
    Aanschuiver,
    Aantekening,
    Agendaplek,
    Agendapunt,
    Overleg,
    Overlegstand,
    Zitting,
)
from spil.overleggen.queries.agenda import aan_tafel_bij
from spil.overleggen.queries.bereik import overleg_van, overleggen_van
from spil.overleggen.queries.opleggerblad import Opleggerblad, opleggerblad
from spil.overleggen.rechten.zitting import LEIDEN, SCHRIJVEN, VOLGEN
from spil.toegang.queries import mag
from spil.toegang.rechten import recht

NIET_BEGONNEN: Final = 0
"""What the counter of a meeting is before it began."""


@dataclass(frozen=True, kw_only=True)
class Plekregel:
    """One line of the agenda: about nobody."""

    plek: Agendaplek
    is_nu: bool
    geweest: bool
    seconden: int

    @property
    def duurde(self) -> int:
        """Minutes, upwards: what took half a minute was there."""
        return -(-self.seconden // 60)

    @property
    def minuten_bezig(self) -> int:
        """Whole minutes, as a clock shows them."""
        return self.seconden // 60

    @property
    def te_lang(self) -> bool:
        return self.seconden > self.plek.minuten * 60


@dataclass(frozen=True, kw_only=True)
class Verloop:
    """Where the meeting is on its agenda."""

    overleg: Overleg
    zitting: Zitting | None
    regels: list[Plekregel]
    mag_leiden: bool

    @property
    def teller(self) -> int:
        return self.zitting.teller if self.zitting else NIET_BEGONNEN

    @property
    def loopt(self) -> bool:
        return self.zitting is not None and self.zitting.loopt

    @property
    def nu(self) -> Plekregel | None:
        return next((regel for regel in self.regels if regel.is_nu), None)

    def na(self, plek: Agendaplek) -> Agendaplek | None:
        later = [r.plek for r in self.regels if r.plek.volgnummer > plek.volgnummer]
        return later[0] if later else None

    def voor(self, plek: Agendaplek) -> Agendaplek | None:
        eerder = [r.plek for r in self.regels if r.plek.volgnummer < plek.volgnummer]
        return eerder[-1] if eerder else None


@dataclass(frozen=True, kw_only=True)
class Puntinbeeld:
    """One item with what is written about it; without `punt` it is about nobody, or the viewer
    does not sit at it."""

    regel: Plekregel
    vorige: Agendaplek | None
    volgende: Agendaplek | None
    punt: Agendapunt | None
    aantekening: Aantekening | None
    aan_tafel: list[Aanschuiver]
    mag_schrijven: bool


@dataclass(frozen=True, kw_only=True)
class Kamer:
    """The screen for the room. Before the first item it shows the sheet (eisen C-19)."""

    verloop: Verloop
    beeld: Puntinbeeld | None
    blad: Opleggerblad | None
    volgend_overleg: Overleg | None


@dataclass(frozen=True, kw_only=True)
class Notulen:
    """The screen of who takes the notes."""

    verloop: Verloop
    beeld: Puntinbeeld | None


@dataclass(frozen=True, kw_only=True)
class Zittingswegen:
    """What the page of a meeting says of its screens."""

    loopt: bool
    afgelopen: bool
    mag_volgen: bool
    mag_leiden: bool


def zittingswegen(overleg: Overleg, *, door: Rol) -> Zittingswegen:
    zitting = Zitting.objects.filter(overleg=overleg).first()
    return Zittingswegen(
        loopt=zitting is not None and zitting.loopt,
        afgelopen=zitting is not None and not zitting.loopt,
        mag_volgen=recht(VOLGEN).staat_toe(door.soort),
        mag_leiden=recht(LEIDEN).staat_toe(door.soort),
    )


def stand_van(overleg_uuid: UUID, *, door: Rol) -> int:
    """The counter, and nothing else: what a screen that follows asks each time. One query.
    Raises NietGevonden."""
    rijen = overleggen_van(door).filter(uuid=overleg_uuid)
    gevonden = rijen.values_list("zitting__teller", flat=True).first()
    if gevonden is None:
        overleg_van(overleg_uuid, door=door)
    return gevonden or NIET_BEGONNEN


def kamer(overleg_uuid: UUID, *, door: Rol, op: datetime) -> Kamer:
    """Raises NietGevonden."""
    verloop = verloop_van(overleg_uuid, door=door, op=op)
    overleg, nu = verloop.overleg, verloop.nu
    begonnen = verloop.zitting is not None
    blad = None if begonnen else opleggerblad(overleg.oplegger.uuid, door=door, op=op)
    return Kamer(
        verloop=verloop,
        beeld=_beeld(verloop, nu, door=door, op=op) if nu else None,
        blad=blad,
        volgend_overleg=_volgend(overleg) if begonnen and not verloop.loopt else None,
    )


def notulen(overleg_uuid: UUID, *, nummer: int | None, door: Rol, op: datetime) -> Notulen:
    """Of the item with this number; without one, of what is on the table. Raises NietGevonden."""
    verloop = verloop_van(overleg_uuid, door=door, op=op)
    gekozen = next((r for r in verloop.regels if r.plek.volgnummer == nummer), verloop.nu)
    if gekozen is None and verloop.zitting:
        gekozen = next(iter(verloop.regels), None)
    toon = gekozen if verloop.zitting else None
    return Notulen(verloop=verloop, beeld=_beeld(verloop, toon, door=door, op=op) if toon else None)


def aantekening_bij(punt: Agendapunt) -> str:
    """What stands there now."""
    return Aantekening.objects.filter(punt=punt).values_list("tekst", flat=True).first() or ""


def verloop_van(overleg_uuid: UUID, *, door: Rol, op: datetime) -> Verloop:
    """Raises NietGevonden."""
    overleg = overleg_van(overleg_uuid, door=door)
    zitting = Zitting.objects.filter(overleg=overleg).first()
    plekken = overleg.plekken.order_by("volgnummer").prefetch_related("tijden")
    return Verloop(
        overleg=overleg,
        zitting=zitting,
        regels=[_regel(plek, zitting, op=op) for plek in plekken],
        mag_leiden=recht(LEIDEN).staat_toe(door.soort),
    )


def _regel(plek: Agendaplek, zitting: Zitting | None, *, op: datetime) -> Plekregel:
    tijden = list(plek.tijden.all())
    duur = sum((tijd.duur(op) for tijd in tijden), timedelta())
    is_nu = zitting is not None and zitting.loopt and zitting.plek_id == plek.pk
    return Plekregel(
        plek=plek,
        is_nu=is_nu,
        geweest=bool(tijden) and not is_nu,
        seconden=int(duur.total_seconds()),
    )


def _beeld(verloop: Verloop, regel: Plekregel, *, door: Rol, op: datetime) -> Puntinbeeld:
    punt = Agendapunt.objects.filter(plek=regel.plek).select_related("aantekening").first()
    return Puntinbeeld(
        regel=regel,
        vorige=verloop.voor(regel.plek),
        volgende=verloop.na(regel.plek),
        punt=punt,
        aantekening=getattr(punt, "aantekening", None),
        aan_tafel=aan_tafel_bij(punt) if punt else [],
        mag_schrijven=punt is not None
        and not punt.is_afgerond
        and mag(SCHRIJVEN, door=door, op=op, dossier_id=punt.dossier_id),
    )


def _volgend(overleg: Overleg) -> Overleg | None:
    """The next one of this series."""
    rijen = Overleg.objects.filter(reeks_id=overleg.reeks_id, stand=Overlegstand.GEPLAND)
    return rijen.filter(begint__gt=overleg.begint).order_by("begint").first()
