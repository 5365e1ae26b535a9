"""Filters that people keep for their own list of cases."""

from datetime import datetime
from typing import Final

from spil.demo.huizen import Demohuis
from spil.kern import rls
from spil.werk.commands import bewaar_filter
from spil.werk.queries.filters import Filterkeuze

FILTERS: Final = [
    ("oomen", "in het plan", Filterkeuze("com", "plan")),
    ("oomen", "complexe casussen", Filterkeuze("com")),
    ("dongen", "in het plan", Filterkeuze("com", "plan")),
]


def bewaar_filters(demo: Demohuis, *, nu: datetime) -> None:
    for wie, naam, keuze in FILTERS:
        rol = demo.rollen[wie]
        with rls.namens(rol.pk, doel="verwerking", op=nu, herkomst=rls.Herkomst(spoor="demo")):
            bewaar_filter(naam, keuze, door=rol, op=nu)
