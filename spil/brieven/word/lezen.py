"""Reading a filled Word document: its text in order, with what a reader sees of its layout."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any, Final, NamedTuple

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from spil.brieven.fouten import SjabloonKanNiet
from spil.brieven.word.structuur import Alinea, Blok, Brieftekst, Deel, Lijst, Tabel
from spil.brieven.word.toets import bezwaren_inhoud, wortels

UITLIJNING: Final = {WD_ALIGN_PARAGRAPH.CENTER: "midden", WD_ALIGN_PARAGRAPH.RIGHT: "rechts"}
KOP: Final = re.compile(r"^(?:Heading|heading|Kop) (\d)$")
TEKENS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
WIT: Final = re.compile(r"[\s\u2011]+")


class _Item(NamedTuple):
    """One item of a list, before it is put with its neighbours."""

    lijst: tuple[int, int]
    genummerd: bool
    delen: tuple[Deel, ...]


def lees(inhoud: bytes) -> Brieftekst:
    """Raises SjabloonKanNiet for what the structure cannot hold."""
    document = docx.Document(BytesIO(inhoud))
    if redenen := bezwaren_inhoud(document):
        raise SjabloonKanNiet(redenen)
    lezer = _Lezer(document)
    sectie = document.sections[0]
    eerste = sectie.different_first_page_header_footer
    hoofd = sectie.first_page_header if eerste else sectie.header
    voet = sectie.first_page_footer if eerste else sectie.footer
    tekst = Brieftekst(
        hoofd=() if hoofd.is_linked_to_previous else lezer.blokken(hoofd._element),
        inhoud=lezer.blokken(document.element.body),
        voet=() if voet.is_linked_to_previous else lezer.blokken(voet._element),
    )
    _vereis_alles(document, tekst)
    return _met_koppen(tekst)


class _Lezer:
    """Counts the numbered lists of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.tellers: dict[tuple[int, int], int] = {}
        self.stijlen: dict[tuple[str, str | None], Any] = {}

    def _stijl(self, wat: Paragraph | Run) -> Any:
        """Looked up once: python-docx goes through all styles for each."""
        element: Any = wat._element
        sleutel = (str(element.tag), element.style)
        if sleutel not in self.stijlen:
            self.stijlen[sleutel] = wat.style
        return self.stijlen[sleutel]

    def blokken(self, wortel: Any) -> tuple[Blok, ...]:
        gevonden: list[Blok] = []
        rij: list[_Item] = []
        for kind in wortel.iterchildren():
            item = self._item(kind) if kind.tag == qn("w:p") else None
            if rij and (item is None or item.lijst != rij[0].lijst):
                gevonden.append(self._lijst(rij))
                rij = []
            if item is not None:
                rij.append(item)
            elif kind.tag == qn("w:p"):
                gevonden.append(self._alinea(kind))
            elif kind.tag == qn("w:tbl"):
                gevonden.append(self._tabel(kind))
        return (*gevonden, self._lijst(rij)) if rij else tuple(gevonden)

    def _alinea(self, element: Any) -> Alinea:
        alinea = Paragraph(element, self.document._body)
        stijl = self._stijl(alinea)
        naam = (stijl.name if stijl is not None else "") or ""
        kop = KOP.match(naam)
        niveau = int(kop[1]) if kop else int(naam == "Title")
        delen = tuple(self._delen(alinea))
        return Alinea(
            delen,
            uitlijning=_uitlijning(alinea, stijl),
            niveau=niveau if any(deel.tekst.strip() for deel in delen) else 0,
        )

    def _tabel(self, element: Any) -> Tabel:
        rijen = [
            tuple(
                tuple(replace(self._alinea(p), niveau=0) for p in cel.findall(qn("w:p")))
                for cel in rij.findall(qn("w:tc"))
            )
            for rij in element.findall(qn("w:tr"))
        ]
        if not rijen or len({len(rij) for rij in rijen}) != 1:
            raise SjabloonKanNiet(["Niet elke rij van een tabel heeft evenveel cellen."])
        eigenschappen = element.find(qn("w:tr")).find(qn("w:trPr"))
        kop = eigenschappen is not None and eigenschappen.find(qn("w:tblHeader")) is not None
        return Tabel(kop=kop, rijen=tuple(rijen))

    def _lijst(self, rij: list[_Item]) -> Lijst:
        """A list that was interrupted goes on counting, as in Word."""
        nummer = self.tellers.get(rij[0].lijst, 0)
        self.tellers[rij[0].lijst] = nummer + len(rij)
        return Lijst(
            genummerd=rij[0].genummerd, start=nummer + 1, items=tuple(item.delen for item in rij)
        )

    def _item(self, element: Any) -> _Item | None:
        alinea = Paragraph(element, self.document._body)
        lijst = _nummering(alinea, self._stijl(alinea))
        if lijst is None:
            return None
        vorm = _vorm(self.document, *lijst)
        if lijst[1] > 0 or vorm not in {"bullet", "decimal"}:
            raise SjabloonKanNiet(
                ["Gebruik alleen lijsten met één niveau, met bolletjes of met 1, 2, 3."]
            )
        return _Item(lijst, vorm == "decimal", tuple(self._delen(alinea)))

    def _delen(self, alinea: Paragraph) -> Iterator[Deel]:
        van_alinea = self._stijl(alinea)
        for element in alinea._p.iter(qn("w:r")):
            run = Run(element, alinea)
            if tekst := _tekst(element):
                stijlen = (self._stijl(run), van_alinea)
                yield Deel(
                    tekst,
                    vet=_staat_aan(run, stijlen, lambda lettertype: lettertype.bold),
                    cursief=_staat_aan(run, stijlen, lambda lettertype: lettertype.italic),
                    onderstreept=bool(run.font.underline),
                )


