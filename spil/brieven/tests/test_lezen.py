"""The pdf says what the Word document says; what it could not say is refused with the reason
(eisen B-31: PDF/A with tags, title and language)."""

import json
import re

import pytest
from docx.oxml import OxmlElement
from docx.shared import Inches

from spil.bestanden.tests.maken import png
from spil.brieven.fouten import BriefKanNiet, SjabloonKanNiet, TekenKanNiet
from spil.brieven.meegeleverd import meegeleverd
from spil.brieven.models import Sjabloonsoort
from spil.brieven.pdf import LANGSTE, maak_pdf
from spil.brieven.plekhouders import voorbeeldwaarden
from spil.brieven.tests.opzet import leeg_document, opgeslagen, word
from spil.brieven.tests.pdftekst import pdf_bladen
from spil.brieven.word.lezen import lees
from spil.brieven.word.structuur import Alinea, Brieftekst, Deel, Lijst, Tabel
from spil.brieven.word.toets import bezwaren_pakket
from spil.brieven.word.vullen import bezwaren, vul

WIT = re.compile(r"\s+")


def alles() -> bytes:
    """A document with all that can be said."""
    document = leeg_document()
    document.sections[0].header.paragraphs[0].text = "ZVH Voorbeeld"
    document.sections[0].footer.paragraphs[0].text = "Postbus 1, Breda"
    document.add_heading("Uitnodiging", level=3)
    alinea = document.add_paragraph("Wij ")
    alinea.add_run("nodigen").bold = True
    alinea.add_run(" u ")
    alinea.add_run("graag").italic = True
    alinea.add_run(" uit.\nMet\ttab.")
    for woord in ("paspoort", "bril"):
        document.add_paragraph(woord, style="List Bullet")
    document.add_paragraph("eerst", style="List Number")
    document.add_paragraph("Tussendoor.")
    document.add_paragraph("daarna", style="List Number")
    tabel = document.add_table(rows=2, cols=2)
    for cel, woord in zip(tabel._cells, ("Dag", "Tijd", "maandag", "10.00"), strict=True):
        cel.text = woord
    return opgeslagen(document)


def test_alles_wat_een_brief_zegt_wordt_in_volgorde_gelezen():
    tekst = lees(alles())
    kop, alinea, punten, eerst, tussen, daarna, tabel, *_ = tekst.inhoud
    assert isinstance(kop, Alinea)
    assert kop.niveau == 1  # whatever level Word gave it: a screen reader begins at 1
    assert isinstance(alinea, Alinea)
    assert alinea.delen[1] == Deel("nodigen", vet=True)
    assert alinea.delen[3] == Deel("graag", cursief=True)
    assert alinea.delen[4].tekst == " uit.\nMet\ttab."
    assert isinstance(punten, Lijst)
    assert (punten.genummerd, len(punten.items)) == (False, 2)
    assert isinstance(eerst, Lijst)
    assert isinstance(daarna, Lijst)
    assert (eerst.start, daarna.start) == (1, 2)
    assert isinstance(tussen, Alinea)
    assert isinstance(tabel, Tabel)
    assert tekst.hoofd[0] == Alinea((Deel("ZVH Voorbeeld"),))
    assert tekst.voet[0] == Alinea((Deel("Postbus 1, Breda"),))


def tekens_van_lijsten(tekst: Brieftekst) -> str:
    """What stands before each item."""
    return "".join(
        f"{blok.start + nr}." if blok.genummerd else "•"
        for blok in tekst.blokken
        if isinstance(blok, Lijst)
        for nr in range(len(blok.items))
    )


@pytest.mark.parametrize("soort", ["alles", *Sjabloonsoort])
def test_de_pdf_zegt_hetzelfde_als_het_word_document(soort):
    """Proves B-31."""
    if soort == "alles":
        inhoud = alles()
    else:
        inhoud = vul(meegeleverd(soort), voorbeeldwaarden(soort) | {"tekst": "A & B <b>x #y $z$"})
    tekst = lees(inhoud)
    bladen = pdf_bladen(maak_pdf(tekst, titel="Brief"))
    nummers = "".join(f"Pagina {nr} van {len(bladen)}" for nr in range(1, len(bladen) + 1))
    verwacht = f"{tekst.tekst()}{tekens_van_lijsten(tekst)}{nummers}"
    assert sorted(WIT.sub("", "".join(bladen))) == sorted(WIT.sub("", verwacht))


