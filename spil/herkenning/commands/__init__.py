from spil.herkenning.commands.oordelen import (
    herroep_niet_dezelfde,
    koppel_identiteit,
    ontkoppel_identiteit,
    verklaar_niet_dezelfde,
)
from spil.herkenning.commands.zekere import koppel_zekere

__all__ = [
    "herroep_niet_dezelfde",
    "koppel_identiteit",
    "koppel_zekere",
    "ontkoppel_identiteit",
    "verklaar_niet_dezelfde",
]
