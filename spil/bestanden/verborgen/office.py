"""Word and Excel: the properties of a document are emptied, its pictures cleaned.

Of a document that was taken in, so that no part of it is too large to unpack.
"""

import re
import zipfile
from io import BytesIO
from typing import Final

from spil.bestanden.soorten import OP_CODE
from spil.bestanden.verborgen.beeld import doorzoek_jpg, doorzoek_png

KERN, APP, EIGEN = "docprops/core.xml", "docprops/app.xml", "docprops/custom.xml"
_PAKKET: Final = "http://schemas.openxmlformats.org"
LEEG: Final = {
    KERN: f'<cp:coreProperties xmlns:cp="{_PAKKET}/package/2006/metadata/core-properties"/>',
    APP: f'<Properties xmlns="{_PAKKET}/officeDocument/2006/extended-properties"/>',
    EIGEN: f'<Properties xmlns="{_PAKKET}/officeDocument/2006/custom-properties"/>',
}
NAMEN: Final = {
    "creator": "auteur",
    "lastModifiedBy": "wie het laatst wijzigde",
    "title": "titel in de eigenschappen",
    "subject": "onderwerp in de eigenschappen",
    "description": "opmerking in de eigenschappen",
    "keywords": "trefwoorden",
    "category": "categorie",
    "created": "tijdstippen",
    "modified": "tijdstippen",
    "lastPrinted": "tijdstippen",
    "revision": "aantal keer bewaard",
    "Company": "organisatie",
    "Manager": "leidinggevende",
    "Template": "naam van het sjabloon",
    "Application": "gebruikt programma",
    "TotalTime": "bewerktijd",
}
VELD: Final = re.compile(rb"<(?:\w+:)?(\w+)(?:\s[^>]*)?>[^<\s][^<]*<")
BEELD: Final = re.compile(r"^(?:word|xl)/media/[^/]+\.(jpe?g|png)$", re.IGNORECASE)
IN_DE_TEKST: Final = {
    r"^word/comments.*\.xml$": (rb"<w:comment\b", "opmerkingen, met de naam van wie ze schreef"),
    r"^xl/(comments|threadedcomments/).*\.xml$": (rb"<(?:\w+:)?author\b", "opmerkingen, met namen"),
    r"^word/document\.xml$": (
        rb"<w:(?:ins|del|moveFrom|moveTo)\s",
        "bijgehouden wijzigingen, met de naam van wie ze maakte",
    ),
}


def doorzoek_office(inhoud: bytes) -> tuple[list[str], list[str], bytes]:
    gevonden: list[str] = []
    blijft: list[str] = []
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(inhoud)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for deel in oud.infolist():
            wat, schoon = _deel(deel.filename, oud.read(deel))
            gevonden += wat
            blijft += _in_de_tekst(deel.filename, schoon)
            # A fixed moment: the archive itself tells when each part was written.
            kop = zipfile.ZipInfo(deel.filename)
            kop.compress_type = deel.compress_type
            nieuw.writestr(kop, schoon)
    return gevonden, blijft, uit.getvalue()


def _deel(naam: str, inhoud: bytes) -> tuple[list[str], bytes]:
    klein = naam.lower()
    if klein == EIGEN:
        heeft = b"<property" in inhoud
        return ["eigen kenmerken"] if heeft else [], LEEG[EIGEN].encode()
    if klein in LEEG:
        velden = (NAMEN.get(veld.decode()) for veld in VELD.findall(inhoud))
        return [veld for veld in velden if veld], LEEG[klein].encode()
    if beeld := BEELD.match(naam):
        return _beeld(beeld[1].lower(), inhoud)
    return [], inhoud


def _beeld(extensie: str, inhoud: bytes) -> tuple[list[str], bytes]:
    """A picture that is not what its name says stays as it is: nothing draws it."""
    soort = "png" if extensie == "png" else "jpg"
    if OP_CODE[soort].toets(inhoud):
        return [], inhoud
    gevonden, _, schoon = (doorzoek_png if soort == "png" else doorzoek_jpg)(inhoud)
    return [f"{wat}, in een afbeelding" for wat in gevonden], schoon


def _in_de_tekst(naam: str, inhoud: bytes) -> list[str]:
    return [
        wat
        for patroon, (teken, wat) in IN_DE_TEKST.items()
        if re.search(patroon, naam, re.IGNORECASE) and re.search(teken, inhoud)
    ]
