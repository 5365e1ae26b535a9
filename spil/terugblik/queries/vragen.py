"""Questions about who was asked how it was to work together, and how many answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models.expressions import RawSQL

from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.terugblik.models import Tevredenheidslink, Tevredenheidsvraag
from spil.terugblik.models.tevredenheid import code_van_ontvanger
from spil.terugblik.queries.partijen import Partij, partijen_van
from spil.toegang.models import Dossier


@dataclass(frozen=True, kw_only=True)
class Telling:
    """What the house may know of the questions of one case: numbers, and only of those whose first
    term is over. `te_herinneren` is empty when each of them answered."""

    gevraagd: int
    geteld: int
    beantwoord: int
    te_herinneren: list[Tevredenheidsvraag]
    vanaf: date | None = None

    @property
    def herinneren_tot(self) -> date:
        return min(vraag.herinneren_tot for vraag in self.te_herinneren)


@dataclass(frozen=True, kw_only=True)
class Stand:
    """Who of a case was asked, who was not yet, and what came of it in numbers."""

    telling: Telling
    te_vragen: list[Partij]
    gevraagd: list[tuple[Partij, Tevredenheidsvraag]]

    @property
    def met_link(self) -> list[Partij]:
        return [partij for partij, vraag in self.gevraagd if not vraag.met_bericht]


@dataclass(frozen=True, kw_only=True)
class Lopend:
    """The questions of one case of the acting rol that still run."""

    dossier: Dossier
    telling: Telling


def stand_van(casus: Casus, *, op: datetime) -> Stand:
    """Six queries."""
    partijen = partijen_van(casus, op=op)
    vragen = list(Tevredenheidsvraag.objects.van_dossier(casus.dossier_id))
    per_code = {vraag.organisatie: vraag for vraag in vragen}
    return Stand(
        telling=_telling(vragen, _onbeantwoord(vragen), datum(op)),
        te_vragen=[p for p in partijen if p.code not in per_code],
        gevraagd=[(p, per_code[p.code]) for p in partijen if p.code in per_code],
    )


def lopende_vragen(*, op: datetime) -> list[Lopend]:
    """Of the cases of which the acting rol has the regie, or had it when they closed."""
    eigen = RawSQL("SELECT unnest(current_setting('spil.rollen')::bigint[])", [])
    vragen = list(
        Tevredenheidsvraag.objects.die_loopt_op(datum(op))
        .filter(dossier__in=Casus.objects.filter(regisseur__in=eigen).values("dossier"))
        .select_related("dossier")
    )
    open_codes = _onbeantwoord(vragen)
    per_dossier: dict[Dossier, list[Tevredenheidsvraag]] = {}
    for vraag in vragen:
        per_dossier.setdefault(vraag.dossier, []).append(vraag)
    return [
        Lopend(dossier=dossier, telling=_telling(eigen_vragen, open_codes, datum(op)))
        for dossier, eigen_vragen in per_dossier.items()
    ]


def vragen_aan_mij(*, door: Rol, op: datetime) -> list[Tevredenheidslink]:
    """What houses ask the organisation of the acting medewerker; gone once a colleague answers."""
    code = code_van_ontvanger(door.medewerker)
    return list(
        Tevredenheidslink.objects.onbeantwoord()
        .die_werkt_op(datum(op))
        .filter(huis_id=door.huis_id, ontvangers__contains=[code])
        .select_related("huis")
        .order_by("geldig_tot", "id")
    )


def _onbeantwoord(vragen: Iterable[Tevredenheidsvraag]) -> set[str]:
    """A link goes with its answer: what is left was not answered."""
    codes = {vraag.organisatie for vraag in vragen}
    links = Tevredenheidslink.objects.onbeantwoord().filter(organisatie__in=codes)
    return set(links.values_list("organisatie", flat=True))


def _telling(vragen: list[Tevredenheidsvraag], onbeantwoord: set[str], vandaag: date) -> Telling:
    geteld = [vraag for vraag in vragen if vraag.telt_op(vandaag)]
    kan_nu = [vraag for vraag in geteld if vraag.kan_herinnerd_op(vandaag)]
    later = [v.herinneren_vanaf for v in vragen if vandaag < v.herinneren_vanaf]
    return Telling(
        gevraagd=len(vragen),
        geteld=len(geteld),
        beantwoord=sum(vraag.organisatie not in onbeantwoord for vraag in geteld),
        te_herinneren=kan_nu if any(v.organisatie in onbeantwoord for v in kan_nu) else [],
        vanaf=min(later, default=None),
    )
