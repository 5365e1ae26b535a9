"""Invitations for meetings: one's own, and those that must still go out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Q

from spil.gebruikers.models import Medewerker, Rol
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.overleggen.agendabestand import Afspraak, Afzender, Deelname
from spil.overleggen.models import (
    Agendalink,
    Genodigde,
    Genodigdestand,
    Overleg,
    Overlegstand,
    Overleguitnodiging,
)
from spil.overleggen.models.genodigde import GenodigdeQuerySet
from spil.overleggen.models.overleguitnodiging import OverleguitnodigingQuerySet
from spil.overleggen.queries.genodigden import vorige_van
from spil.partners.models import Partner

TERUG: Final = timedelta(days=31)
VERDER: Final = timedelta(days=366)
_ANTWOORD: Final = {
    Genodigdestand.KOMT: Deelname.KOMT,
    Genodigdestand.KOMT_NIET: Deelname.KOMT_NIET,
    Genodigdestand.VERVANGEN: Deelname.KOMT_NIET,
}


@dataclass(frozen=True, kw_only=True)
class MijnUitnodigingen:
    """What waits for an answer, and what was answered; both by day."""

    open: list[Genodigde]
    beantwoord: list[Genodigde]
    heeft_agendalink: bool


def mijn_uitnodigingen(*, door: Rol, op: datetime) -> MijnUitnodigingen:
    rijen = list(_eigen(door.medewerker_id, op=op).filter(overleg__eindigt__gt=op))
    open_ = [een for een in rijen if een.stand == Genodigdestand.GEVRAAGD and _staat(een.overleg)]
    return MijnUitnodigingen(
        open=open_,
        beantwoord=[een for een in rijen if een not in open_],
        heeft_agendalink=agendalink_van(door) is not None,
    )


@dataclass(frozen=True, kw_only=True)
class BijOverleg:
    """What the reader of the page of a meeting can do about who comes."""

    mijn: Genodigde | None
    mag_antwoorden: bool
    mag_uitnodigen: bool
    kan_herhalen: bool
    zonder_antwoord: int


def uitnodigingen_bij(
    overleg: Overleg, genodigden: list[Genodigde], *, mag_vullen: bool, door: Rol, op: datetime
) -> BijOverleg:
    """At most one query: `genodigden` are those of the meeting."""
    mijn = next(
        (een for een in genodigden if een.rol and een.rol.medewerker_id == door.medewerker_id), None
    )
    te_houden = _staat(overleg) and overleg.begint > op
    return BijOverleg(
        mijn=mijn,
        mag_antwoorden=te_houden and mijn is not None and mijn.stand != Genodigdestand.VERVANGEN,
        mag_uitnodigen=mag_vullen,
        kan_herhalen=mag_vullen and not genodigden and vorige_van(overleg) is not None,
        zonder_antwoord=sum(
            een.rol is not None and een.stand == Genodigdestand.GEVRAAGD for een in genodigden
        )
        if mag_vullen
        else 0,
    )


def mijn_uitnodiging(
    uuid: UUID, *, door: Rol, op: datetime, om_te_wijzigen: bool = False
) -> Genodigde:
    """Raises NietGevonden, also for one of somebody else."""
    rijen = _eigen(door.medewerker_id, op=op)
    if om_te_wijzigen:
        rijen = rijen.select_for_update(of=("self", "overleg"))
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze uitnodiging is niet voor u.")
    return gevonden


def mijn_plek_bij(overleg: Overleg, *, door: Rol) -> Genodigde | None:
    return (
        overleg.genodigden.filter(rol__medewerker_id=door.medewerker_id)
        .order_by("stand", "pk")
        .first()
    )


def mogelijke_vervangers(genodigde: Genodigde, *, op: datetime) -> list[Rol]:
    """Colleagues of the same organisation, in the same kind of rol, who are not asked yet."""
    if genodigde.rol is None:
        return []
    al_gevraagd = genodigde.overleg.genodigden.filter(rol__isnull=False)
    return list(
        Rol.objects.geldig_op(datum(op))
        .met_alles()
        .filter(medewerker__partner_id=genodigde.partner_id, soort=genodigde.rol.soort)
        .exclude(medewerker_id__in=al_gevraagd.values("rol__medewerker_id"))
        .order_by("medewerker__naam")
    )


def nog_te_vertellen(huis_id: int, *, op: datetime) -> GenodigdeQuerySet:
    """Asked for a meeting that is still to come, and not told."""
    return (
        _met_login(huis_id, op=op)
        .komend()
        .filter(
            overleg__stand=Overlegstand.GEPLAND, overleg__begint__gt=op, uitnodiging__isnull=True
        )
    )


def achterhaald(huis_id: int, *, op: datetime) -> OverleguitnodigingQuerySet:
    """Told of a meeting that was to come, and changed since."""
    return (
        Overleguitnodiging.objects.achterhaald()
        .filter(genodigde__in=_met_login(huis_id, op=op))
        .filter(Q(begint__gt=op) | Q(genodigde__overleg__begint__gt=op))
        .select_related("genodigde__overleg", "genodigde__rol")
    )


def zonder_antwoord(huis_id: int, *, op: datetime) -> OverleguitnodigingQuerySet:
    """Told of a meeting that is still to come, and silent."""
    return Overleguitnodiging.objects.filter(
        genodigde__in=_met_login(huis_id, op=op),
        genodigde__stand=Genodigdestand.GEVRAAGD,
        genodigde__overleg__stand=Overlegstand.GEPLAND,
        genodigde__overleg__begint__gt=op,
    ).select_related("genodigde__rol")


def agendalink_van(door: Rol) -> Agendalink | None:
    return Agendalink.objects.filter(medewerker_id=door.medewerker_id).first()


def medewerker_van_agendalink(sleutel: UUID) -> Medewerker:
    """Raises NietGevonden, also when the link was ended or replaced, or its owner left."""
    link = Agendalink.van_sleutel(sleutel)
    if link is None:
        raise NietGevonden("Deze link werkt niet.")
    return link.medewerker


def in_mijn_agenda(medewerker: Medewerker, *, op: datetime) -> list[Genodigde]:
    """What the calendar of this person shows: what they did not turn down, and what was cancelled
    so that it goes away there too."""
    return list(
        _eigen(medewerker.pk, op=op)
        .komend()
        .filter(overleg__eindigt__gt=op - TERUG, overleg__begint__lt=op + VERDER)
    )


def afspraken_van(
    genodigden: Iterable[Genodigde], *, huis_id: int, adressen: dict[UUID, str]
) -> list[Afspraak]:
    """`adressen`: where each meeting is found in Spil, by its uuid."""
    bekend = bekende_namen(huis_id)
    return [
        afspraak_van(een.overleg, een, bekend=bekend, adres=adressen[een.overleg.uuid])
        for een in genodigden
    ]


def afspraak_van(
    overleg: Overleg, genodigde: Genodigde | None, *, bekend: tuple[str, ...], adres: str
) -> Afspraak:
    antwoord = Deelname.GEVRAAGD
    if genodigde is not None:
        antwoord = _ANTWOORD.get(Genodigdestand(genodigde.stand), Deelname.GEVRAAGD)
    return Afspraak(
        uuid=overleg.uuid,
        volgnummer=overleg.versie,
        begint=overleg.begint,
        eindigt=overleg.eindigt,
        adres=adres,
        reeks=overleg.reeks.naam,
        bekend=bekend,
        vervallen=not _staat(overleg),
        deelname=antwoord,
        gevraagde=genodigde.uuid if genodigde else None,
    )


def afzender_van(overleg: Overleg) -> Afzender:
    return Afzender(uuid=overleg.reeks.huis.uuid, naam=overleg.reeks.huis.naam)


def bekende_namen(huis_id: int) -> tuple[str, ...]:
    """Names of organisations: two words with capitals that are nobody."""
    return tuple(Partner.objects.filter(huis_id=huis_id).values_list("naam", flat=True))


def _eigen(medewerker_id: int, *, op: datetime) -> GenodigdeQuerySet:
    """Of a rol that still runs: who left an organisation no longer sits there for it."""
    return (
        Genodigde.objects.filter(
            rol__medewerker_id=medewerker_id, rol__in=Rol.objects.geldig_op(datum(op))
        )
        .select_related("overleg__reeks__huis", "partner", "rol__medewerker", "vervangt")
        .order_by("overleg__begint", "pk")
    )


def _met_login(huis_id: int, *, op: datetime) -> GenodigdeQuerySet:
    return Genodigde.objects.filter(
        overleg__reeks__huis_id=huis_id, rol__in=Rol.objects.geldig_op(datum(op))
    ).select_related("overleg", "rol")


def _staat(overleg: Overleg) -> bool:
    return overleg.stand == Overlegstand.GEPLAND
