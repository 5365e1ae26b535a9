"""From a file or from the database to a definition, or to Dutch sentences that say what is wrong."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from spil.kern.fouten import DomeinFout
from spil.werkprocessen.definitie.aanpak import Aanpakdefinitie
from spil.werkprocessen.definitie.zinnen import redenen

TE_DIEP: Final = "De aanpak is te diep genest."
_REGEL = re.compile(r"at line (\d+), column (\d+)")

_DUBBEL = re.compile(r"overwrite|twice|immutable|Duplicate")


class AanpakOngeldig(DomeinFout):
    """The definition cannot run; `redenen` says why, a sentence each."""

    def __init__(self, redenen: list[str]) -> None:
        super().__init__("Deze aanpak kan zo niet werken: " + " ".join(redenen))
        self.redenen = redenen


def lees_definitie(gegevens: Mapping[str, Any]) -> Aanpakdefinitie:
    """Raises AanpakOngeldig."""
    try:
        return Aanpakdefinitie.model_validate(gegevens)
    except ValidationError as fout:
        raise AanpakOngeldig(redenen(fout.errors(include_url=False, include_input=False))) from None
    except RecursionError:
        raise AanpakOngeldig([TE_DIEP]) from None


def lees_toml(tekst: str) -> Aanpakdefinitie:
    """Raises AanpakOngeldig."""
    try:
        gegevens = tomllib.loads(tekst)
    except ValueError as fout:  # also a number of more digits than Python reads
        raise AanpakOngeldig([f"Het bestand is geen geldige TOML{_waar(fout)}."]) from None
    except RecursionError:
        raise AanpakOngeldig([TE_DIEP]) from None
    return lees_definitie(gegevens)


def _waar(fout: ValueError) -> str:
    """tomllib speaks English; only the place can be taken over."""
    if _DUBBEL.search(str(fout)):
        return ": een sleutel staat er twee keer"
    if plek := _REGEL.search(str(fout)):
        return f": kijk bij regel {plek[1]}, teken {plek[2]}"
    return ": kijk aan het einde" if "end of document" in str(fout) else ""
