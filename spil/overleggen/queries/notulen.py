"""The screen of who takes the notes: one item with all that is done about it while it is spoken of.
Who is there, what was agreed before, the text with how it is read, and when it comes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.overleggen.models import Agendapunt, Verslagregel, Zitting
from spil.overleggen.nazorgregels import te_corrigeren_tot
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.tafel import Tafel, tafel_bij
from spil.overleggen.queries.verslag import Gelezen, lees_verslag, tafel_van
from spil.overleggen.queries.zitting import Puntinbeeld, Verloop, beeld_van, verloop_van
from spil.overleggen.rechten.verslag import PUNT_AFRONDEN
from spil.overleggen.rechten.zitting import SCHRIJVEN
from spil.plannen.models import Actie
from spil.toegang.queries import mijn_redenen
from spil.toegang.rechten import recht

PLAN_ZIEN: Final = "plan.bekijken"
AFHANDELEN: Final = "acties.bijwerken_voor_ander"


@dataclass(frozen=True, kw_only=True)
class Afspraken:
    """What was agreed before: the actions of the plan that are open, and those settled since this
    meeting began. Not what this item made itself."""

    punt: Agendapunt
    acties: list[Actie]
    ziet_plan: bool
    mag_afhandelen: bool

    @property
    def open(self) -> int:
        return sum(actie.is_open for actie in self.acties)

    @property
    def laatste(self) -> Actie | None:
        """The one settled last: what can be taken back from anywhere on the screen."""
        gereed = {actie.afgerond_op: actie for actie in self.acties if actie.afgerond_op}
        return gereed[max(gereed)] if gereed and self.mag_afhandelen else None


@dataclass(frozen=True, kw_only=True)
class Notulenpunt:
    """One item of which the viewer sits at the table."""

    beeld: Puntinbeeld
    aanwezig: Tafel
    afspraken: Afspraken | None
    regels: Sequence[Gelezen | Verslagregel]
    aan_te_roepen: list[str]
    is_casus: bool
    volgende_keer: date | None
    mag_schrijven: bool
    mag_afronden: bool
    mag_heropenen: bool


@dataclass(frozen=True, kw_only=True)
class Notulen:
    """`beeld` without `punt`: an item about nobody, or one at which the viewer does not sit."""

    verloop: Verloop
    beeld: Puntinbeeld | None
    punt: Notulenpunt | None


def notulen(overleg_uuid: UUID, *, nummer: int | None, door: Rol, op: datetime) -> Notulen:
    """Of the item with this number; without one, of what is on the table. Raises NietGevonden."""
    verloop = verloop_van(overleg_uuid, door=door, op=op)
    if verloop.zitting is None:
        return Notulen(verloop=verloop, beeld=None, punt=None)
    gekozen = next((r for r in verloop.regels if r.plek.volgnummer == nummer), verloop.nu)
    gekozen = gekozen or next(iter(verloop.regels), None)
    beeld = beeld_van(verloop, gekozen) if gekozen else None
    return Notulen(
        verloop=verloop,
        beeld=beeld,
        punt=_notulenpunt(beeld, verloop.zitting, door=door, op=op) if beeld else None,
    )


def aanwezigheid_bij(punt_uuid: UUID, *, door: Rol, op: datetime) -> Tafel:
    """Raises NietGevonden."""
    return tafel_bij(punt_van(punt_uuid), door=door, op=op)


def afspraken_bij(punt_uuid: UUID, *, door: Rol, op: datetime) -> Afspraken:
    """Raises NietGevonden."""
    punt = punt_van(punt_uuid)
    zitting = Zitting.objects.filter(overleg=punt.plek.overleg).first()
    if zitting is None:
        raise NietGevonden("Dit overleg is nog niet begonnen.")
    return _afspraken(punt, zitting, mijn_redenen(punt.dossier_id, op=op), door=door)


def _notulenpunt(
    beeld: Puntinbeeld, zitting: Zitting, *, door: Rol, op: datetime
) -> Notulenpunt | None:
    punt = beeld.punt
    if punt is None:
        return None
    redenen = mijn_redenen(punt.dossier_id, op=op)
    tafel, eindigt = tafel_van(punt), beeld.regel.plek.overleg.eindigt
    heeft_plan = tafel.is_casus and not punt.is_afgerond
    mag_afronden = recht(PUNT_AFRONDEN).staat_toe(door.soort, redenen)
    mag_schrijven = recht(SCHRIJVEN).staat_toe(door.soort, redenen) and not punt.is_afgerond
    tekst = beeld.aantekening.tekst if beeld.aantekening else ""
    return Notulenpunt(
        beeld=beeld,
        aanwezig=tafel_bij(
            punt,
            door=door,
            op=op,
            redenen=redenen,
            zitten=beeld.zitten,
            met_uittreksels=False,
        ),
        afspraken=_afspraken(punt, zitting, redenen, door=door) if heeft_plan else None,
        regels=_vastgelegd(punt) if punt.is_afgerond else lees_verslag(tekst, tafel),
        aan_te_roepen=tafel.aan_te_roepen,
        is_casus=tafel.is_casus,
        volgende_keer=_volgende_keer(punt) if tafel.is_casus else None,
        mag_schrijven=mag_schrijven,
        mag_afronden=mag_afronden and mag_schrijven,
        mag_heropenen=mag_afronden and punt.is_afgerond and op < te_corrigeren_tot(eindigt),
    )


def _vastgelegd(punt: Agendapunt) -> list[Verslagregel]:
    return list(punt.verslagregels.select_related("partner"))


def _afspraken(
    punt: Agendapunt, zitting: Zitting, redenen: frozenset[str], *, door: Rol
) -> Afspraken:
    """Who only sits at this table does not hold the plan."""
    ziet_plan = recht(PLAN_ZIEN).staat_toe(door.soort, redenen)
    acties = (
        Actie.objects.filter(dossier_id=punt.dossier_id)
        .filter(Q(staat="open") | Q(staat="gereed", afgerond_op__gte=zitting.begonnen_op))
        .exclude(verslagregel__punt=punt)
        .select_related("partner", "rol__medewerker")
        .order_by("-staat", "deadline", "id")  # open before gereed
    )
    return Afspraken(
        punt=punt,
        acties=list(acties) if ziet_plan else [],
        ziet_plan=ziet_plan,
        mag_afhandelen=recht(AFHANDELEN).staat_toe(door.soort, redenen),
    )


def _volgende_keer(punt: Agendapunt) -> date | None:
    """After this meeting."""
    dag: date | None = punt.volgende_keer  # type: ignore[attr-defined]  # annotated by `beeld_van`
    return dag if dag and dag > datum(punt.plek.overleg.begint) else None
