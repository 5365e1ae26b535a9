"""One meeting: its agenda as the acting rol may read it, and who comes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.logboek.schrijven import Gezien
from spil.overleggen.models import (
    Aanschuiver,
    Agendaplek,
    Agendapunt,
    Genodigde,
    Overleg,
    Overlegstand,
)
from spil.overleggen.queries.bereik import overleg_van, overleggen_van
from spil.overleggen.rechten.agenda import AGENDA_VULLEN
from spil.toegang.rechten import recht


@dataclass(frozen=True, kw_only=True)
class Plekregel:
    """One place on the agenda. `punt` is None for an item without a person, and for one that is
    not for the reader."""

    plek: Agendaplek
    punt: Agendapunt | None
    begint: datetime

    @property
    def is_besloten(self) -> bool:
        """About somebody, and not for this reader."""
        return self.punt is None and not self.plek.onderwerp


@dataclass(frozen=True, kw_only=True)
class Overlegpagina:
    overleg: Overleg
    plekken: list[Plekregel]
    genodigden: list[Genodigde]
    mag_vullen: bool

    @property
    def minuten(self) -> int:
        return sum(regel.plek.minuten for regel in self.plekken)

    @property
    def duur(self) -> int:
        return self.overleg.duur_minuten

    @property
    def over(self) -> int:
        """Minutes that are left; below zero the agenda does not fit."""
        return self.duur - self.minuten


def overlegpagina(uuid: UUID, *, door: Rol, op: datetime) -> Overlegpagina:
    """Raises NietGevonden."""
    overleg = overleg_van(uuid, door=door)
    gepland = overleg.stand == Overlegstand.GEPLAND
    return Overlegpagina(
        overleg=overleg,
        plekken=agenda_van(overleg),
        genodigden=list(overleg.genodigden.met_alles()),
        mag_vullen=gepland and overleg.eindigt > op and recht(AGENDA_VULLEN).staat_toe(door.soort),
    )


def agenda_van(overleg: Overleg) -> list[Plekregel]:
    """All places in order, each with the item that the acting rol may read."""
    punten = {punt.plek_id: punt for punt in Agendapunt.objects.filter(plek__overleg=overleg)}
    regels, moment = [], overleg.begint
    for plek in Agendaplek.objects.van_overleg(overleg).order_by("volgnummer"):
        regels.append(Plekregel(plek=plek, punt=punten.get(plek.pk), begint=moment))
        moment += timedelta(minutes=plek.minuten)
    return regels


def gezien_op(regels: list[Plekregel]) -> list[Gezien]:
    """Whom the agenda names."""
    return [
        Gezien(regel.punt.dossier_id, regel.punt.betrokkene_id) for regel in regels if regel.punt
    ]


def plek_van(uuid: UUID, *, door: Rol, om_te_wijzigen: bool = False) -> Agendaplek:
    """Raises NietGevonden, also for one of a meeting that this rol may not see."""
    rijen = Agendaplek.objects.filter(overleg__in=overleggen_van(door)).select_related("overleg")
    if om_te_wijzigen:
        rijen = rijen.select_for_update(of=("self", "overleg"))
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit punt staat niet meer op de agenda.")
    return gevonden


def punt_van(uuid: UUID, *, om_te_wijzigen: bool = False) -> Agendapunt:
    """Raises NietGevonden, also for one whose table the acting rol does not sit at. Without its
    dossier: who only sits at the table does not hold the kaft, and a join would hide the item."""
    rijen = Agendapunt.objects.select_related("plek__overleg__reeks")
    if om_te_wijzigen:
        rijen = rijen.select_for_update(of=("self",))
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit punt bestaat niet.")
    return gevonden


def genodigde_van(uuid: UUID, *, door: Rol, om_te_wijzigen: bool = False) -> Genodigde:
    """Raises NietGevonden."""
    rijen = Genodigde.objects.met_alles().filter(overleg__in=overleggen_van(door))
    if om_te_wijzigen:
        rijen = rijen.select_for_update(of=("self",))
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze uitnodiging bestaat niet.")
    return gevonden


def aan_tafel_bij(punt: Agendapunt) -> list[Aanschuiver]:
    """Who sits at this item, who leads first."""
    return list(
        punt.aanschuivers.lopend()
        .select_related(
            "genodigde__partner",
            "genodigde__rol",
            "genodigde__geheimhouding",
            "genodigde__vervangt",
        )
        .order_by("-genodigde__functie", "genodigde__partner__naam")
    )
