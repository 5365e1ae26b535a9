"""Rows of a query written by hand, as the models they are rows of.

For the few questions that are asked so often that building them costs more than answering them.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from django.db import models


class Rijlezer:
    """`Rijlezer(r=Rol, m=Medewerker)`: `.kolommen` for the SELECT, `.lees(row)` for what came."""

    def __init__(self, **soorten: type[models.Model]) -> None:
        self._velden = {
            alias: (soort, [veld.attname for veld in soort._meta.concrete_fields])
            for alias, soort in soorten.items()
        }
        self.kolommen = ", ".join(self._kolommen(soorten))

    @staticmethod
    def _kolommen(soorten: dict[str, type[models.Model]]) -> Iterator[str]:
        for alias, soort in soorten.items():
            for veld in soort._meta.concrete_fields:
                yield f'{alias}."{veld.column}"'

    def lees(self, rij: Sequence[Any]) -> dict[str, Any]:
        """Alias to instance, from the first columns of `rij`."""
        waarden = iter(rij)
        return {
            alias: soort.from_db("default", velden, list(islice(waarden, len(velden))))
            for alias, (soort, velden) in self._velden.items()
        }
