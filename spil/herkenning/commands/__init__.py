from spil.herkenning.commands.oordelen import (
    herroep_niet_dezelfde,
    koppel_identiteit,
    ontkoppel_identiteit,
    verklaar_niet_dezelfde,
)

__all__ = [
    "herroep_niet_dezelfde",
    "koppel_identiteit",
    "ontkoppel_identiteit",
    "verklaar_niet_dezelfde",
]
