"""Small files of each kind, good and wrong, made here: none is somebody's."""

import struct
import zipfile
import zlib
from io import BytesIO

from spil.bestanden.pakket import DOCX, ODS, ODT, XLSX

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
TYPEN = '<Types><Override ContentType="{}.main+xml"/>{}</Types>'


def pdf(extra: bytes = b"") -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog" + extra + b">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )


def zipje(delen: dict[str, bytes], *, opslaan: bool = False) -> bytes:
    uit = BytesIO()
    soort = zipfile.ZIP_STORED if opslaan else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(uit, "w", soort) as archief:
        for naam, inhoud in delen.items():
            plat = zipfile.ZIP_STORED if naam == "mimetype" else soort
            archief.writestr(naam, inhoud, compress_type=plat)
    return uit.getvalue()


def ooxml(soort: str = DOCX, *, typen: str = "", delen: dict[str, bytes] | None = None) -> bytes:
    return zipje(
        {
            "[Content_Types].xml": TYPEN.format(soort, typen).encode(),
            "word/document.xml": b"<w:document/>",
            **(delen or {}),
        }
    )


def odf(soort: str = ODT, *, delen: dict[str, bytes] | None = None) -> bytes:
    vast = {"mimetype": soort.encode(), "META-INF/manifest.xml": b"<manifest/>"}
    return zipje({**vast, "content.xml": b"<office/>", **(delen or {})})


def png(breed: int = 2, hoog: int = 2) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _blok(b"IHDR", struct.pack(">IIBBBBB", breed, hoog, 8, 2, 0, 0, 0)),
            _blok(b"IDAT", zlib.compress(b"\0" * 14)),
            _blok(b"IEND", b""),
        )
    )


def _blok(soort: bytes, inhoud: bytes) -> bytes:
    som = struct.pack(">I", zlib.crc32(soort + inhoud))
    return struct.pack(">I", len(inhoud)) + soort + inhoud + som


def jpg(breed: int = 2, hoog: int = 2) -> bytes:
    sof = struct.pack(">BBHBHHB", 0xFF, 0xC0, 11, 8, hoog, breed, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + sof + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x00\xff\xd9"


GOED: dict[str, tuple[str, bytes]] = {
    "verslag 12.03.2026.pdf": ("application/pdf", pdf()),
    "brief.docx": (DOCX, ooxml()),
    "lijst.XLSX": (XLSX, ooxml(XLSX)),
    "tekst.odt": (ODT, odf()),
    "rekenblad.ods": (ODS, odf(ODS)),
    "foto.png": ("image/png", png()),
    "foto.jpeg": ("image/jpeg", jpg()),
    "notitie.txt": ("text/plain; charset=utf-8", "Één regel tekst.\r\n".encode()),
    "oud.txt": ("", "Eén regel van vroeger: één".encode("cp1252")),
    "onbekend.pdf": ("application/octet-stream", pdf()),
}
