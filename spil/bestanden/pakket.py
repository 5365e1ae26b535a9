"""Documents that are an archive of parts: Office Open XML and OpenDocument.

No XML is parsed here: the parts are read as bytes, counted while they are unpacked, and refused
when they could do more than be read (macros, embedded programs, templates from elsewhere).
"""

import re
import zipfile
import zlib
from html import unescape
from io import BytesIO
from typing import Final

from spil.bestanden.grenzen import GROOTSTE_UITGEPAKT, GROOTSTE_VERWIJZING, MEESTE_DELEN_IN_ZIP

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_ODF: Final = "application/vnd.oasis.opendocument."
DOCX: Final = f"{_OFFICE}wordprocessingml.document"
XLSX: Final = f"{_OFFICE}spreadsheetml.sheet"
ODT: Final = f"{_ODF}text"
ODS: Final = f"{_ODF}spreadsheet"

VERSLEUTELD: Final = 0x1
EINDE: Final = 22
"""The last bytes of an archive without a comment: nothing comes after it."""
INGEPAKT: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""As Office and ODF do; of other ways the file itself says how much memory they take."""
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
IN_XML: Final = (b"<!doctype", b"<!entity", b"macroenabled", b"vbaproject")
STUK: Final = 64 * 1024
# Up to the next `<`: a value may hold a `>`, and never looks again at what it looked at before.
VERWIJZING: Final = re.compile(r"<(?:[\w.-]+:)?Relationship\b[^<]*", re.IGNORECASE)
VAN_ELDERS: Final = re.compile(
    r"attachedTemplate|oleObject|/frame|externalLinkPath|subDocument", re.IGNORECASE
)
BUITEN: Final = re.compile(r"TargetMode\s*=\s*[\"']External", re.IGNORECASE)
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
            if not _is_heel(archief, inhoud) or not _is_soort(archief, ooxml=ooxml, odf=odf):
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


def _is_heel(archief: zipfile.ZipFile, inhoud: bytes) -> bool:
    """An archive and nothing after it, packed in a way that is safe to unpack."""
    return inhoud[-EINDE:].startswith(b"PK\x05\x06") and all(
        deel.compress_type in INGEPAKT for deel in archief.infolist()
    )


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
        _toets_deel(archief, deel)


def _toets_naam(naam: str) -> None:
    if naam.startswith("/") or "\\" in naam or ".." in naam.split("/"):
        raise ValueError
    if VERDACHT.search(naam) and not ONSCHULDIG.fullmatch(naam):
        raise _Bezwaar(MACRO)


def _toets_deel(archief: zipfile.ZipFile, deel: zipfile.ZipInfo) -> None:
    """Unpacks all of it, no more than it says itself; a wrong sum or size is an error of zipfile.
    Looked at piece by piece: nothing of it is kept but the references."""
    soort = deel.filename.lower().rpartition(".")[2]
    vorig, verwijzingen = b"", bytearray()
    with archief.open(deel) as stroom:
        while stuk := stroom.read(STUK):
            if soort in ("xml", "rels"):
                _toets_stuk(vorig, stuk)
                vorig = stuk[-max(map(len, IN_XML)) :]
            if soort == "rels":
                verwijzingen += stuk
            if len(verwijzingen) > GROOTSTE_VERWIJZING:
                raise _Bezwaar(TE_VEEL)
    if _haalt_op(bytes(verwijzingen)):
        raise _Bezwaar(MACRO)


def _toets_stuk(vorig: bytes, stuk: bytes) -> None:
    """A word may begin in the piece before this one; the very first says how it is written."""
    if not vorig and stuk.startswith(UTF16):
        raise ValueError
    klein = (vorig + stuk).lower()
    if any(woord in klein for woord in IN_XML):
        raise _Bezwaar(MACRO)


def _haalt_op(verwijzingen: bytes) -> bool:
    """Does one of these fetch something that runs? As XML reads it: a letter may be a number."""
    tekst = unescape(verwijzingen.decode(errors="replace"))
    tags = (gevonden[0] for gevonden in VERWIJZING.finditer(tekst))
    return any(VAN_ELDERS.search(tag) and BUITEN.search(tag) for tag in tags)
