"""How many places of the voorzieningen of a house are taken, counted from the cases that the acting
rol may see. Counts and days only: nobody is named."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from operator import attrgetter

from spil.casussen.fasen import AFGESLOTEN
from spil.casussen.models import Casus
from spil.invullingen.queries import antwoorden_per_keer
from spil.kern.werkdagen import maanden_verder
from spil.partners.models import Plaatsental, Voorziening
from spil.werkprocessen.definitie import Verblijf
from spil.werkprocessen.motor import Aanpak, Antwoord

MAANDEN_TERUG = 12


@dataclass(frozen=True, kw_only=True)
class Verblijfsperiode:
    """Somebody lives in a voorziening from `vanaf` until `tot`, the first day without. `loopt`: an
    end that is not known is still to come."""

    plek: str
    vanaf: date
    tot: date | None
    verwacht: date | None
    loopt: bool

    def is_er_op(self, dag: date) -> bool:
        return self.vanaf <= dag and (self.loopt if self.tot is None else self.tot > dag)

    def komt_na(self, dag: date) -> bool:
        """Planned; what was planned in a case that closed, comes no more."""
        return self.loopt and self.vanaf > dag

    @property
    def vertrek(self) -> date | None:
        return self.tot or self.verwacht


@dataclass(frozen=True, kw_only=True)
class Bezetting:
    """Of one voorziening: how many places it has today and which changes come, how many live there,
    when more will come and when they are expected to leave (day and how many), and how long each
    stayed who left in the last year."""

    voorziening: Voorziening
    plaatsen: int
    straks: list[Plaatsental]
    bezet: int
    komst: list[tuple[date, int]]
    vertrek: list[tuple[date, int]]
    dagen: list[int]

    @property
    def vrij(self) -> int:
        return max(self.plaatsen - self.bezet, 0)

    @property
    def te_veel(self) -> bool:
        return self.bezet > self.plaatsen

    @property
    def gemiddeld(self) -> int | None:
        """In whole days; None when nobody left."""
        return round(sum(self.dagen) / len(self.dagen)) if self.dagen else None


def heeft_verblijf(aanpak: Aanpak) -> bool:
    return any(groep.verblijf for groep in aanpak.definitie.groepen)


def bezetting(aanpakken: Iterable[Aanpak], *, huis_id: int, vandaag: date) -> list[Bezetting]:
    """Of each voorziening that is there today, or in which somebody lives or will. Four
    queries, for any number of cases."""
    per_plek: dict[str, list[Verblijfsperiode]] = defaultdict(list)
    for verblijf in _verblijven(aanpakken):
        per_plek[verblijf.plek].append(verblijf)
    standen = [
        _stand(voorziening, per_plek[str(voorziening.uuid)], vandaag)
        for voorziening in Voorziening.objects.van_huis(huis_id)
        .select_related("partner")
        .met_plaatsen()
    ]
    return [
        stand
        for stand in standen
        if stand.bezet or stand.komst or stand.voorziening.loopt_op(vandaag)
    ]


def _stand(
    voorziening: Voorziening, verblijven: Sequence[Verblijfsperiode], vandaag: date
) -> Bezetting:
    nu = [verblijf for verblijf in verblijven if verblijf.is_er_op(vandaag)]
    jaar_terug = maanden_verder(vandaag, -MAANDEN_TERUG)
    return Bezetting(
        voorziening=voorziening,
        plaatsen=voorziening.plaatsen_op(vandaag),
        straks=voorziening.plaatsen_na(vandaag),
        bezet=len(nu),
        komst=sorted(Counter(v.vanaf for v in verblijven if v.komt_na(vandaag)).items()),
        vertrek=sorted(Counter(v.vertrek for v in nu if v.vertrek).items()),
        dagen=[
            (v.tot - v.vanaf).days for v in verblijven if v.tot and jaar_terug < v.tot <= vandaag
        ],
    )


def _verblijven(aanpakken: Iterable[Aanpak]) -> Iterator[Verblijfsperiode]:
    """All, of running and closed cases; the codes are those of the version in force."""
    welke = {
        aanpak.definitie.code: {g.code: g.verblijf for g in aanpak.definitie.groepen if g.verblijf}
        for aanpak in aanpakken
        if heeft_verblijf(aanpak)
    }
    casussen = {
        dossier: (code, fase != AFGESLOTEN)
        for dossier, code, fase in Casus.objects.filter(
            dossier__versie__werkproces__code__in=welke
        ).values_list("dossier_id", "dossier__versie__werkproces__code", "fase")
    }
    groepen = {code for van_aanpak in welke.values() for code in van_aanpak}
    for (dossier, groep), keren in antwoorden_per_keer(casussen, groepen).items():
        code, loopt = casussen[dossier]
        if (verblijf := welke[code].get(groep)) is not None:
            yield from _van_casus(verblijf, keren, loopt=loopt)


def _van_casus(
    verblijf: Verblijf, keren: Iterable[Mapping[str, Antwoord]], *, loopt: bool
) -> Iterator[Verblijfsperiode]:
    """One after the other: who lives somewhere else since then, has left."""
    gelezen = filter(None, (_lees(verblijf, keer, loopt=loopt) for keer in keren))
    opvolgend = sorted(gelezen, key=attrgetter("vanaf"))
    for dit, volgende in zip_longest(opvolgend, opvolgend[1:]):
        yield replace(dit, tot=dit.tot or (volgende.vanaf if volgende else None))


def _lees(
    verblijf: Verblijf, keer: Mapping[str, Antwoord], *, loopt: bool
) -> Verblijfsperiode | None:
    """None without a place or a first day, or with an end before it: that is no stay to count."""
    plek, vanaf, tot = keer.get(verblijf.plek), _dag(keer, verblijf.vanaf), _dag(keer, verblijf.tot)
    if not plek or vanaf is None or (tot is not None and tot < vanaf):
        return None
    verwacht = _dag(keer, verblijf.verwacht) if verblijf.verwacht else None
    return Verblijfsperiode(plek=str(plek), vanaf=vanaf, tot=tot, verwacht=verwacht, loopt=loopt)


def _dag(keer: Mapping[str, Antwoord], code: str) -> date | None:
    """None too for what a version before asked otherwise under this code."""
    try:
        return date.fromisoformat(str(keer.get(code)))
    except ValueError:
        return None
