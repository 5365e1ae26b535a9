"""What a file tells beside its content, such as who made it and where: found, and taken out (eisen
A4-06). For the kinds that can be read whole; of the others nothing is promised."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from spil.bestanden.verborgen.beeld import doorzoek_jpg, doorzoek_png
from spil.bestanden.verborgen.office import doorzoek_office


@dataclass(frozen=True)
class Doorzocht:
    """`schoon` is the same file without what was found. `blijft`: found, and part of the text."""

    gevonden: tuple[str, ...]
    blijft: tuple[str, ...]
    schoon: bytes


Doorzoek = Callable[[bytes], tuple[list[str], list[str], bytes]]
SOORTEN: Final[dict[str, Doorzoek]] = {
    "jpg": doorzoek_jpg,
    "png": doorzoek_png,
    "docx": doorzoek_office,
    "xlsx": doorzoek_office,
}


def doorzoek(soort: str, inhoud: bytes) -> Doorzocht:
    """Of a file that was recognised as of this kind."""
    gevonden, blijft, schoon = SOORTEN[soort](inhoud)
    return Doorzocht(tuple(dict.fromkeys(gevonden)), tuple(dict.fromkeys(blijft)), schoon)
