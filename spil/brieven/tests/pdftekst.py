"""What a pdf that Spil made says, read from the pdf itself: no program beside Spil is needed.

Reads what typst writes: plain objects, packed streams, fonts with a table to Unicode. A pdf that is
built otherwise gives an error, never less text.
"""

import re
import zlib
from collections.abc import Iterator

OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\s(.*?)\nendobj", re.DOTALL)
STROOM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
VERWIJST = rb"\s*(\d+) 0 R"
# In the order of a reader: properties are no text, and a string may hold any byte, brackets in pairs.
STUK = re.compile(
    rb"<<.*?>>|/(?P<font>[^\s/<>()\[\]]+)\s+[\d.-]+\s+Tf"
    rb"|\((?P<tekst>(?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*)\)|<(?P<hex>[0-9A-Fa-f\s]*)>",
    re.DOTALL,
)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
TEKENS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def pdf_bladen(pdf: bytes) -> list[str]:
    """The text of each page, with what is in its margins."""
    objecten = {int(nummer): inhoud for nummer, inhoud in OBJECT.findall(pdf)}
    bladen = [o for o in objecten.values() if re.search(rb"/Type\s*/Page\b", o)]
    if not bladen:
        raise ValueError("geen enkele bladzijde gevonden")
    return ["".join(_van_blad(blad, objecten)) for blad in bladen]


def _van_blad(blad: bytes, objecten: dict[int, bytes]) -> Iterator[str]:
    fonts = _fonts(blad, objecten)
    inhoud = re.search(rb"/Contents\s*\[?" + VERWIJST, blad)
    if inhoud is None:
        raise ValueError("bladzijde zonder inhoud")
    kaart: dict[int, str] = {}
    for stuk in STUK.finditer(_uitgepakt(objecten[int(inhoud[1])])):
        if stuk["font"] is not None:
            kaart = fonts[stuk["font"]]
        elif stuk["tekst"] is not None:
            yield _gelezen(ESCAPE.sub(_teken, stuk["tekst"]), kaart)
        elif stuk["hex"] is not None:
            yield _gelezen(bytes.fromhex(stuk["hex"].decode()), kaart)


def _fonts(blad: bytes, objecten: dict[int, bytes]) -> dict[bytes, dict[int, str]]:
    bron = blad
    if verwijst := re.search(rb"/Resources" + VERWIJST, blad):
        bron = objecten[int(verwijst[1])]
    if verwijst := re.search(rb"/Font" + VERWIJST, bron):
        lijst = objecten[int(verwijst[1])]
    else:
        gevonden = re.search(rb"/Font\s*<<(.*?)>>", bron, re.DOTALL)
        lijst = gevonden[1] if gevonden else b""
    return {
        naam: _kaart(objecten[int(nummer)], objecten)
        for naam, nummer in re.findall(rb"/([^\s/<>]+)" + VERWIJST, lijst)
    }


def _kaart(font: bytes, objecten: dict[int, bytes]) -> dict[int, str]:
    verwijst = re.search(rb"/ToUnicode" + VERWIJST, font)
    if verwijst is None:
        raise ValueError("een lettertype zonder tabel naar Unicode")
    tabel, kaart = _uitgepakt(objecten[int(verwijst[1])]), {}
    for lijst in re.findall(rb"beginbfchar(.*?)endbfchar", tabel, re.DOTALL):
        for code, teken in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", lijst):
            kaart[int(code, 16)] = _utf16(teken)
    for lijst in re.findall(rb"beginbfrange(.*?)endbfrange", tabel, re.DOTALL):
        for van, tot, teken in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", lijst):
            for plus in range(int(tot, 16) - int(van, 16) + 1):
                kaart[int(van, 16) + plus] = chr(int(teken, 16) + plus)
    return kaart


def _uitgepakt(inhoud: bytes) -> bytes:
    gevonden = STROOM.search(inhoud)
    if gevonden is None:
        raise ValueError("hier hoort een stroom te staan")
    return zlib.decompress(gevonden[1]) if b"/FlateDecode" in inhoud else gevonden[1]


def _gelezen(codes: bytes, kaart: dict[int, str]) -> str:
    return "".join(
        kaart[int.from_bytes(codes[plek : plek + 2])] for plek in range(0, len(codes), 2)
    )


def _utf16(teken: bytes) -> str:
    return bytes.fromhex(teken.decode()).decode("utf-16-be")


def _teken(gevonden: re.Match[bytes]) -> bytes:
    teken = gevonden[1]
    if teken.isdigit():
        return bytes([int(teken, 8)])
    return TEKENS.get(teken, teken)
