from spil.herkenning.queries.bekend import Bekend, bekend_op_naam
from spil.herkenning.queries.herkennen import (
    Gezocht,
    Herkend,
    Paar,
    Treffer,
    herken,
    zelfde_personen,
)
from spil.herkenning.queries.oordelen import oordeel_voor
from spil.herkenning.queries.werklijst import (
    MEESTE_PAREN,
    Mogelijk,
    aantal_te_beoordelen,
    oordelen_over,
    te_beoordelen,
)

__all__ = [
    "MEESTE_PAREN",
    "Bekend",
    "Gezocht",
    "Herkend",
    "Mogelijk",
    "Paar",
    "Treffer",
    "aantal_te_beoordelen",
    "bekend_op_naam",
    "herken",
    "oordeel_voor",
    "oordelen_over",
    "te_beoordelen",
    "zelfde_personen",
]
