"""Documents that are an archive of parts: Office Open XML and OpenDocument.

No XML is parsed here: the parts are read as bytes, counted while they are unpacked, and refused
when they could do more than be read (macros, embedded programs, templates from elsewhere).
"""

import re
import zipfile
import zlib
from io import BytesIO
from typing import Final

from spil.bestanden.grenzen import GROOTSTE_UITGEPAKT, MEESTE_DELEN_IN_ZIP

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_ODF: Final = "application/vnd.oasis.opendocument."
DOCX: Final = f"{_OFFICE}wordprocessingml.document"
XLSX: Final = f"{_OFFICE}spreadsheetml.sheet"
ODT: Final = f"{_ODF}text"
ODS: Final = f"{_ODF}spreadsheet"

VERSLEUTELD: Final = 0x1
GEEN: Final = "dit is geen {}, het is niet compleet of er zit een wachtwoord op."
MACRO: Final = (
    "dit document bevat een macro of een ingesloten programma. Sla het op zonder, of als pdf."
)
TE_VEEL: Final = "dit document wordt uitgepakt te groot."
VERDACHT: Final = re.compile(
    r"vbaproject|vbadata|activex|\.bin$|\.(exe|dll|js|vbs|docm|dotm|xlsm|xltm|xlam|pptm|ps1|bat)$"
    r"|^basic/|^scripts/|/macrosheets/|^object[^/]*/(basic|scripts)/",
    re.IGNORECASE,
)
IN_XML: Final = re.compile(rb"<!DOCTYPE|<!ENTITY|macroEnabled|vbaProject", re.IGNORECASE)
SJABLOON_VAN_ELDERS: Final = re.compile(
    rb"<Relationship\b(?=[^>]*(attachedTemplate|oleObject|/frame|externalLinkPath|subDocument))"
    rb"(?=[^>]*TargetMode\s*=\s*[\"']External)",
    re.IGNORECASE,
)
UTF16: Final = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
# The printer settings that Excel itself writes into a workbook.
ONSCHULDIG: Final = re.compile(r"xl/printersettings/printersettings\d+\.bin", re.IGNORECASE)


class _Bezwaar(Exception):
    """What is wrong; `str()` is for the user."""


def toets_docx(inhoud: bytes) -> str:
    return _toets(inhoud, "Word-document (docx)", ooxml=f"{DOCX}.main+xml")


def toets_xlsx(inhoud: bytes) -> str:
    return _toets(inhoud, "Excel-bestand (xlsx)", ooxml=f"{XLSX}.main+xml")


def toets_odt(inhoud: bytes) -> str:
    return _toets(inhoud, "OpenDocument-tekst (odt)", odf=ODT)


def toets_ods(inhoud: bytes) -> str:
    return _toets(inhoud, "OpenDocument-rekenblad (ods)", odf=ODS)


def _toets(inhoud: bytes, naam: str, *, ooxml: str = "", odf: str = "") -> str:
    geen = GEEN.format(naam)
    if not inhoud.startswith(b"PK\x03\x04"):
        return geen
    try:
        with zipfile.ZipFile(BytesIO(inhoud)) as archief:
            if archief.comment or not _is_soort(archief, ooxml=ooxml, odf=odf):
                return geen
            _toets_delen(archief)
    except _Bezwaar as bezwaar:
        return str(bezwaar)
    except (
        *(zipfile.BadZipFile, zlib.error, EOFError, KeyError, RuntimeError, ValueError),
        *(NotImplementedError, OSError, OverflowError, IndexError),
    ):
        return geen
    return ""


def _is_soort(archief: zipfile.ZipFile, *, ooxml: str, odf: str) -> bool:
    if odf:
        eerste = archief.infolist()[0]
        return (
            (eerste.filename, eerste.compress_type) == ("mimetype", zipfile.ZIP_STORED)
            and eerste.file_size < 100  # noqa: PLR2004 - longer than any media type
            and archief.read(eerste) == odf.encode()
            and "manifest:encryption-data" not in _begin(archief, "META-INF/manifest.xml")
        )
    return f'"{ooxml}"' in _begin(archief, "[Content_Types].xml")


def _begin(archief: zipfile.ZipFile, naam: str) -> str:
    with archief.open(naam) as deel:
        return deel.read(1_000_000).decode(errors="replace")


def _toets_delen(archief: zipfile.ZipFile) -> None:
    delen = archief.infolist()
    namen = [deel.filename.lower() for deel in delen]
    if len(delen) > MEESTE_DELEN_IN_ZIP or sum(d.file_size for d in delen) > GROOTSTE_UITGEPAKT:
        raise _Bezwaar(TE_VEEL)
    if len(set(namen)) < len(namen) or any(d.flag_bits & VERSLEUTELD for d in delen):
        raise ValueError
    for deel in delen:
        _toets_naam(deel.filename)
        _toets_inhoud(deel.filename, _pak_uit(archief, deel))


def _toets_naam(naam: str) -> None:
    if naam.startswith("/") or "\\" in naam or ".." in naam.split("/"):
        raise ValueError
    if VERDACHT.search(naam) and not ONSCHULDIG.fullmatch(naam):
        raise _Bezwaar(MACRO)


def _pak_uit(archief: zipfile.ZipFile, deel: zipfile.ZipInfo) -> bytes:
    """All of it, no more than it says itself; a wrong sum or size is an error of zipfile. Only what
    is text for the checks is kept."""
    tekst = deel.filename.lower().endswith((".xml", ".rels"))
    bewaard = bytearray()
    with archief.open(deel) as stroom:
        while stuk := stroom.read(64 * 1024):
            if tekst:
                bewaard += stuk
    return bytes(bewaard)


def _toets_inhoud(naam: str, inhoud: bytes) -> None:
    if inhoud.startswith(UTF16):
        raise ValueError
    if IN_XML.search(inhoud) or (
        naam.lower().endswith(".rels") and SJABLOON_VAN_ELDERS.search(inhoud)
    ):
        raise _Bezwaar(MACRO)
