"""Pictures: read by their own structure, never decoded here."""

import struct
from collections.abc import Iterator

from spil.bestanden.grenzen import GROOTSTE_BEELD_PIXELS

PNG = b"\x89PNG\r\n\x1a\n"
IHDR = 13
MEESTE_BLOKKEN = 100_000
TE_GROOT = "deze afbeelding heeft te veel pixels. Maak haar kleiner."
GEEN_PNG = "dit is geen png, of het is niet compleet."
GEEN_JPG = "dit is geen jpg, of het is niet compleet."
ERACHTER = "na het einde van de foto staan nog andere gegevens. Sla de foto opnieuw op."
# Start of frame: the segments that say how large the picture is.
SOF = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
SOS, EOI = 0xDA, b"\xff\xd9"


def toets_png(inhoud: bytes) -> str:
    """All blocks, from the first to the last byte."""
    if not inhoud.startswith(PNG):
        return GEEN_PNG
    if bezwaar := _toets_kop(inhoud, len(PNG)):
        return bezwaar
    plek, soort = len(PNG) + 12 + IHDR, b""
    for _ in range(MEESTE_BLOKKEN):
        if plek + 12 > len(inhoud) or soort == b"IHDR":
            return GEEN_PNG
        lengte, soort = struct.unpack_from(">I4s", inhoud, plek)
        plek += 12 + lengte
        if soort == b"IEND":
            break
    if soort != b"IEND" or plek > len(inhoud):
        return GEEN_PNG
    return ERACHTER if plek < len(inhoud) else ""


def _toets_kop(inhoud: bytes, plek: int) -> str:
    """The first block of a png, and the only one that says how large the picture is."""
    if plek + 12 + IHDR > len(inhoud):
        return GEEN_PNG
    lengte, soort, breed, hoog = struct.unpack_from(">I4sII", inhoud, plek)
    if (lengte, soort) != (IHDR, b"IHDR"):
        return GEEN_PNG
    return TE_GROOT if _te_groot(hoog, breed) else ""


def toets_jpg(inhoud: bytes) -> str:
    """The segments up to the picture itself; the picture ends the file."""
    if not inhoud.startswith(b"\xff\xd8\xff"):
        return GEEN_JPG
    maten = 0
    for merk, plek in _segmenten(inhoud):
        if merk in SOF and plek + 9 <= len(inhoud):
            maten += 1
            if _te_groot(*struct.unpack_from(">HH", inhoud, plek + 5)):
                return TE_GROOT
    if not maten:
        return GEEN_JPG
    return "" if inhoud.rstrip(b"\x00").endswith(EOI) else ERACHTER


def _segmenten(inhoud: bytes) -> Iterator[tuple[int, int]]:
    """Mark and place of each, until the picture begins or the structure is not that of a jpg."""
    plek = 2
    for _ in range(MEESTE_BLOKKEN):
        if plek + 4 > len(inhoud):
            return
        kop, merk, lengte = struct.unpack_from(">BBH", inhoud, plek)
        if kop != 0xFF or lengte < 2 or merk == SOS:  # noqa: PLR2004 - the format's own numbers
            return
        yield merk, plek
        plek += 2 + lengte


def _te_groot(hoog: int, breed: int) -> bool:
    return hoog * breed > GROOTSTE_BEELD_PIXELS
