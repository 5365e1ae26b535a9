"""From a code in the log to a Dutch sentence: each app registers its codes in `ready()`.

A line in the log holds no text. The sentence is made now, from the row that the line points at;
when that row is gone or lies in a part that the reader does not hold, a neutral sentence is left.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models.functions import JSONObject

from spil.logboek.models import Gebeurtenis

Soort = tuple[type[models.Model], tuple[str, ...]]
Vraag = models.QuerySet[Any, tuple[int, int, dict[str, Any]]]


@dataclass(frozen=True, kw_only=True)
class Vertelling:
    """How one code is told. `zin` gets the row pointed at and the `kenmerk` of the line."""

    neutraal: str
    model: type[models.Model] | None = None
    zin: Callable[[Any, str], str] | None = None
    erbij: tuple[str, ...] = ()


_vertellingen: dict[str, Vertelling] = {}


def vertelt(
    code: str,
    neutraal: str,
    *,
    model: type[models.Model] | None = None,
    zin: Callable[[Any, str], str] | None = None,
    erbij: Sequence[str] = (),
) -> None:
    """Register `code`; `erbij` are the relations that `zin` reads (select_related)."""
    _vertellingen[code] = Vertelling(neutraal=neutraal, model=model, zin=zin, erbij=tuple(erbij))


def bekende_codes() -> frozenset[str]:
    return frozenset(_vertellingen)


def zinnen(gebeurtenissen: Sequence[Gebeurtenis]) -> list[str]:
    """One sentence for each line, in the same order; one query, whatever kinds of rows are on the page."""
    rijen = _rijen(gebeurtenissen)
    return [_zin(g, rijen.get((g.code, g.onderwerp_id))) for g in gebeurtenissen]


def _rijen(gebeurtenissen: Sequence[Gebeurtenis]) -> dict[tuple[str, int | None], models.Model]:
    codes: dict[Soort, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for g in gebeurtenissen:
        vertelling = _vertellingen.get(g.code)
        if vertelling and vertelling.model and vertelling.zin and g.onderwerp_id is not None:
            codes[vertelling.model, vertelling.erbij][g.onderwerp_id].add(g.code)
    soorten = list(codes)
    gevonden: dict[tuple[str, int | None], models.Model] = {}
    for nr, pk, inhoud in _lees([_vraag(nr, s, codes[s]) for nr, s in enumerate(soorten)]):
        model, erbij = soorten[nr]
        rij = _maak(model, erbij, inhoud)
        gevonden |= {(code, pk): rij for code in codes[model, erbij][pk]}
    return gevonden


def _lees(vragen: list[Vraag]) -> Iterable[tuple[int, int, dict[str, Any]]]:
    """All of them in one query."""
    if len(vragen) > 1:
        return vragen[0].union(*vragen[1:], all=True)
    return vragen[0] if vragen else []


def _vraag(nr: int, soort: Soort, ids: Iterable[int]) -> Vraag:
    """The rows of one kind as JSON, so that kinds with other columns fit in the same answer."""
    model, erbij = soort
    velden = [f"{pad}{veld.attname}" for pad, m in _paden(model, erbij) for veld in _velden(m)]
    return (
        model._default_manager.filter(pk__in=list(ids))
        .order_by()
        .values_list(models.Value(nr), "pk", JSONObject(**{veld: veld for veld in velden}))
    )


def _maak(
    model: type[models.Model], erbij: tuple[str, ...], inhoud: dict[str, Any]
) -> models.Model:
    """The row again, with its relations, from what `_vraag` found."""
    rijen: dict[str, models.Model | None] = {}
    for pad, m in _paden(model, erbij):
        leeg = inhoud[f"{pad}{m._meta.pk.attname}"] is None
        rijen[pad] = None if leeg else m(**_waarden(m, pad, inhoud))
        *boven, naam = pad.split("__")[:-1] or [""]
        if naam and (ouder := rijen["".join(f"{deel}__" for deel in boven)]):
            setattr(ouder, naam, rijen[pad])
    rij = rijen[""]
    assert rij is not None  # noqa: S101 - the row itself was found by its key
    return rij


def _waarden(model: type[models.Model], pad: str, inhoud: dict[str, Any]) -> dict[str, Any]:
    return {v.attname: v.to_python(inhoud[f"{pad}{v.attname}"]) for v in _velden(model)}


def _paden(
    model: type[models.Model], erbij: tuple[str, ...]
) -> list[tuple[str, type[models.Model]]]:
    """The row and its relations, nearest first: `""`, `"rol__"`, `"rol__medewerker__"`."""
    paden: dict[str, type[models.Model]] = {"": model}
    for relatie in erbij:
        pad = ""
        for naam in relatie.split("__"):
            doel: Any = paden[pad]._meta.get_field(naam).related_model
            pad = f"{pad}{naam}__"
            paden[pad] = doel
    return list(paden.items())


def _velden(model: type[models.Model]) -> "list[models.Field[Any, Any]]":
    """Without what is encrypted: no sentence is made of that."""
    return [v for v in model._meta.concrete_fields if not isinstance(v, models.BinaryField)]


def _zin(gebeurtenis: Gebeurtenis, rij: models.Model | None) -> str:
    vertelling = _vertellingen.get(gebeurtenis.code)
    if vertelling is None:
        return "Er is iets vastgelegd"
    if rij is None or vertelling.zin is None:
        return vertelling.neutraal
    return vertelling.zin(rij, gebeurtenis.kenmerk)
