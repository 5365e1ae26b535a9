"""What comes in is what it says, and nothing else (eisen A4-01, A4-02, A4-03, A4-08)."""

import random
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.bestanden import beeld, pakket, soorten
from spil.bestanden.fouten import BestandKanNiet
from spil.bestanden.grenzen import GROOTSTE_BESTAND, GROOTSTE_UITGEPAKT, LANGSTE_NAAM
from spil.bestanden.namen import nette_naam
from spil.bestanden.tests import maken

VAN_ELDERS = (
    b'<Relationships><Relationship Type="http://x/attachedTemplate"'
    b' Target="http://elders.voorbeeld/s.dotm" TargetMode="External"/></Relationships>'
)
BOM = b'<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'
XXE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
PDF, DOCX, PNG = "application/pdf", pakket.DOCX, "image/png"

FOUT: dict[str, tuple[str, str, bytes]] = {
    # another kind than the name says
    "hernoemd programma": ("rekening.pdf", PDF, b"MZ\x90\x00" + b"\0" * 200),
    "een pagina als pdf": ("verslag.pdf", PDF, b"<html><script>1</script></html>"),
    "pdf als docx": ("verslag.docx", DOCX, maken.pdf()),
    "xlsx als docx": ("verslag.docx", DOCX, maken.ooxml(pakket.XLSX)),
    "gewone zip als docx": ("verslag.docx", DOCX, maken.zipje({"a.txt": b"a"})),
    "ods als odt": ("verslag.odt", pakket.ODT, maken.odf(pakket.ODS)),
    "jpg als png": ("foto.png", PNG, maken.jpg()),
    "afgebroken png": ("foto.png", PNG, maken.png()[:-8]),
    "afgebroken pdf": ("verslag.pdf", PDF, maken.pdf()[:20]),
    "oud Office of met wachtwoord": ("brief.docx", DOCX, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    "opgegeven soort spreekt tegen": ("verslag.pdf", "text/html", maken.pdf()),
    "leeg": ("verslag.pdf", PDF, b""),
    "nullen als tekst": ("notitie.txt", "text/plain", b"tekst\0tekst"),
    "pagina als tekst": ("notitie.txt", "text/plain", b" <!DOCTYPE html><p>"),
    # a name that hides what it is
    "geen soort": ("verslag", PDF, maken.pdf()),
    "programma": ("verslag.exe", "", b"MZ"),
    "svg": ("plaat.svg", "image/svg+xml", b"<svg/>"),
    "dubbel": ("verslag.exe.pdf", PDF, maken.pdf()),
    "dubbel, andersom": ("verslag.pdf.docx", DOCX, maken.ooxml()),
    # two kinds in one file
    "pdf met een zip erachter": ("v.pdf", PDF, maken.pdf() + maken.zipje({"a": b"a"})),
    "png met een zip erachter": ("f.png", PNG, maken.png() + maken.zipje({"a": b"a"})),
    "jpg met een pagina erachter": ("f.jpg", "image/jpeg", maken.jpg() + b"<script>1</script>"),
    "tekst die ook pdf is": ("n.txt", "text/plain", b"hallo\n%PDF-1.4\n%%EOF"),
    "docx die ook pdf is": ("v.docx", DOCX, b"%PDF-1.4\n" + maken.ooxml() + b"\n%%EOF"),
    "zip met iets ervoor": ("v.docx", DOCX, b"#!/bin/sh\n" + maken.ooxml()),
    # what could do more than be read
    "macro": ("v.docx", DOCX, maken.ooxml(delen={"word/vbaProject.bin": b"x"})),
    "macro alleen in de typen": ("v.docx", DOCX, maken.ooxml(typen="macroEnabled")),
    "ingesloten programma": ("v.docx", DOCX, maken.ooxml(delen={"word/embeddings/a.exe": b"MZ"})),
    "ingesloten OLE": ("v.docx", DOCX, maken.ooxml(delen={"word/embeddings/ole1.bin": b"x"})),
    "sjabloon van elders": (
        *("v.docx", DOCX),
        maken.ooxml(delen={"word/_rels/settings.xml.rels": VAN_ELDERS}),
    ),
    "macro in odt": ("v.odt", pakket.ODT, maken.odf(delen={"Basic/Standard/m.xml": b"<x/>"})),
    "pdf met JavaScript": ("v.pdf", PDF, maken.pdf(b"/OpenAction<</S/JavaScript/JS(x)>>")),
    "pdf met verborgen JavaScript": ("v.pdf", PDF, maken.pdf(b"/A<</S/J#61vaScript>>")),
    "pdf die iets start": ("v.pdf", PDF, maken.pdf(b"/A<</S/Launch/F(x.exe)>>")),
    # what hurts who reads it
    "entiteiten in entiteiten": ("v.docx", DOCX, maken.ooxml(delen={"word/a.xml": BOM})),
    "entiteit van buiten": ("v.docx", DOCX, maken.ooxml(delen={"word/a.xml": XXE})),
    "het zelfde in utf-16": (
        *("v.docx", DOCX),
        maken.ooxml(delen={"word/a.xml": XXE.decode().encode("utf-16")}),
    ),
    "pad omhoog": ("v.docx", DOCX, maken.ooxml(delen={"../../etc/x.xml": b"<x/>"})),
    "te veel pixels": ("f.png", PNG, maken.png(60_000, 60_000)),
    "te veel pixels, jpg": ("f.jpg", "image/jpeg", maken.jpg(65_000, 65_000)),
    "tienduizend delen": (
        *("v.docx", DOCX),
        maken.ooxml(delen={f"word/{n}.xml": b"" for n in range(10_000)}),
    ),
    "zipbom": ("v.docx", DOCX, maken.ooxml(delen={"word/a.xml": b"\0" * (GROOTSTE_UITGEPAKT + 1)})),
}


@pytest.mark.parametrize("naam", maken.GOED)
def test_wat_klopt_komt_binnen(naam):
    mediatype, inhoud = maken.GOED[naam]
    assert soorten.herken(naam, mediatype, inhoud).toets(inhoud) == ""


@pytest.mark.parametrize("geval", FOUT)
def test_wat_niet_klopt_komt_er_niet_in(geval):
    """Proves A4-01, A4-02, A4-08."""
    naam, mediatype, inhoud = FOUT[geval]
    with pytest.raises(BestandKanNiet, match=r"^.+: .+\.$"):
        soorten.herken(naam, mediatype, inhoud)


def test_een_bestand_van_meer_dan_25_mb_komt_er_niet_in():
    with pytest.raises(BestandKanNiet, match="groter dan 25 MB"):
        soorten.herken("n.txt", "text/plain", b"a" * (GROOTSTE_BESTAND + 1))


def test_een_archief_dat_liegt_over_zijn_grootte_komt_er_niet_in():
    """The size and the sum that it states are what is unpacked, or it is no document."""
    goed = maken.ooxml(delen={"word/a.xml": b"x" * 5000})
    plek = zipfile.ZipFile(BytesIO(goed)).getinfo("word/a.xml")
    assert plek.file_size == 5000
    vals = goed.replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    assert vals != goed
    assert pakket.toets_docx(vals)


def test_een_gewone_excel_met_printerinstellingen_mag():
    delen = {"xl/printerSettings/printerSettings1.bin": b"x"}
    assert pakket.toets_xlsx(maken.ooxml(pakket.XLSX, delen=delen)) == ""


@pytest.mark.parametrize("toets", [s.toets for s in soorten.SOORTEN], ids=lambda t: t.__name__)
def test_geen_enkele_toets_struikelt_over_een_kapot_bestand(toets):
    """Good files with a byte changed and cut short: an answer, never an error."""
    kiezer = random.Random(4)  # noqa: S311 - the same files each time
    for _, inhoud in maken.GOED.values():
        for _ in range(150):
            kapot = bytearray(inhoud)
            kapot[kiezer.randrange(len(kapot))] = kiezer.randrange(256)
            assert isinstance(toets(bytes(kapot[: kiezer.randrange(1, len(kapot) + 1)])), str)


@given(st.binary(max_size=300))
def test_een_beeld_uit_de_lucht_gegrepen_geeft_een_antwoord(inhoud):
    assert isinstance(beeld.toets_png(beeld.PNG + inhoud), str)
    assert isinstance(beeld.toets_jpg(b"\xff\xd8\xff" + inhoud), str)


@pytest.mark.parametrize(
    ("gegeven", "bewaard"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\jan\\Verslag.pdf", "Verslag.pdf"),
        ("verslag\u202efdp.exe", "verslag fdp.exe"),
        ("  .  ", "bestand"),
        ("a\r\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf"),
        ("één.pdf", "één.pdf"),
    ],
)
def test_van_een_naam_blijft_wat_te_lezen_is(gegeven, bewaard):
    assert nette_naam(gegeven) == bewaard


@given(st.text(max_size=400))
def test_geen_naam_is_een_pad_of_een_regel(naam):
    """Proves A4-03: the name is never where the file lies."""
    net = nette_naam(naam)
    assert 0 < len(net) <= LANGSTE_NAAM
    assert not set(net) & set('/\\\r\n\0"')
    assert net not in (".", "..")
