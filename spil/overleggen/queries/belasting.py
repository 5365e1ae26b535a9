"""How much time meetings ask of each organisation: so that who plans one sees what is asked
already (missie B5)."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from django.db.models import Count, Q

from spil.gebruikers.models import Rol
from spil.kern.klok import NEDERLAND, datum
from spil.overleggen.models import (
    Deelname,
    Genodigde,
    Opleggerpartij,
    Opleggerstand,
    Overleg,
    Overlegreeks,
)
from spil.overleggen.models.genodigde import KOMEN_NIET
from spil.overleggen.weken import WEEK, maandag_van
from spil.partners.models import Klasse, Partner

WEKEN: Final = 4
_UUR: Final = 3600


@dataclass(frozen=True, kw_only=True)
class Belastingregel:
    """Hours of one organisation, by the Monday of each week."""

    partner: Partner
    per_week: list[tuple[date, Decimal]]

    @property
    def totaal(self) -> Decimal:
        return sum((uren for _, uren in self.per_week), Decimal(0))


@dataclass(frozen=True, kw_only=True)
class Belasting:
    """`weken` are Mondays; who is asked most stands first."""

    weken: list[date]
    regels: list[Belastingregel]


def belasting(*, door: Rol, vanaf: date, van: Collection[int] | None = None) -> Belasting:
    """Four weeks from the Monday of that day on, of all organisations or of these (by key). Each
    person who is asked counts for the whole meeting; an organisation that always sits there counts
    for one until somebody of it is asked. Four queries, however many meetings."""
    weken = [maandag_van(vanaf) + WEEK * nummer for nummer in range(WEKEN)]
    overleggen = _gepland(door.huis_id, van=weken[0], tot=weken[-1] + WEEK)
    uren: Counter[tuple[int, date]] = Counter()
    for (overleg_id, partner_id), mensen in _mensen(overleggen).items():
        overleg = overleggen[overleg_id]
        seconden = int((overleg.eindigt - overleg.begint).total_seconds())
        uren[partner_id, maandag_van(datum(overleg.begint))] += mensen * seconden
    gekozen = {partner_id for partner_id, _ in uren} if van is None else van
    partners = Partner.objects.filter(huis_id=door.huis_id, pk__in=gekozen)
    regels = [
        Belastingregel(
            partner=een,
            per_week=[(week, Decimal(uren[een.pk, week]) / _UUR) for week in weken],
        )
        for een in partners.exclude(klasse=Klasse.HUIS)
    ]
    regels.sort(key=lambda regel: (-regel.totaal, regel.partner.naam))
    return Belasting(weken=weken, regels=regels)


def belasting_van_vaste_partijen(reeks: Overlegreeks, *, door: Rol, vanaf: date) -> Belasting:
    """Of who always sits at this table, by the sheet in force."""
    partijen = Opleggerpartij.objects.filter(
        oplegger__reeks=reeks, oplegger__stand=Opleggerstand.VASTGESTELD, deelname=Deelname.VAST
    )
    van = list(partijen.values_list("partner_id", flat=True))
    return belasting(door=door, vanaf=vanaf, van=van)


def _gepland(huis_id: int, *, van: date, tot: date) -> dict[int, Overleg]:
    begin, einde = (datetime.combine(dag, time(), tzinfo=NEDERLAND) for dag in (van, tot))
    rijen = Overleg.objects.van_huis(huis_id).gepland()
    return {een.pk: een for een in rijen.filter(begint__gte=begin, begint__lt=einde)}


def _mensen(overleggen: dict[int, Overleg]) -> dict[tuple[int, int], int]:
    """Meeting and organisation, by key → how many people."""
    vast = defaultdict(list)
    for oplegger_id, partner_id in Opleggerpartij.objects.filter(
        oplegger__in={een.oplegger_id for een in overleggen.values()}, deelname=Deelname.VAST
    ).values_list("oplegger_id", "partner_id"):
        vast[oplegger_id].append(partner_id)
    nog_niemand = {
        (overleg.pk, partner_id): 1
        for overleg in overleggen.values()
        for partner_id in vast[overleg.oplegger_id]
    }
    gevraagd = (
        Genodigde.objects.filter(overleg__in=overleggen)
        .values("overleg_id", "partner_id")
        .annotate(mensen=Count("pk", filter=~Q(stand__in=KOMEN_NIET)))
        .order_by()
    )
    return nog_niemand | {(rij["overleg_id"], rij["partner_id"]): rij["mensen"] for rij in gevraagd}
