from spil.overdrachten.models.overdracht import (
    PARTIJEN,
    Nazorguitkomst,
    Overdracht,
    Overdrachtstaat,
    Richting,
)
from spil.overdrachten.models.tekst import Overdrachtstekst, Tekstsoort

__all__ = [
    "PARTIJEN",
    "Nazorguitkomst",
    "Overdracht",
    "Overdrachtstaat",
    "Overdrachtstekst",
    "Richting",
    "Tekstsoort",
]
