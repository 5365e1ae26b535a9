"""The minutes of a meeting as a whole: how it stands with them, and who reads that they were adopted."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.overleggen.models import Genodigde, Overleg, Verslaglezer, Verslagvaststelling
from spil.overleggen.nazorgregels import Persoon, lezers_van, te_corrigeren_tot
from spil.overleggen.queries.aanwezig import afwezigen_van
from spil.overleggen.queries.bereik import overleg_van, overleggen_van
from spil.overleggen.rechten.nazorg import LEZEN, VASTSTELLEN
from spil.toegang.rechten import recht


@dataclass(frozen=True, kw_only=True)
class Telling:
    """Of one meeting, the items of dossiers that the reader does not see too: numbers alone."""

    punten: int = 0
    afgerond: int = 0
    correcties: int = 0
    """Those that still wait."""


@dataclass(frozen=True, kw_only=True)
class Afwezige:
    """Somebody who was not there, with who reads the adoption."""

    genodigde: Genodigde
    lezers: list[Rol]


@dataclass(frozen=True, kw_only=True)
class Verslagstand:
    """How it stands with the minutes of a meeting. `vorig`: of the meeting before, when those are to
    be adopted in this one."""

    gehouden: bool
    tot: datetime
    vaststelling: Verslagvaststelling | None
    lezers: list[Verslaglezer]
    moet_lezen: bool
    mag_vaststellen: bool
    vorig: Overleg | None


@dataclass(frozen=True, kw_only=True)
class Vaststelpagina:
    overleg: Overleg
    in_overleg: Overleg | None
    telling: Telling
    afwezigen: list[Afwezige]


def verslagstand(overleg: Overleg, *, door: Rol, op: datetime) -> Verslagstand:
    """Three queries at most."""
    vaststelling = (
        Verslagvaststelling.objects.filter(overleg=overleg)
        .select_related("in_overleg", "door__medewerker")
        .first()
    )
    lezers = _lezers(vaststelling) if vaststelling else []
    gehouden = overleg.stand == "gepland" and overleg.eindigt <= op
    mag = recht(VASTSTELLEN).staat_toe(door.soort)
    loopt = mag and overleg.stand == "gepland" and overleg.begint <= op and vaststelling is None
    return Verslagstand(
        gehouden=gehouden,
        tot=te_corrigeren_tot(overleg.eindigt),
        vaststelling=vaststelling,
        lezers=lezers,
        moet_lezen=_moet_lezen(vaststelling, lezers, door=door, op=op),
        mag_vaststellen=mag and gehouden and vaststelling is None,
        vorig=_zonder_vaststelling_voor(overleg) if loopt else None,
    )


def vaststelpagina(uuid: UUID, *, door: Rol, op: datetime) -> Vaststelpagina:
    """Raises NietGevonden."""
    overleg = overleg_van(uuid, door=door)
    in_overleg = begonnen_na(overleg, op=op)
    afwezigen = afwezigen_van(overleg)
    lezers = _aangewezen(in_overleg, afwezigen, op=op)
    return Vaststelpagina(
        overleg=overleg,
        in_overleg=in_overleg,
        telling=telling_van(overleg),
        afwezigen=[Afwezige(genodigde=weg, lezers=lezers[weg.pk]) for weg in afwezigen],
    )


def te_lezen(*, door: Rol, op: datetime) -> list[Overleg]:
    """The meetings of which the acting rol did not read yet that the minutes were adopted."""
    wacht = Verslaglezer.objects.voor(door, dag=datum(op)).ongelezen()
    rijen = overleggen_van(door).filter(pk__in=wacht.values("vaststelling__overleg"))
    return list(rijen.select_related("reeks").order_by("begint"))


def is_vastgesteld(overleg: Overleg) -> bool:
    return Verslagvaststelling.objects.filter(overleg=overleg).exists()


def ongelezen_van(overleg: Overleg, *, door: Rol, op: datetime) -> list[Verslaglezer]:
    """For the acting rol. Raises NietGevonden when the adoption was not meant for this one."""
    rijen = Verslaglezer.objects.voor(door, dag=datum(op))
    alle = list(rijen.filter(vaststelling__overleg=overleg))
    if not alle:
        raise NietGevonden("Dit verslag wacht niet op u.")
    return [lezer for lezer in alle if lezer.gelezen_op is None]


def begonnen_na(overleg: Overleg, *, op: datetime) -> Overleg | None:
    """The last meeting of the series that began since: where its minutes are adopted now."""
    later = Overleg.objects.gepland().filter(reeks=overleg.reeks_id, begint__gt=overleg.begint)
    return later.filter(begint__lte=op).order_by("-begint").first()


def lezers_bij(
    vaststelling: Verslagvaststelling, afwezigen: Sequence[Genodigde], *, op: datetime
) -> dict[int, list[Rol]]:
    return _aangewezen(vaststelling.in_overleg, afwezigen, op=op)


def telling_van(overleg: Overleg) -> Telling:
    return tellingen_van([overleg.pk])[overleg.pk]


def tellingen_van(overleggen: Collection[int]) -> dict[int, Telling]:
    """Of meetings of the own house. One query."""
    gevonden: dict[int, Telling] = defaultdict(Telling)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT overleg, punten, afgerond, correcties FROM spil_tel_agendapunten(%s::bigint[])",
            [list(overleggen)],
        )
        for overleg, punten, afgerond, correcties in cursor.fetchall():
            gevonden[overleg] = Telling(punten=punten, afgerond=afgerond, correcties=correcties)
    return gevonden


def _aangewezen(
    in_overleg: Overleg | None, afwezigen: Sequence[Genodigde], *, op: datetime
) -> dict[int, list[Rol]]:
    if in_overleg is None or not afwezigen:
        return {weg.pk: [] for weg in afwezigen}
    nu = list(in_overleg.genodigden.komend())
    geldig = _lopende_rollen([*afwezigen, *nu], op=op)
    weg = [_persoon(wie, _zelf(wie, geldig)) for wie in afwezigen]
    erbij = [_persoon(wie, wie.rol_id) for wie in nu]
    lezers = lezers_van(weg, erbij, is_er_nog=geldig.__contains__)
    return {weg: [geldig[rol] for rol in rollen] for weg, rollen in lezers.items()}


def _lopende_rollen(mensen: Sequence[Genodigde], *, op: datetime) -> dict[int, Rol]:
    """Theirs, and those that the same people have now, of the kinds that read an adoption."""
    rollen = {wie.rol_id for wie in mensen if wie.rol_id}
    van_hen = Q(medewerker__rollen__in=rollen, soort__in=recht(LEZEN).rollen)
    rijen = Rol.objects.met_alles().geldig_op(datum(op)).filter(Q(pk__in=rollen) | van_hen)
    return {rol.pk: rol for rol in rijen.distinct()}


def _zelf(wie: Genodigde, geldig: Mapping[int, Rol]) -> int | None:
    """The rol in which they read it: the one they were asked in, or when that ended another."""
    if wie.rol is None or wie.rol.pk in geldig:
        return wie.rol_id
    ander = (rol.pk for rol in geldig.values() if rol.medewerker_id == wie.rol.medewerker_id)
    return min(ander, default=wie.rol.pk)


def _persoon(wie: Genodigde, rol: int | None) -> Persoon:
    return Persoon(sleutel=wie.pk, partner=wie.partner_id, rol=rol)


def _lezers(vaststelling: Verslagvaststelling) -> list[Verslaglezer]:
    return list(vaststelling.lezers.select_related("namens__partner", "rol__medewerker"))


def _moet_lezen(
    vaststelling: Verslagvaststelling | None,
    lezers: Sequence[Verslaglezer],
    *,
    door: Rol,
    op: datetime,
) -> bool:
    """No query for who is named, nor when everybody read it."""
    ongelezen = [lezer for lezer in lezers if not lezer.gelezen_op]
    if vaststelling is None or not ongelezen:
        return False
    if any(lezer.rol_id == door.pk for lezer in ongelezen):
        return True
    voor_door = Verslaglezer.objects.voor(door, dag=datum(op)).ongelezen()
    return voor_door.filter(vaststelling=vaststelling).exists()


def _zonder_vaststelling_voor(overleg: Overleg) -> Overleg | None:
    """The meeting right before this one, when its minutes were not adopted."""
    eerder = Overleg.objects.gepland().filter(reeks=overleg.reeks_id, begint__lt=overleg.begint)
    vorige = eerder.select_related("vaststelling").order_by("-begint").first()
    return None if vorige is None or hasattr(vorige, "vaststelling") else vorige
