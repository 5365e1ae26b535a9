from spil.bestanden.commands.bewaren import (
    Aangeboden,
    bewaar_bestand,
    bewaar_bij_concept,
    bewaar_gemaakt_bestand,
    haal_uit_concept,
    neem_concept_over,
)
from spil.bestanden.commands.scannen import meld_beschadigd, scan

__all__ = [
    "Aangeboden",
    "bewaar_bestand",
    "bewaar_bij_concept",
    "bewaar_gemaakt_bestand",
    "haal_uit_concept",
    "meld_beschadigd",
    "neem_concept_over",
    "scan",
]