def _tekst(run: Any) -> str:
    return "".join(
        kind.text or "" if kind.tag == qn("w:t") else TEKENS.get(_naam(kind), "")
        for kind in run.iterchildren()
    )


def _staat_aan(run: Run, stijlen: tuple[Any, ...], lees_uit: Callable[[Any], bool | None]) -> bool:
    """What the text itself says, else its style, else the style of its paragraph."""
    if (eigen := lees_uit(run.font)) is not None:
        return eigen
    for begin in stijlen:
        stijl = begin
        while stijl is not None:
            if (gezegd := lees_uit(stijl.font)) is not None:
                return bool(gezegd)
            stijl = stijl.base_style
    return False


def _uitlijning(alinea: Paragraph, stijl: Any) -> str:
    gekozen = alinea.alignment
    if gekozen is None and stijl is not None:
        gekozen = stijl.paragraph_format.alignment
    return UITLIJNING.get(gekozen, "links") if gekozen is not None else "links"


def _nummering(alinea: Paragraph, stijl: Any) -> tuple[int, int] | None:
    """Which list, and how deep; of the paragraph itself or of its style."""
    bronnen: list[Any] = [alinea._p]
    while stijl is not None:
        bronnen.append(stijl.element)
        stijl = stijl.base_style
    for bron in bronnen:
        nummering = bron.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if nummering is not None:
            nummer, niveau = nummering.find(qn("w:numId")), nummering.find(qn("w:ilvl"))
            gekozen = int(nummer.get(qn("w:val"))) if nummer is not None else 0
            return (gekozen, _getal(niveau)) if gekozen else None
    return None


def _vorm(document: Document, nummer: int, niveau: int) -> str:
    """`bullet`, `decimal` or another way of numbering."""
    wortel = document.part.numbering_part.element
    abstract = next(
        (
            n.find(qn("w:abstractNumId")).get(qn("w:val"))
            for n in wortel.findall(qn("w:num"))
            if n.get(qn("w:numId")) == str(nummer)
        ),
        "",
    )
    for definitie in wortel.findall(qn("w:abstractNum")):
        if definitie.get(qn("w:abstractNumId")) == abstract:
            for laag in definitie.findall(qn("w:lvl")):
                if laag.get(qn("w:ilvl")) == str(niveau):
                    return str(laag.find(qn("w:numFmt")).get(qn("w:val")))
    return ""


def _vereis_alles(document: Document, tekst: Brieftekst) -> None:
    """The last wall: every letter of the document is in what was read."""
    staat_er = "".join(t.text or "" for wortel in wortels(document) for t in wortel.iter(qn("w:t")))
    if sorted(WIT.sub("", staat_er)) != sorted(WIT.sub("", tekst.tekst())):
        raise SjabloonKanNiet(["Een deel van de tekst zou in de pdf wegvallen."])


def _met_koppen(tekst: Brieftekst) -> Brieftekst:
    """Headings that a screen reader can follow: the first is 1, and none skips a level."""
    vorige = 0

    def zet(blok: Blok) -> Blok:
        nonlocal vorige
        if not isinstance(blok, Alinea) or blok.niveau == 0:
            return blok
        vorige = min(blok.niveau, vorige + 1)
        return replace(blok, niveau=vorige)

    return Brieftekst(
        hoofd=tuple(map(zet, tekst.hoofd)),
        inhoud=tuple(map(zet, tekst.inhoud)),
        voet=tuple(map(zet, tekst.voet)),
    )


def _getal(element: Any) -> int:
    return int(element.get(qn("w:val"))) if element is not None else 0


def _naam(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