def test_de_pdf_is_toegankelijk_en_houdbaar():
    """Proves B-31."""
    pdf = maak_pdf(lees(alles()), titel="Uitnodiging & meer")
    xmp = re.search(rb"<x:xmpmeta.*?</x:xmpmeta>", pdf, re.DOTALL)
    assert xmp is not None
    for stuk in (
        b"<pdfaid:part>2</pdfaid:part>",
        b"<pdfaid:conformance>A</pdfaid:conformance>",
        b"<pdfuaid:part>1</pdfuaid:part>",
        b"Uitnodiging &amp; meer",
        b"nl-NL",
    ):
        assert stuk in xmp[0], stuk
    assert b"/Lang(nl-NL)" in pdf
    assert b"/StructTreeRoot" in pdf
    assert b"/Marked true" in pdf
    assert b"/DisplayDocTitle true" in pdf


def met(**wat) -> bytes:
    """A document with one thing that the pdf could not say."""
    document = leeg_document()
    loop = document.add_paragraph("tekst").add_run("meer")
    if "element" in wat:
        loop._r.append(OxmlElement(wat["element"]))
    if "doorgehaald" in wat:
        loop.font.strike = True
    if "verborgen" in wat:
        loop.font.hidden = True
    if "cellen" in wat:
        tabel = document.add_table(rows=1, cols=2)
        tabel.cell(0, 0).merge(tabel.cell(0, 1))
    if "secties" in wat:
        document.add_section()
    if "vervolg" in wat:
        document.sections[0].different_first_page_header_footer = True
        document.sections[0].header.paragraphs[0].text = "Vervolg"
    if "stijl" in wat:
        document.add_paragraph("dieper", style=wat["stijl"])
    return opgeslagen(document)


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (met(element="w:footnoteReference"), "voetnoot"),
        (met(element="w:drawing"), "afbeelding"),
        (met(element="w:fldChar"), "paginanummer"),
        (met(element="w:sym"), "los symbool"),
        (met(doorgehaald=True), "doorgehaalde tekst"),
        (met(verborgen=True), "verborgen tekst"),
        (met(cellen=True), "samengevoegde cellen"),
        (met(secties=True), "meer dan één sectie"),
        (met(vervolg=True), "eerste bladzijde"),
    ],
)
def test_wat_niet_mee_kan_naar_de_pdf_wordt_genoemd(inhoud, reden):
    with pytest.raises(SjabloonKanNiet, match=reden):
        lees(inhoud)


def test_een_afbeelding_wordt_al_in_het_bestand_gezien(tmp_path):
    document = leeg_document()
    plaatje = tmp_path / "logo.png"
    plaatje.write_bytes(png(20, 20))
    document.add_picture(str(plaatje), width=Inches(1))
    assert bezwaren_pakket(opgeslagen(document)) == [
        "In het sjabloon staat een afbeelding. Dat kan niet mee naar de pdf: haal het weg."
    ]


def test_een_teken_zonder_letterbeeld_valt_niet_stil_weg():
    with pytest.raises(TekenKanNiet, match="你"):
        maak_pdf(lees(word("Dag 你")), titel="Brief")


def test_een_brief_heeft_een_grens():
    te_lang = Brieftekst((), (Alinea((Deel("a" * (LANGSTE + 1)),)),), ())
    with pytest.raises(BriefKanNiet, match="te lang"):
        maak_pdf(te_lang, titel="Brief")


@pytest.mark.parametrize("soort", Sjabloonsoort)
def test_de_meegeleverde_sjablonen_werken(soort):
    waarden = voorbeeldwaarden(soort)
    assert bezwaren(meegeleverd(soort), waarden) == []
    tekst = lees(vul(meegeleverd(soort), waarden))
    assert "{" not in tekst.tekst()
    json.dumps(tekst.als_gegevens())
