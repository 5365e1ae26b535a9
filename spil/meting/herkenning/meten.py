"""Ask for each person who is the same, and compare the answers with the truth."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from statistics import quantiles

from spil.herkenning.groeperen import groepeer
from spil.herkenning.queries import Paar, zelfde_personen
from spil.meting.herkenning.mensen import Mens

Twee = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Uitkomst:
    """The figures of one measurement."""

    personen: int
    gevraagd: int
    precision: float
    recall: float
    eerste: float
    p50_ms: float
    p95_ms: float
    twijfel: int
    geweigerd: int = 0
    fout: list[Twee] = field(default_factory=list, repr=False)
    gemist: list[Twee] = field(default_factory=list, repr=False)

    def als_json(self) -> dict[str, object]:
        namen = ("precision", "recall", "p50_ms", "p95_ms", "twijfel", "eerste", "personen")
        return {naam: getattr(self, naam) for naam in (*namen, "gevraagd", "geweigerd")}


def meet(
    ids: Sequence[int], mensen: Sequence[Mens], *, steekproef: int = 0, geweigerd: int = 0
) -> Uitkomst:
    """Runs inside `namens()` of the system rol. With `steekproef` that many are asked, the groups
    whole, spread over all; the figures then are of those groups and of whoever they meet."""
    wie = dict(zip(ids, (mens.wie for mens in mensen), strict=True))
    vraag = _steekproef(wie, steekproef) if steekproef else list(ids)
    tijden, antwoorden = [], {}
    for betrokkene in vraag:
        begin = time.perf_counter()
        antwoorden[betrokkene] = zelfde_personen([betrokkene])
        tijden.append((time.perf_counter() - begin) * 1000)
    zeker = {_paar(p) for paren in antwoorden.values() for p in paren if _staat_vast(p, antwoorden)}
    gevonden = _alle_paren(groepeer(wie, zeker))
    waar = _ware_paren({betrokkene: wie[betrokkene] for betrokkene in vraag})
    twijfel = {_paar(p) for paren in antwoorden.values() for p in paren} - gevonden
    goed = gevonden & waar
    p50, p95 = (quantiles(tijden, n=100)[plek] for plek in (49, 94))
    return Uitkomst(
        personen=len(ids),
        gevraagd=len(vraag),
        precision=_deel(len(goed), len(gevonden)),
        recall=_deel(len(goed), len(waar)),
        eerste=_eerste_goed(antwoorden, wie, waar),
        p50_ms=round(p50, 2),
        p95_ms=round(p95, 2),
        twijfel=len(twijfel),
        geweigerd=geweigerd,
        fout=sorted(gevonden - waar),
        gemist=sorted(waar - gevonden),
    )


def _paar(paar: Paar) -> Twee:
    return min(paar.een, paar.ander), max(paar.een, paar.ander)


def _staat_vast(paar: Paar, antwoorden: dict[int, list[Paar]]) -> bool:
    """Sure seen from both: an initial that fits two people is sure seen from each of them."""
    terug = antwoorden.get(paar.ander)
    return paar.zeker and (terug is None or any(p.zeker and p.ander == paar.een for p in terug))


def _alle_paren(groepen: list[list[int]]) -> set[Twee]:
    return {paar for groep in groepen for paar in combinations(sorted(groep), 2)}


def _ware_paren(wie: dict[int, str]) -> set[Twee]:
    groepen: dict[str, list[int]] = {}
    for betrokkene, mens in wie.items():
        groepen.setdefault(mens, []).append(betrokkene)
    return _alle_paren(list(groepen.values()))


def _steekproef(wie: dict[int, str], aantal: int) -> list[int]:
    """Groups of more than one record, evenly spread."""
    groepen: dict[str, list[int]] = {}
    for betrokkene, mens in wie.items():
        groepen.setdefault(mens, []).append(betrokkene)
    meervoud = [groep for groep in groepen.values() if len(groep) > 1]
    stap = max(1, sum(map(len, meervoud)) // aantal)
    return [betrokkene for groep in meervoud[::stap] for betrokkene in groep]


def _eerste_goed(antwoorden: dict[int, list[Paar]], wie: dict[int, str], waar: set[Twee]) -> float:
    """Of whoever is there a second time, how often the best candidate is the same person."""
    dubbel = {betrokkene for paar in waar for betrokkene in paar}
    goed = sum(bool(antwoorden[b]) and wie[antwoorden[b][0].ander] == wie[b] for b in dubbel)
    return _deel(goed, len(dubbel))


def _deel(deel: int, geheel: int) -> float:
    return round(deel / geheel, 4) if geheel else 1.0
