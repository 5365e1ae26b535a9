"""Who sits at an item, who was in the room, and who takes something along."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

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
    met_uittreksels: bool = True,
) -> Tafel:
    """At most four queries, whatever the number of guests; two less for who gives why `door` sees
    the dossier and who sit there."""
    zitten_aan = aan_tafel(punt) if zitten is None else _die_komen(zitten)
    vast, eerder = _getikt(punt, zitten_aan)
    is_er = vast or _waarschijnlijk(zitten_aan, eerder)
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
        uittreksels=uittreksels_van(punt) if tekent and met_uittreksels else [],
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


def _getikt(
    punt: Agendapunt, gasten: Sequence[Genodigde]
) -> tuple[dict[int, bool], dict[int, bool]]:
    """At this item; and at the last item before it that each of them sat at."""
    eerder = Q(
        genodigde__in=[gast.pk for gast in gasten],
        punt__plek__volgnummer__lt=punt.plek.volgnummer,
    )
    rijen = Aanwezigheid.objects.filter(Q(punt=punt) | eerder).order_by("punt__plek__volgnummer")
    hier: dict[int, bool] = {}
    daarvoor: dict[int, bool] = {}
    for punt_id, genodigde, is_er in rijen.values_list("punt", "genodigde", "is_er"):
        (hier if punt_id == punt.pk else daarvoor)[genodigde] = is_er
    return hier, daarvoor


def _waarschijnlijk(gasten: Sequence[Genodigde], eerder: dict[int, bool]) -> dict[int, bool]:
    """Who was there at the last item before this one that they sat at; else who said to come, and
    who leads the table."""
    komt = {gast.pk: gast.leidt or gast.stand == Genodigdestand.KOMT for gast in gasten}
    return komt | eerder


def _tot_getekend(gast: Gast) -> Gast:
    """Who must sign first is not in the room yet."""
    if not gast.tekent_eerst:
        return gast
    return Gast(genodigde=gast.genodigde, is_er=False, tekenaar=gast.tekenaar)


def _is_voorzitter(genodigde: Genodigde, door: Rol) -> bool:
    return genodigde.functie == Tafelfunctie.VOORZITTER and genodigde.rol_id == door.pk
