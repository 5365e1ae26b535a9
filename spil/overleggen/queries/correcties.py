"""Corrections on the minutes of an item, and on which agendas a dossier stood."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.overleggen.models import Agendapunt, Verslagcorrectie, Verslagregel
from spil.overleggen.models.verslagcorrectie import Correctiestaat
from spil.overleggen.nazorgregels import is_te_corrigeren, te_corrigeren_tot
from spil.overleggen.queries.afspraken import open_afspraken
from spil.overleggen.queries.tafel import Tafel
from spil.overleggen.queries.vaststelling import is_vastgesteld
from spil.overleggen.rechten.afspraken import AFDOEN, OVERNEMEN
from spil.overleggen.rechten.nazorg import BEOORDELEN, VAN_DOSSIER
from spil.toegang import queries as toegang
from spil.toegang.models import Dossier
from spil.toegang.rechten import recht


@dataclass(frozen=True, kw_only=True)
class Puntnazorg:
    """The corrections on the minutes of one item, and what the reader may do."""

    correcties: list[Verslagcorrectie]
    tot: datetime
    mag_voorstellen: bool
    mag_beoordelen: bool
    vastgesteld: bool


@dataclass(frozen=True, kw_only=True)
class Dossieroverleggen:
    """The items of one dossier on all agendas, the newest first."""

    dossier: Dossier
    komend: list[Agendapunt]
    geweest: list[Agendapunt]
    afspraken: list[Verslagregel]
    is_casus: bool
    mag_afdoen: bool
    mag_overnemen: bool
    """There is a plan to put them in, and the reader makes it."""


def correctie_van(uuid: UUID) -> Verslagcorrectie:
    """Raises NietGevonden."""
    return _eerste(Verslagcorrectie.objects.met_alles().filter(uuid=uuid).first())


def correctie_op_slot(uuid: UUID) -> Verslagcorrectie:
    """Raises NietGevonden."""
    rijen = Verslagcorrectie.objects.select_for_update(of=("self",), no_key=True)
    return _eerste(rijen.filter(uuid=uuid).first())


def correctie_om_te_beoordelen(uuid: UUID, *, door: Rol, op: datetime) -> Verslagcorrectie:
    """Raises NietGevonden, GeenRecht."""
    correctie = correctie_van(uuid)
    toegang.vereis(BEOORDELEN, door=door, op=op, dossier_id=correctie.dossier_id)
    return correctie


def puntnazorg(
    punt: Agendapunt,
    tafel: Tafel,
    redenen: Collection[str],
    *,
    door: Rol,
    op: datetime,
) -> Puntnazorg:
    """Two queries, none before the item was settled; `redenen` are why `door` sees the dossier."""
    overleg = punt.plek.overleg
    afgerond = punt.afgerond_op is not None
    vastgesteld = afgerond and is_vastgesteld(overleg)
    open_ = is_te_corrigeren(
        afgerond=afgerond,
        eindigt=overleg.eindigt,
        vastgesteld=vastgesteld,
        op=op,
    )
    return Puntnazorg(
        correcties=list(Verslagcorrectie.objects.met_alles().filter(punt=punt)) if afgerond else [],
        tot=te_corrigeren_tot(overleg.eindigt),
        mag_voorstellen=open_ and tafel.was_erbij(door),
        mag_beoordelen=recht(BEOORDELEN).staat_toe(door.soort, redenen),
        vastgesteld=vastgesteld,
    )


def dossier_overleggen(uuid: UUID, *, door: Rol, op: datetime) -> Dossieroverleggen:
    """Raises NietGevonden, GeenRecht."""
    dossier = toegang.dossier(uuid)
    redenen = toegang.vereis(VAN_DOSSIER, door=door, op=op, dossier_id=dossier.pk)
    wacht = Count("correcties", filter=Q(correcties__staat=Correctiestaat.VOORGESTELD))
    punten = list(
        Agendapunt.objects.filter(dossier=dossier)
        .select_related("plek__overleg__reeks")
        .annotate(te_beoordelen=wacht)
        .order_by("-plek__overleg__begint", "plek__volgnummer")
    )
    is_casus = Casus.objects.filter(dossier=dossier).exists()
    komend = [punt for punt in punten if punt.plek.overleg.eindigt > op]
    return Dossieroverleggen(
        dossier=dossier,
        komend=komend[::-1],
        geweest=[punt for punt in punten if punt.plek.overleg.eindigt <= op],
        afspraken=open_afspraken(dossier.pk),
        is_casus=is_casus,
        mag_afdoen=recht(AFDOEN).staat_toe(door.soort, redenen),
        mag_overnemen=is_casus and recht(OVERNEMEN).staat_toe(door.soort, redenen),
    )


def _eerste(correctie: Verslagcorrectie | None) -> Verslagcorrectie:
    if correctie is None:
        raise NietGevonden("Deze correctie bestaat niet.")
    return correctie
