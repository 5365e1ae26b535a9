"""What Spil keeps of an instrument: no scores, no items (missie C16)."""

import re
from typing import Final

from spil.instrumenten.fouten import AfnameOnvolledig

# A number that stands by itself is a score, an item or a percentage.
_GETAL: Final = re.compile(r"(?<![^\W_])\d")


def in_woorden(conclusie: str) -> str:
    """The conclusion without spaces around it. Raises AfnameOnvolledig."""
    tekst = conclusie.strip()
    if not tekst:
        raise AfnameOnvolledig("Schrijf de conclusie in één of twee zinnen.")
    if _GETAL.search(tekst):
        raise AfnameOnvolledig(
            "Schrijf de conclusie in woorden, zonder getallen. Scores en antwoorden blijven bij de"
            " organisatie die het instrument afnam."
        )
    return tekst
