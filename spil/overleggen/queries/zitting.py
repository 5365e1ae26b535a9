"""A meeting that is being held, as the screens show it: what is on the table, and what was and is
still to come. Of an item at which the viewer does not sit only its number and its time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Subquery

from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.overleggen.agendatijd import Tijd
from spil.overleggen.models import (
    Aanschuiver,
    Aantekening,
    Aanwezigheid,
    Agendaplek,
    Agendapunt,
    Genodigde,
    Overleg,
    Overlegstand,
    Verslagheropening,
    Zitting,
)
from spil.overleggen.queries.agenda import aan_tafel_bij
from spil.overleggen.queries.bereik import overleg_van, overleggen_van
from spil.overleggen.queries.opleggerblad import Opleggerblad, opleggerblad
from spil.overleggen.queries.verslag import Gelezen, lees_verslag, tafel_van
from spil.overleggen.rechten.zitting import LEIDEN, VOLGEN
from spil.overleggen.verslagtekst import Regelsoort
from spil.toegang.rechten import recht

BESLOTEN: Final = frozenset({Regelsoort.BESLUIT, Regelsoort.ACTIE, Regelsoort.VOLGENDE})
NIET_BEGONNEN: Final = "0"
"""What a screen gives before the meeting began."""


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
    def tijd(self) -> Tijd:
        return Tijd(self.plek.minuten, self.seconden)

    @property
    def te_lang(self) -> bool:
        return self.tijd.te_lang


@dataclass(frozen=True, kw_only=True)
class Verloop:
    """Where the meeting is on its agenda."""

    overleg: Overleg
    zitting: Zitting | None
    hoort: bool
    regels: list[Plekregel]
    mag_leiden: bool

    @property
    def stand(self) -> str:
        """What a screen that shows this gives when it asks whether there is something new."""
        if self.zitting is None:
            return NIET_BEGONNEN
        return _stand(self.zitting.stap, self.zitting.teller, self.hoort)

    @property
    def loopt(self) -> bool:
        return self.zitting is not None and self.zitting.loopt

    @property
    def tijd(self) -> Tijd:
        """Of the whole agenda."""
        return Tijd(
            sum(regel.plek.minuten for regel in self.regels),
            sum(regel.seconden for regel in self.regels),
        )

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
    zitten: list[Aanschuiver]


@dataclass(frozen=True, kw_only=True)
class Kamer:
    """The screen for the room. Before the first item it shows the sheet (eisen C-19). `besluiten` is
    what the table decided and who does what, in large type; `notities` all else. `gaan_weg` are
    those at the table who may not hear the next item: said before it is opened."""

    verloop: Verloop
    beeld: Puntinbeeld | None
    aanwezig: list[Genodigde]
    gaan_weg: list[Genodigde]
    besluiten: Sequence[Gelezen]
    notities: Sequence[Gelezen]
    blad: Opleggerblad | None
    volgend_overleg: Overleg | None


@dataclass(frozen=True, kw_only=True)
class Zittingswegen:
    """What the page of a meeting says of its screens."""

    loopt: bool
    afgelopen: bool
    mag_volgen: bool
    mag_leiden: bool


def is_begonnen(overleg: Overleg) -> bool:
    return Zitting.objects.filter(overleg=overleg).exists()


def zittingswegen(overleg: Overleg, *, door: Rol) -> Zittingswegen:
    zitting = Zitting.objects.filter(overleg=overleg).first()
    return Zittingswegen(
        loopt=zitting is not None and zitting.loopt,
        afgelopen=zitting is not None and not zitting.loopt,
        mag_volgen=recht(VOLGEN).staat_toe(door.soort),
        mag_leiden=recht(LEIDEN).staat_toe(door.soort),
    )


def stand_van(overleg_uuid: UUID, *, door: Rol) -> str:
    """How far it is, and nothing else: what a screen that follows asks each time. One query.
    Raises NietGevonden."""
    rijen = overleggen_van(door).filter(uuid=overleg_uuid)
    hoort = Exists(Agendapunt.objects.filter(plek=OuterRef("zitting__plek")))
    gevonden = rijen.values_list("zitting__stap", "zitting__teller", hoort).first()
    if gevonden is None:
        raise NietGevonden("Dit overleg bestaat niet in uw huis.")
    stap, teller, zit_erbij = gevonden
    return _stand(stap, teller, zit_erbij) if stap else NIET_BEGONNEN


def _stand(stap: int, teller: int, hoort: bool) -> str:
    """Who does not sit at the item on the table hears only that the meeting went on."""
    return f"{stap}.{teller}" if hoort else str(stap)


def kamer(overleg_uuid: UUID, *, door: Rol, op: datetime) -> Kamer:
    """Raises NietGevonden."""
    verloop = verloop_van(overleg_uuid, door=door, op=op)
    overleg, nu = verloop.overleg, verloop.nu
    begonnen = verloop.zitting is not None
    beeld = beeld_van(verloop, nu) if nu else None
    regels, aanwezig = _regels(beeld), _wie_er_zijn(beeld)
    return Kamer(
        verloop=verloop,
        beeld=beeld,
        aanwezig=aanwezig,
        gaan_weg=_gaan_weg(beeld, aanwezig) if beeld and verloop.mag_leiden else [],
        besluiten=[regel for regel in regels if regel.soort in BESLOTEN],
        notities=[regel for regel in regels if regel.soort not in BESLOTEN],
        blad=None if begonnen else opleggerblad(overleg.oplegger.uuid, door=door, op=op),
        volgend_overleg=_volgend(overleg) if begonnen and not verloop.loopt else None,
    )


def aantekening_bij(punt: Agendapunt) -> str:
    """What stands there now."""
    return Aantekening.objects.filter(punt=punt).values_list("tekst", flat=True).first() or ""


def verloop_van(overleg_uuid: UUID, *, door: Rol, op: datetime) -> Verloop:
    """Raises NietGevonden."""
    overleg = overleg_van(overleg_uuid, door=door)
    zitting: Zitting | None = getattr(overleg, "zitting", None)
    hoort = Exists(Agendapunt.objects.filter(plek=OuterRef("pk")))
    plekken = overleg.plekken.annotate(hoort=hoort).order_by("volgnummer")
    regels = [_regel(plek, zitting, op=op) for plek in plekken.prefetch_related("tijden")]
    return Verloop(
        overleg=overleg,
        zitting=zitting,
        hoort=zitting is not None
        and any(vars(r.plek)["hoort"] for r in regels if r.plek.pk == zitting.plek_id),
        regels=regels,
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


def beeld_van(verloop: Verloop, regel: Plekregel) -> Puntinbeeld:
    """As far as the acting rol sits at the item; `volgende_keer` for who holds the case."""
    volgende = Casus.objects.filter(dossier=OuterRef("dossier")).values("volgende_bespreking")
    heropend = Verslagheropening.objects.filter(punt=OuterRef("pk")).order_by("-op", "-pk")
    punt = (
        Agendapunt.objects.filter(plek=regel.plek)
        .select_related("aantekening", "plek__overleg__reeks")
        .annotate(
            heropend_om=Subquery(heropend.values("reden")[:1]),
            volgende_keer=Subquery(volgende[:1]),
        )
        .first()
    )
    return Puntinbeeld(
        regel=regel,
        vorige=verloop.voor(regel.plek),
        volgende=verloop.na(regel.plek),
        punt=punt,
        aantekening=getattr(punt, "aantekening", None),
        zitten=aan_tafel_bij(punt) if punt else [],
    )


def _regels(beeld: Puntinbeeld | None) -> list[Gelezen]:
    """What is typed about the item, as it is read."""
    if beeld is None or beeld.punt is None or beeld.aantekening is None:
        return []
    return lees_verslag(beeld.aantekening.tekst, tafel_van(beeld.punt))


def _wie_er_zijn(beeld: Puntinbeeld | None) -> list[Genodigde]:
    """As it was ticked; before that who sit at the item and did not say no."""
    if beeld is None or beeld.punt is None:
        return []
    wie = [een.genodigde for een in beeld.zitten if not een.genodigde.komt_niet]
    getikt = dict(Aanwezigheid.objects.filter(punt=beeld.punt).values_list("genodigde", "is_er"))
    return [een for een in wie if getikt.get(een.pk, not getikt)]


def _gaan_weg(beeld: Puntinbeeld, aanwezig: list[Genodigde]) -> list[Genodigde]:
    """As far as the acting rol knows who sits at the next item; all may hear one about nobody."""
    if beeld.volgende is None or beeld.volgende.onderwerp or not aanwezig:
        return []
    zitten = Aanschuiver.objects.lopend().filter(punt__plek=beeld.volgende)
    blijven = set(zitten.values_list("genodigde", flat=True))
    return [wie for wie in aanwezig if blijven and wie.pk not in blijven]


def _volgend(overleg: Overleg) -> Overleg | None:
    """The next one of this series."""
    rijen = Overleg.objects.filter(reeks_id=overleg.reeks_id, stand=Overlegstand.GEPLAND)
    return rijen.filter(begint__gt=overleg.begint).order_by("begint").first()
