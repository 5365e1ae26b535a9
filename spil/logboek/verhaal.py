"""From a code in the log to a Dutch sentence: each app registers its codes in `ready()`.

A line in the log holds no text. The sentence is made now, from the row that the line points at;
when that row is gone or lies in a part that the reader does not hold, a neutral sentence is left.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from spil.logboek.models import Gebeurtenis


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
    """One sentence for each line, in the same order; one query for each kind of row on the page."""
    rijen = _rijen(gebeurtenissen)
    return [_zin(g, rijen.get((g.code, g.onderwerp_id))) for g in gebeurtenissen]


def _rijen(gebeurtenissen: Sequence[Gebeurtenis]) -> dict[tuple[str, int | None], models.Model]:
    codes: dict[tuple[type[models.Model], tuple[str, ...]], dict[int, set[str]]] = defaultdict(
        lambda: defaultdict(set)
    )
    for g in gebeurtenissen:
        vertelling = _vertellingen.get(g.code)
        if vertelling and vertelling.model and vertelling.zin and g.onderwerp_id is not None:
            codes[vertelling.model, vertelling.erbij][g.onderwerp_id].add(g.code)
    gevonden: dict[tuple[str, int | None], models.Model] = {}
    for (model, erbij), per_rij in codes.items():
        zoek = model._default_manager.select_related(*erbij) if erbij else model._default_manager
        for rij in zoek.filter(pk__in=list(per_rij)):
            gevonden |= {(code, rij.pk): rij for code in per_rij[rij.pk]}
    return gevonden


def _zin(gebeurtenis: Gebeurtenis, rij: models.Model | None) -> str:
    vertelling = _vertellingen.get(gebeurtenis.code)
    if vertelling is None:
        return "Er is iets vastgelegd"
    if rij is None or vertelling.zin is None:
        return vertelling.neutraal
    return vertelling.zin(rij, gebeurtenis.kenmerk)
