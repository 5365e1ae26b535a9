"""An invented logo, drawn here: a png of two colours side by side."""

import struct
import zlib
from typing import Final

BLAUW, ORANJE = b"\x00\x57\x91", b"\xe6\x7e\x22"
KOP: Final = b"\x89PNG\r\n\x1a\n"


def tekening(breed: int, hoog: int) -> bytes:
    rij = b"\0" + BLAUW * (breed // 3) + ORANJE * (breed - breed // 3)
    maten = struct.pack(">IIBBBBB", breed, hoog, 8, 2, 0, 0, 0)
    delen = ((b"IHDR", maten), (b"IDAT", zlib.compress(rij * hoog)), (b"IEND", b""))
    return KOP + b"".join(
        struct.pack(">I", len(inhoud))
        + soort
        + inhoud
        + struct.pack(">I", zlib.crc32(soort + inhoud))
        for soort, inhoud in delen
    )
