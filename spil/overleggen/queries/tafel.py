"""Who sits at an item, who was in the room, and who takes something along."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.overleggen.models import (
    Aanschuiver,
    Aanwezigheid,
    Agendapunt,
    Genodigde,
    Genodigdestand,
    Tafelfunctie,
    Uittreksel,
)
from spil.overleggen.queries.agenda import aan_tafel_bij
from spil.overleggen.queries.geheimhouding import Tekenaar, tekenaars
from spil.overleggen.rechten.tafel import AANWEZIGHEID, UITTREKSEL
from spil.toegang.queries import mijn_redenen
from spil.toegang.rechten import recht


@dataclass(frozen=True, kw_only=True)
class Gast:
    """Somebody at the item. `is_er` is what was written down, or before that what is likely."""

    genodigde: Genodigde
    is_er: bool
    tekenaar: Tekenaar | None

    @property
    def tekent_eerst(self) -> bool:
        return self.tekenaar is not None and not self.tekenaar.is_getekend


@dataclass(frozen=True, kw_only=True)
class Tafel:
    """One item as it goes in the room."""

    punt: Agendapunt
    gasten: Sequence[Gast]
    is_vastgelegd: bool
    uittreksels: Sequence[Uittreksel]
    mag_vastleggen: bool
    mag_uittreksel: bool

    def was_erbij(self, rol: Rol) -> bool:
        """As it was ticked; without ticks, everybody who sits at the item."""
        mijn = [gast for gast in self.gasten if gast.genodigde.rol_id == rol.pk]
        return any(gast.is_er or not self.is_vastgelegd for gast in mijn)

    @property
    def aanwezig(self) -> list[Genodigde]:
        return [gast.genodigde for gast in self.gasten if gast.is_er]

    @property
    def tekenaars(self) -> list[Tekenaar]:
        return [gast.tekenaar for gast in self.gasten if gast.tekenaar]

    @property
    def tekent_eerst(self) -> list[Genodigde]:
        return [gast.genodigde for gast in self.gasten if gast.tekent_eerst]


def tafel_bij(
    punt: Agendapunt,
    *,
    door: Rol,
    op: datetime,
    redenen: Collection[str] | None = None,
    zitten: Sequence[Aanschuiver] | None = None,
) -> Tafel:
    """At most six queries, whatever the number of guests; two less for who gives why `door` sees
    the dossier and who sit there."""
    zitten_aan = aan_tafel(punt) if zitten is None else _die_komen(zitten)
    vast = dict(Aanwezigheid.objects.filter(punt=punt).values_list("genodigde", "is_er"))
    is_er = vast or _waarschijnlijk(punt, zitten_aan)
    tekent = {een.genodigde.pk: een for een in tekenaars(zitten_aan, op=op)}
    if redenen is None:
        redenen = mijn_redenen(punt.dossier_id, op=op)
    zit_voor = any(_is_voorzitter(genodigde, door) for genodigde in zitten_aan)
    gasten = [
        Gast(genodigde=rij, is_er=is_er.get(rij.pk, False), tekenaar=tekent.get(rij.pk))
        for rij in zitten_aan
    ]
    return Tafel(
        punt=punt,
        gasten=[_tot_getekend(gast) for gast in gasten],
        is_vastgelegd=bool(vast),
        uittreksels=uittreksels_van(punt) if tekent else [],
        mag_vastleggen=recht(AANWEZIGHEID).staat_toe(door.soort, redenen),
        mag_uittreksel=zit_voor and recht(UITTREKSEL).staat_toe(door.soort, redenen),
    )


def aan_tafel(punt: Agendapunt) -> list[Genodigde]:
    """Who sits at this item, who leads first; not who said no."""
    return _die_komen(aan_tafel_bij(punt))


def _die_komen(zitten: Sequence[Aanschuiver]) -> list[Genodigde]:
    return [een.genodigde for een in zitten if not een.genodigde.komt_niet]


def zit_voor(punt: Agendapunt, *, door: Rol) -> bool:
    """Does this rol chair the meeting of this item?"""
    return any(_is_voorzitter(genodigde, door) for genodigde in aan_tafel(punt))


def uittreksels_van(punt: Agendapunt) -> list[Uittreksel]:
    """Newest first."""
    return list(Uittreksel.objects.filter(punt=punt).select_related("genodigde__partner"))


def uittreksel_van(uuid: UUID, *, om_te_wijzigen: bool = False) -> Uittreksel:
    """Raises NietGevonden, also for who does not sit at the item."""
    rijen = Uittreksel.objects.select_related(
        "punt__plek__overleg__reeks__huis",
        "genodigde__partner",
        "geheimhouding",
        "gemaakt_door__medewerker",
        "uitgereikt_door__medewerker",
    )
    if om_te_wijzigen:
        rijen = rijen.select_for_update(of=("self",))
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit uittreksel bestaat niet.")
    return gevonden


def _waarschijnlijk(punt: Agendapunt, gasten: Sequence[Genodigde]) -> dict[int, bool]:
    """Who was there at the last item before this one that they sat at; else who said to come."""
    eerder = (
        Aanwezigheid.objects.filter(
            genodigde__in=[gast.pk for gast in gasten],
            punt__plek__volgnummer__lt=punt.plek.volgnummer,
        )
        .order_by("genodigde", "-punt__plek__volgnummer")
        .distinct("genodigde")
    )
    komt = {gast.pk: gast.stand == Genodigdestand.KOMT for gast in gasten}
    return komt | dict(eerder.values_list("genodigde", "is_er"))


def _tot_getekend(gast: Gast) -> Gast:
    """Who must sign first is not in the room yet."""
    if not gast.tekent_eerst:
        return gast
    return Gast(genodigde=gast.genodigde, is_er=False, tekenaar=gast.tekenaar)


def _is_voorzitter(genodigde: Genodigde, door: Rol) -> bool:
    return genodigde.functie == Tafelfunctie.VOORZITTER and genodigde.rol_id == door.pk
