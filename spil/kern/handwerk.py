"""Rows of a query written by hand, as the models they are rows of.

For the few questions that are asked so often that building them costs more than answering them.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from django.db import models


class Rijlezer:
    """`Rijlezer(r=Rol, m=Medewerker)`: `.kolommen` for the SELECT, `.lees(row)` for what came.

    `zonder` names columns that stay behind (`v.definitie`); asked for, each is a query of its own.
    """

    def __init__(self, *, zonder: frozenset[str] = frozenset(), **soorten: type[models.Model]):
        self._velden = {
            alias: (soort, [v.attname for v in _velden(alias, soort, zonder)])
            for alias, soort in soorten.items()
        }
        self.kolommen = ", ".join(
            f'{alias}."{veld.column}"'
            for alias, soort in soorten.items()
            for veld in _velden(alias, soort, zonder)
        )

    def lees(self, rij: Sequence[Any]) -> dict[str, Any]:
        """Alias to instance, from the first columns of `rij`; None where an outer join found no
        row."""
        waarden = iter(rij)
        return {
            alias: _als(soort, velden, list(islice(waarden, len(velden))))
            for alias, (soort, velden) in self._velden.items()
        }


def _velden(
    alias: str, soort: type[models.Model], zonder: frozenset[str]
) -> "Iterator[models.Field[Any, Any]]":
    return (v for v in soort._meta.concrete_fields if f"{alias}.{v.column}" not in zonder)


def _als(soort: type[models.Model], velden: list[str], waarden: list[Any]) -> models.Model | None:
    sleutel = soort._meta.pk.attname if soort._meta.pk else "id"
    if waarden[velden.index(sleutel)] is None:
        return None
    return soort.from_db("default", velden, waarden)
