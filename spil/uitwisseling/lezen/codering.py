"""Recognise the encoding of a file, or refuse: a wrong guess garbles names for ever.

Valid multi-byte UTF-8 practically never arises by chance, so a file that decodes as UTF-8 is
UTF-8. A file that does not is Windows-1252 only if nothing in it contradicts that.
"""

import codecs
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

from spil.uitwisseling.lezen.fouten import ExportOnleesbaar


class Codering(StrEnum):
    UTF8 = "utf-8"
    WINDOWS_1252 = "windows-1252"

    @property
    def codec(self) -> str:
        # utf-8-sig also drops a byte order mark, which would otherwise stick to the first column.
        return "utf-8-sig" if self is Codering.UTF8 else "cp1252"


BLOK: Final = 1 << 16
_ONBEPAALD_IN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_UTF8_REEKS = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_ZIP = b"PK\x03\x04"
_UTF16_OF_32 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_HOE = 'Zet in het mappingbestand codering = "utf-8" of "windows-1252" als u zeker weet wat het is.'


def herken_codering(pad: Path, *, opgegeven: Codering | None = None) -> Codering:
    """The encoding of the file; reads it once, in blocks."""
    bestand = pad.name
    _weiger_vreemd_begin(bestand, next(_blokken(pad), b""))
    is_utf8, is_1252, heeft_utf8_reeks = _bekijk(pad)
    if opgegeven is not None:
        if not (is_utf8 if opgegeven is Codering.UTF8 else is_1252):
            raise ExportOnleesbaar(
                f"{bestand}: de mapping noemt {opgegeven}, maar het bestand is dat niet."
            )
        return opgegeven
    if is_utf8:
        return Codering.UTF8
    if not is_1252:
        raise ExportOnleesbaar(
            f"{bestand}: de tekencodering is niet UTF-8 en niet Windows-1252. "
            "Exporteer het bestand opnieuw als UTF-8."
        )
    if heeft_utf8_reeks:
        raise ExportOnleesbaar(
            f"{bestand}: UTF-8 en Windows-1252 lijken door elkaar te staan. {_HOE}"
        )
    return Codering.WINDOWS_1252


def _blokken(pad: Path) -> Iterator[bytes]:
    try:
        with pad.open("rb") as invoer:
            while blok := invoer.read(BLOK):
                yield blok
    except OSError as fout:
        raise ExportOnleesbaar(f"{pad.name}: het bestand kan niet worden geopend.") from fout


def _weiger_vreemd_begin(bestand: str, begin: bytes) -> None:
    if not begin.strip(b"\xef\xbb\xbf \t\r\n"):
        raise ExportOnleesbaar(f"{bestand}: het bestand is leeg; er is ook geen kopregel.")
    if begin.startswith(_ZIP):
        raise ExportOnleesbaar(
            f"{bestand}: dit is een werkblad of zipbestand. Sla het op als CSV en lees opnieuw in."
        )
    if begin.startswith(_UTF16_OF_32):
        raise ExportOnleesbaar(
            f"{bestand}: het bestand is UTF-16 of UTF-32. Sla het op als UTF-8 en lees opnieuw in."
        )


def _bekijk(pad: Path) -> tuple[bool, bool, bool]:
    """Whether the bytes can be UTF-8, can be Windows-1252, and hold a UTF-8 sequence."""
    lezer = codecs.getincrementaldecoder("utf-8")()
    is_utf8, is_1252, heeft_reeks, staart = True, True, False, b""
    for blok in _blokken(pad):
        if b"\x00" in blok:
            raise ExportOnleesbaar(
                f"{pad.name}: het bestand bevat nul-bytes. Het is geen tekst, of het is UTF-16; "
                "sla het op als UTF-8 en lees opnieuw in."
            )
        is_utf8 = is_utf8 and _decodeert(lezer, blok, slot=False)
        is_1252 = is_1252 and not _ONBEPAALD_IN_1252.search(blok)
        heeft_reeks = heeft_reeks or bool(_UTF8_REEKS.search(staart + blok))
        staart = blok[-3:]
    return is_utf8 and _decodeert(lezer, b"", slot=True), is_1252, heeft_reeks


def _decodeert(lezer: codecs.IncrementalDecoder, blok: bytes, *, slot: bool) -> bool:
    try:
        lezer.decode(blok, final=slot)
    except UnicodeDecodeError:
        return False
    return True
