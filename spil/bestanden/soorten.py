"""Which kinds of files are taken in, and whether a file is what it says (eisen A4-01).

The extension, the type that the browser declares and the content must agree. There is a list of
what may, and none of what may not: whatever is not on it is refused.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from spil.bestanden import beeld, pakket, platte_tekst
from spil.bestanden.fouten import BestandKanNiet
from spil.bestanden.grenzen import GROOTSTE_BESTAND, in_mb

ONBEKEND_TYPE: Final = frozenset({"", "application/octet-stream"})
"""What a browser says that does not know the extension: then it declares nothing."""

ARCHIEF: Final = b"PK\x05\x06"
STAART: Final = 66_000
# A second extension that a computer would run or unpack; `verslag 12.03.2026.pdf` is a fine name.
DUBBEL: Final = frozenset(
    {
        *(
            ".exe",
            ".com",
            ".bat",
            ".cmd",
            ".scr",
            ".pif",
            ".js",
            ".jse",
            ".vbs",
            ".vbe",
            ".wsf",
            ".ps1",
            ".hta",
        ),
        *(
            ".jar",
            ".msi",
            ".lnk",
            ".reg",
            ".dll",
            ".html",
            ".htm",
            ".svg",
            ".xml",
            ".php",
            ".sh",
            ".docm",
        ),
        *(
            ".dotm",
            ".xlsm",
            ".xltm",
            ".pptm",
            ".zip",
            ".rar",
            ".7z",
            ".iso",
            ".pdf",
            ".docx",
            ".odt",
            ".xlsx",
        ),
        *(".ods", ".png", ".jpg", ".jpeg", ".txt"),
    }
)


def _in_pdf(naam: str) -> str:
    """A name of PDF, of which each letter may be written as its number."""
    return "".join(f"(?:{teken}|#(?i:{ord(teken):02x}))" for teken in naam)


# In all of the file: where a stream begins and ends is for who reads it to say. What is packed is
# for the scanner. `JS` is too short to look for in a picture; it never comes without one of these.
ONVEILIG: Final = ("JavaScript", "Rendition", "Launch", "EmbeddedFile", "RichMedia")
ONVEILIG_IN_PDF: Final = re.compile(
    f"/(?=[JRLE#])(?:{'|'.join(map(_in_pdf, ONVEILIG))})s?(?![A-Za-z0-9])".encode()
)


@dataclass(frozen=True)
class Bestandssoort:
    """One kind that may come in. `toets` gives what is wrong with the content, or nothing;
    `wordt_doorzocht`: what it tells beside its content can be found (`verborgen`)."""

    code: str
    naam: str
    extensies: tuple[str, ...]
    mediatype: str
    toets: Callable[[bytes], str]
    ook: tuple[str, ...] = ()
    is_archief: bool = False
    wordt_doorzocht: bool = False


def _toets_pdf(inhoud: bytes) -> str:
    if not inhoud.startswith(b"%PDF-") or b"%%EOF" not in inhoud[-2048:]:
        return "dit is geen pdf, of het is niet compleet."
    if ONVEILIG_IN_PDF.search(inhoud):
        return (
            "deze pdf bevat een programma of een bijlage. Druk haar opnieuw af naar pdf en voeg die"
            " toe."
        )
    return ""


SOORTEN: Final = (
    Bestandssoort("pdf", "Pdf", ("pdf",), "application/pdf", _toets_pdf, ("application/x-pdf",)),
    Bestandssoort(
        "docx",
        "Word",
        ("docx",),
        pakket.DOCX,
        pakket.toets_docx,
        is_archief=True,
        wordt_doorzocht=True,
    ),
    Bestandssoort(
        "xlsx",
        "Excel",
        ("xlsx",),
        pakket.XLSX,
        pakket.toets_xlsx,
        is_archief=True,
        wordt_doorzocht=True,
    ),
    Bestandssoort("odt", "Tekst (ODF)", ("odt",), pakket.ODT, pakket.toets_odt, is_archief=True),
    Bestandssoort(
        "ods", "Rekenblad (ODF)", ("ods",), pakket.ODS, pakket.toets_ods, is_archief=True
    ),
    Bestandssoort(
        "png",
        "Afbeelding",
        ("png",),
        "image/png",
        beeld.toets_png,
        ("image/x-png",),
        wordt_doorzocht=True,
    ),
    Bestandssoort(
        "jpg",
        "Foto",
        ("jpg", "jpeg"),
        "image/jpeg",
        beeld.toets_jpg,
        ("image/jpg", "image/pjpeg"),
        wordt_doorzocht=True,
    ),
    Bestandssoort("txt", "Tekst", ("txt",), "text/plain", platte_tekst.toets_tekst),
)
OP_CODE: Final = {soort.code: soort for soort in SOORTEN}
EXTENSIES: Final = tuple(ext for soort in SOORTEN for ext in soort.extensies)
ACCEPT: Final = ",".join(f".{ext}" for ext in EXTENSIES)
WELKE: Final = "pdf, Word (docx), Excel (xlsx), OpenDocument (odt, ods), png, jpg en txt"


def herken(naam: str, opgegeven: str, inhoud: bytes) -> Bestandssoort:
    """The kind on which name, declared type and content agree. Raises BestandKanNiet."""
    soort = _soort_van(naam)
    if len(inhoud) > GROOTSTE_BESTAND:
        raise BestandKanNiet(naam, f"groter dan {in_mb(GROOTSTE_BESTAND)}.")
    if not inhoud:
        raise BestandKanNiet(naam, "dit bestand is leeg.")
    gezegd = opgegeven.split(";", maxsplit=1)[0].strip().lower()
    if gezegd not in ONBEKEND_TYPE | {soort.mediatype, *soort.ook}:
        raise BestandKanNiet(naam, f"de naam zegt {soort.code}, maar het bestand zegt iets anders.")
    if bezwaar := _twee_in_een(soort, inhoud) or soort.toets(inhoud):
        raise BestandKanNiet(naam, bezwaar)
    return soort


def _soort_van(naam: str) -> Bestandssoort:
    *eerder, laatste = PurePosixPath(naam.lower()).suffixes or [""]
    soort = next((s for s in SOORTEN if laatste.lstrip(".") in s.extensies), None)
    if soort is None:
        raise BestandKanNiet(naam, f"dit soort bestand kan niet. Kies uit: {WELKE}.")
    if eerder and eerder[-1].strip() in DUBBEL:
        raise BestandKanNiet(naam, "deze naam heeft twee soorten achter elkaar. Hernoem het eerst.")
    return soort


def _twee_in_een(soort: Bestandssoort, inhoud: bytes) -> str:
    """A file that another program would take for another kind."""
    anders = (not soort.is_archief and ARCHIEF in inhoud[-STAART:]) or (
        soort.code != "pdf" and b"%PDF-" in inhoud[:1024]
    )
    return "hierin zit nog een ander soort bestand verstopt." if anders else ""
