"""What a file tells beside its content is found and taken out; the content stays (eisen A4-06)."""

import struct
import zipfile
import zlib
from io import BytesIO

import pytest

from spil.bestanden.pakket import DOCX, XLSX
from spil.bestanden.soorten import SOORTEN, herken
from spil.bestanden.tests.maken import jpg, ooxml, png
from spil.bestanden.verborgen import SOORTEN as DOORZOCHT
from spil.bestanden.verborgen import doorzoek

GEHEIM = b"Jan Kwikstaart"
KERN = (
    b"<cp:coreProperties><dc:creator>Jan Kwikstaart</dc:creator>"
    b"<cp:lastModifiedBy>Jan Kwikstaart</cp:lastModifiedBy><dc:title></dc:title>"
    b'<dcterms:created xsi:type="x">2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>'
)
APP = (
    b"<Properties><Application>Word</Application><Company>Jan Kwikstaart BV</Company></Properties>"
)


def segment(merk: int, inhoud: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, merk, len(inhoud) + 2) + inhoud


def exif(*velden: tuple[int, int], staart: bytes = b"") -> bytes:
    """Fields with a short value, and what stands behind them."""
    lijst = b"".join(struct.pack("<HHIHH", nummer, 3, 1, waarde, 0) for nummer, waarde in velden)
    tiff = b"II*\x00" + struct.pack("<IH", 8, len(velden)) + lijst + b"\0\0\0\0" + staart
    return segment(0xE1, b"Exif\x00\x00" + tiff)


def foto(*delen: bytes) -> bytes:
    heel = jpg()
    return heel[:2] + b"".join(delen) + heel[2:]


def met_blok(soort: bytes, inhoud: bytes) -> bytes:
    blok = struct.pack(">I", len(inhoud)) + soort + inhoud
    blok += struct.pack(">I", zlib.crc32(soort + inhoud))
    return png()[:33] + blok + png()[33:]


def test_plaats_en_toestel_gaan_uit_een_foto_en_de_draaiing_blijft():
    vol = foto(exif((0x0110, 1), (0x0112, 6), (0x8825, 9), staart=GEHEIM))
    gezocht = doorzoek("jpg", vol)
    assert gezocht.gevonden == ("type van het toestel", "plaats van de opname (gps)")
    assert GEHEIM not in gezocht.schoon
    assert struct.pack(">HHIH", 0x0112, 3, 1, 6) in gezocht.schoon
    assert doorzoek("jpg", gezocht.schoon) == gezocht.__class__((), (), gezocht.schoon)
    assert herken("foto.jpg", "", gezocht.schoon).code == "jpg"


@pytest.mark.parametrize(
    ("deel", "wat"),
    [
        (segment(0xFE, GEHEIM), "tekst bij de foto"),
        (segment(0xED, b"Photoshop 3.0\0" + GEHEIM), "beschrijving van een programma"),
        (segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + GEHEIM), "beschrijving"),
        (exif(staart=GEHEIM), "gegevens van de opname"),
        (exif((0x0112, 6), staart=GEHEIM), "gegevens van de opname"),
        (segment(0xE1, b"Exif\x00\x00kapot" + GEHEIM), "gegevens van de opname"),
        (segment(0xE2, b"MPF\0" + GEHEIM), "beschrijving van een programma"),
    ],
)
def test_wat_een_foto_niet_tekent_gaat_eruit(deel, wat):
    gezocht = doorzoek("jpg", foto(deel))
    assert gezocht.gevonden[0].startswith(wat)
    assert GEHEIM not in gezocht.schoon


def test_een_foto_achter_de_foto_gaat_eruit():
    gezocht = doorzoek("jpg", jpg() + foto(exif((0x8825, 1), staart=GEHEIM)))
    assert gezocht.gevonden == ("nog een foto achter de foto",)
    assert gezocht.schoon == jpg()


def test_wat_een_foto_tekent_blijft():
    kleur = segment(0xE2, b"ICC_PROFILE\0\1\1kleur")
    vol = foto(segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), kleur, segment(0xEE, b"Adobe\0d\0"))
    gezocht = doorzoek("jpg", vol)
    assert (gezocht.gevonden, gezocht.schoon) == ((), vol)


@pytest.mark.parametrize("soort", [b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME", b"prVt"])
def test_tekst_gaat_uit_een_afbeelding(soort):
    gezocht = doorzoek("png", met_blok(soort, GEHEIM))
    assert gezocht.gevonden
    assert gezocht.schoon == png()


@pytest.mark.parametrize(("code", "soort"), [("docx", DOCX), ("xlsx", XLSX)])
def test_auteur_en_organisatie_gaan_uit_een_document(code, soort):
    map_ = "word" if code == "docx" else "xl"
    vol = ooxml(
        soort,
        delen={
            "docProps/core.xml": KERN,
            "docProps/app.xml": APP,
            "docProps/custom.xml": b"<Properties><property>Jan Kwikstaart</property></Properties>",
            f"{map_}/media/image1.jpeg": foto(exif((0x8825, 1), staart=GEHEIM)),
        },
    )
    gezocht = doorzoek(code, vol)
    for wat in (
        *("auteur", "wie het laatst wijzigde", "tijdstippen", "organisatie"),
        *("gebruikt programma", "eigen kenmerken"),
        "plaats van de opname (gps), in een afbeelding",
    ):
        assert wat in gezocht.gevonden
    with zipfile.ZipFile(BytesIO(gezocht.schoon)) as archief:
        assert all(GEHEIM not in archief.read(deel) for deel in archief.namelist())
        assert archief.read("word/document.xml") == b"<w:document/>"
    assert herken(f"brief.{code}", "", gezocht.schoon).code == code
    assert doorzoek(code, gezocht.schoon).gevonden == ()


def test_wat_bij_de_tekst_hoort_wordt_genoemd_en_blijft():
    vol = ooxml(
        delen={
            "word/comments.xml": b'<w:comments><w:comment w:author="Jan">x</w:comment></w:comments>'
        }
    )
    gezocht = doorzoek("docx", vol)
    assert gezocht.blijft == ("opmerkingen, met de naam van wie ze schreef",)


def test_de_lijst_van_soorten_zegt_wat_er_wordt_doorzocht():
    assert {soort.code for soort in SOORTEN if soort.wordt_doorzocht} == set(DOORZOCHT)
