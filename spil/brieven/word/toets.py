"""What a Word document may hold, so that the pdf can say the same: nothing is left out in silence."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from docx.document import Document
from docx.oxml.ns import qn

GROOTSTE_SJABLOON: Final = 1_000_000
GROOTSTE_XML: Final = 2_000_000
GENEGEERD: Final = frozenset(
    {
        *("bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "sectPr"),
        *("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx"),
    }
)
BINNEN: Final = {
    "body": frozenset({"p", "tbl"}),
    "hdr": frozenset({"p", "tbl"}),
    "ftr": frozenset({"p", "tbl"}),
    "p": frozenset({"r", "hyperlink"}),
    "hyperlink": frozenset({"r"}),
    "r": frozenset({"t", "tab", "br", "cr", "noBreakHyphen", "softHyphen"}),
    "tbl": frozenset({"tr"}),
    "tr": frozenset({"tc"}),
    "tc": frozenset({"p"}),
}
NAMEN: Final = {
    **dict.fromkeys(("drawing", "pict", "AlternateContent"), "een afbeelding, vorm of tekstvak"),
    "object": "een ingesloten bestand",
    **dict.fromkeys(("footnoteReference", "endnoteReference"), "een voetnoot"),
    **dict.fromkeys(("fldSimple", "fldChar", "instrText"), "een veld, zoals een paginanummer"),
    **dict.fromkeys(("ins", "del", "moveFrom", "moveTo"), "bijgehouden wijzigingen"),
    **dict.fromkeys(
        ("commentReference", "commentRangeStart", "commentRangeEnd"), "een opmerking in de kantlijn"
    ),
    "sdt": "een invulvak van Word",
    **dict.fromkeys(("oMath", "oMathPara"), "een formule"),
    "sym": "een los symbool",
    "tbl": "een tabel in een tabel",
}
OPMAAK: Final = {
    "vanish": "verborgen tekst",
    "strike": "doorgehaalde tekst",
    "dstrike": "doorgehaalde tekst",
}
IN_PAKKET: Final = {
    "word/media/": "een afbeelding",
    "word/embeddings/": "een ingesloten bestand",
    "word/comments": "een opmerking in de kantlijn",
}
UIT: Final = frozenset({"0", "false", "off"})


def bezwaren_pakket(inhoud: bytes) -> list[str]:
    """Of the file as a whole, before anything in it is read as a document."""
    if len(inhoud) > GROOTSTE_SJABLOON:
        return ["Het sjabloon is groter dan 1 MB. Een brief met alleen tekst is veel kleiner."]
    with zipfile.ZipFile(BytesIO(inhoud)) as archief:
        delen = {deel.filename: deel.file_size for deel in archief.infolist()}
        noten = [n for n in delen if re.fullmatch(r"word/footnotes\.xml", n)]
        if any(omvang > GROOTSTE_XML for omvang in delen.values()):
            return ["Het sjabloon is uitgepakt te groot."]
        if any(b"{" in archief.read(naam) for naam in noten):
            return ["Het sjabloon heeft voetnoten met accolades. Haal die weg."]
    wat = [naam for begin, naam in IN_PAKKET.items() if any(d.startswith(begin) for d in delen)]
    return [_kan_niet(naam) for naam in dict.fromkeys(wat)]


def bezwaren_inhoud(document: Document) -> list[str]:
    """Of what stands in it: all that the pdf could not say."""
    gevonden = [fout for wortel in wortels(document) for fout in _in(wortel)]
    gevonden += _bladen(document)
    return list(dict.fromkeys(gevonden))


def wortels(document: Document) -> list[Any]:
    """The body, the letterhead and the foot, as XML."""
    sectie = document.sections[0]
    randen = [sectie.header, sectie.footer]
    if sectie.different_first_page_header_footer:
        randen += [sectie.first_page_header, sectie.first_page_footer]
    eigen = [rand._element for rand in randen if not rand.is_linked_to_previous]
    return [document.element.body, *eigen]


def _bladen(document: Document) -> Iterator[str]:
    if len(document.sections) > 1:
        yield "Het sjabloon heeft meer dan één sectie. Maak er één doorlopende brief van."
    if document.settings.odd_and_even_pages_header_footer:
        yield "Gebruik hetzelfde briefhoofd op even en oneven bladzijden."
    sectie = document.sections[0]
    if sectie.different_first_page_header_footer and any(
        alinea.text.strip() for rand in (sectie.header, sectie.footer) for alinea in rand.paragraphs
    ):
        yield "Zet het briefhoofd en de voet alleen op de eerste bladzijde, of overal hetzelfde."


def _in(element: Any) -> Iterator[str]:
    mag = BINNEN[_naam(element)]
    for kind in element.iterchildren():
        naam = _naam(kind)
        if naam in GENEGEERD:
            yield from _opmaak(kind, naam)
        elif naam in mag:
            if naam in BINNEN:
                yield from _in(kind)
        else:
            yield _kan_niet(NAMEN.get(naam, f"een onderdeel dat Spil niet kent ({naam})"))


def _opmaak(element: Any, naam: str) -> Iterator[str]:
    if naam == "rPr":
        for kind in element.iterchildren():
            if _naam(kind) in OPMAAK and kind.get(qn("w:val")) not in UIT:
                yield _kan_niet(OPMAAK[_naam(kind)])
    if naam == "tcPr" and any(_naam(kind) in {"gridSpan", "vMerge"} for kind in element):
        yield _kan_niet("samengevoegde cellen in een tabel")


def _kan_niet(wat: str) -> str:
    return f"In het sjabloon staat {wat}. Dat kan niet mee naar de pdf: haal het weg."


def _naam(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
