"""Pictures: only what is needed to draw them stays, and how a photo must be turned."""

import re
import struct
from collections.abc import Iterator
from typing import Final

from spil.bestanden.beeld import PNG

SOS, EOI, APP0, APP1, APP2, APP14, ONDERSCHRIFT = 0xDA, 0xD9, 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
APPS: Final = range(0xE0, 0xF0)
EXIF, ICC = b"Exif\x00\x00", b"ICC_PROFILE"
# In the picture itself FF is followed by 00 or by a restart; anything else is the next segment.
VOLGENDE: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
DRAAIING: Final = 0x0112
VELDEN: Final = {
    0x010F: "merk van het toestel",
    0x0110: "type van het toestel",
    0x0131: "gebruikt programma",
    0x0132: "tijdstip",
    0x013B: "naam van de maker",
    0x8298: "naam van de maker",
    0x8769: "gegevens van de opname",
    0x8825: "plaats van de opname (gps)",
}
MEESTE_VELDEN: Final = 500
TEKENT: Final = frozenset(
    {
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP"),
        *(b"bKGD", b"hIST", b"pHYs", b"sBIT", b"sPLT", b"acTL", b"fcTL", b"fdAT"),
    }
)


def doorzoek_jpg(inhoud: bytes) -> tuple[list[str], list[str], bytes]:
    gevonden: list[str] = []
    uit, gelezen = bytearray(inhoud[:2]), 2
    for merk, deel in _delen(inhoud):
        gelezen += len(deel)
        if _tekent(merk, deel):
            uit += deel
            continue
        gevonden += _genoemd(merk, deel)
        if draaiing := _draaiing(deel):
            uit += _alleen_draaiing(draaiing)
    if inhoud[gelezen:].strip(b"\x00"):
        gevonden.append("nog een foto achter de foto")
    # What only says how to turn the photo is no find, and stays as it is.
    return gevonden, [], bytes(uit)


def doorzoek_png(inhoud: bytes) -> tuple[list[str], list[str], bytes]:
    gevonden: list[str] = []
    uit, plek = bytearray(PNG), len(PNG)
    while plek < len(inhoud):
        lengte, soort = struct.unpack_from(">I4s", inhoud, plek)
        einde = plek + 12 + lengte
        if soort in TEKENT:
            uit += inhoud[plek:einde]
        else:
            gevonden.append("tijdstip" if soort == b"tIME" else "tekst bij de afbeelding")
        plek = einde
    return gevonden, [], bytes(uit)


def _delen(inhoud: bytes) -> Iterator[tuple[int, bytes]]:
    """Each segment, that of the picture with the picture itself; the last one ends it."""
    plek = 2
    while plek + 2 <= len(inhoud):
        merk = inhoud[plek + 1]
        if merk == EOI:
            yield merk, inhoud[plek : plek + 2]
            return
        (lengte,) = struct.unpack_from(">H", inhoud, plek + 2)
        einde = plek + 2 + lengte
        if merk == SOS:
            volgende = VOLGENDE.search(inhoud, einde)
            einde = volgende.start() if volgende else len(inhoud)
        yield merk, inhoud[plek:einde]
        plek = einde


def _tekent(merk: int, deel: bytes) -> bool:
    if merk == APP2:
        return deel[4:].startswith(ICC)
    return merk in {APP0, APP14} or (merk not in APPS and merk != ONDERSCHRIFT)


def _genoemd(merk: int, deel: bytes) -> list[str]:
    if not deel[4:].startswith(EXIF):
        return ["tekst bij de foto" if merk == ONDERSCHRIFT else "beschrijving van een programma"]
    return [VELDEN[nummer] for nummer, _ in _velden(deel) if nummer in VELDEN] or (
        [] if deel == _alleen_draaiing(_draaiing(deel)) else ["gegevens van de opname"]
    )


def _draaiing(deel: bytes) -> int:
    return next((waarde for nummer, waarde in _velden(deel) if nummer == DRAAIING), 0)


def _velden(deel: bytes) -> Iterator[tuple[int, int]]:
    """Number and short value of each field of the first list; nothing when it cannot be read."""
    tiff = deel[10:] if deel[4:].startswith(EXIF) else b""
    orde = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if orde is None:
        return
    try:
        (begin,) = struct.unpack_from(f"{orde}I", tiff, 4)
        (aantal,) = struct.unpack_from(f"{orde}H", tiff, begin)
        for nr in range(min(aantal, MEESTE_VELDEN)):
            nummer, _, _, waarde = struct.unpack_from(f"{orde}HHIH", tiff, begin + 2 + 12 * nr)
            yield nummer, waarde
    except struct.error:
        return


def _alleen_draaiing(draaiing: int) -> bytes:
    tiff = b"MM\x00\x2a" + struct.pack(">IHHHIHHI", 8, 1, DRAAIING, 3, 1, draaiing, 0, 0)
    return struct.pack(">BBH", 0xFF, APP1, len(EXIF) + len(tiff) + 2) + EXIF + tiff
