"""Files made to hurt who checks them, or to slip past the check (eisen A4-01, A4-02, A4-08, A10-09)."""

import signal
import struct
import zipfile
from io import BytesIO

import pytest

from spil.bestanden import beeld, pakket, soorten
from spil.bestanden.fouten import BestandKanNiet
from spil.bestanden.tests import maken

MB = 1024 * 1024
LANG_GENOEG = 60
RELS = "word/_rels/settings.xml.rels"
BUITEN = b' Target="http://elders.voorbeeld/s.dotm" TargetMode="External"'


@pytest.fixture(autouse=True)
def _komt_tot_een_eind():
    """A check that looks again from each place would take days: it is stopped, and fails."""
    eerder = signal.signal(signal.SIGALRM, _te_lang)
    signal.alarm(LANG_GENOEG)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, eerder)


def _te_lang(*_):
    pytest.fail("hier komt geen eind aan")


def _docx(soort=zipfile.ZIP_DEFLATED, **delen):
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", soort) as archief:
        archief.writestr("[Content_Types].xml", maken.TYPEN.format(pakket.DOCX, ""))
        for naam, inhoud in ({"word/document.xml": b"<w:document/>"} | delen).items():
            archief.writestr(naam, inhoud)
    return uit.getvalue()


@pytest.mark.parametrize("brok", [b"stream\n", b">>stream\n", b"/#4", b"/JavaScript1", b"/"])
def test_een_pdf_vol_herhaling_houdt_niemand_op(brok):
    """Proves A4-08, A10-09: the work grows with the file, not with its square."""
    inhoud = b"%PDF-1.7\n" + brok * (4 * MB // len(brok)) + b"%%EOF"
    assert isinstance(soorten.herken("v.pdf", "application/pdf", inhoud), soorten.Bestandssoort)


@pytest.mark.parametrize(
    "brok", [b"<Relationship ", b"<a:", b"&#65;", b"<Relationship attachedTemplate"]
)
def test_een_docx_vol_halve_verwijzingen_houdt_niemand_op(brok):
    """Proves A4-08, A10-09: a few kB that unpack to megabytes without an end."""
    inhoud = maken.ooxml(delen={RELS: brok * (40 * MB // len(brok))})
    assert len(inhoud) < MB
    with pytest.raises(BestandKanNiet):
        soorten.herken("v.docx", pakket.DOCX, inhoud)


def test_een_verboden_woord_over_twee_stukken_telt_ook():
    """Proves A4-01, A4-08: a document is read piece by piece, whole in memory nowhere."""
    for plek in range(pakket.STUK - 12, pakket.STUK + 2):
        inhoud = maken.ooxml(delen={"word/a.xml": b" " * plek + b"<!DOCTYPE a>"})
        with pytest.raises(BestandKanNiet, match="macro"):
            soorten.herken("v.docx", pakket.DOCX, inhoud)


def test_een_jpg_van_losse_stukjes_houdt_niemand_op():
    """Proves A4-08."""
    inhoud = b"\xff\xd8" + b"\xff\xe0\x00\x02" * (5 * MB) + b"\xff\xd9"
    assert beeld.toets_jpg(inhoud)


@pytest.mark.parametrize("soort", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_een_document_is_ingepakt_zoals_office_dat_doet(soort):
    """Proves A4-01, A4-08: of other ways to pack, the reader takes memory that the file asks for."""
    assert pakket.toets_docx(_docx(soort))


def test_een_kapot_ingepakt_document_geeft_een_antwoord():
    """Proves A4-08, A10-02: refused, not an error page."""
    inhoud = bytearray(_docx(zipfile.ZIP_LZMA, **{"word/a.xml": b"<x/>" * 500}))
    for plek in range(60, len(inhoud) - 200):
        kapot = bytes(inhoud[:plek]) + b"\xff" + bytes(inhoud[plek + 1 :])
        assert isinstance(pakket.toets_docx(kapot), str)


def test_een_png_met_een_tweede_kop_geeft_een_antwoord():
    """Proves A4-08, A10-02."""
    assert beeld.toets_png(maken.png()[:-12] + struct.pack(">I4sI", 0, b"IHDR", 0))


@pytest.mark.parametrize(
    "verwijzing",
    [
        b'<Relationship Id="a>b" Type="http://x/attachedTemplate"' + BUITEN + b"/>",
        b'<r:Relationship Type="http://x/attachedTemplate"' + BUITEN + b"/>",
        b'<Relationship Type="http://x/attached&#84;emplate"' + BUITEN + b"/>",
        b'<Relationship Type="http://x/oleObject" TargetMode="&#x45;xternal"/>',
    ],
    ids=["een haakje in een waarde", "met een voorvoegsel", "letter als nummer", "hex"],
)
def test_een_sjabloon_van_elders_verstopt_zich_niet(verwijzing):
    """Proves A4-01: XML can write the same in other ways."""
    inhoud = maken.ooxml(delen={RELS: b"<Relationships>" + verwijzing + b"</Relationships>"})
    with pytest.raises(BestandKanNiet, match="macro"):
        soorten.herken("v.docx", pakket.DOCX, inhoud)


@pytest.mark.parametrize(
    "ervoor", [b"%stream\n", b"%>>stream\n", b"(stream\n)"], ids=["opmerking", "haakjes", "tekst"]
)
def test_een_programma_in_een_pdf_verstopt_zich_niet_als_beeld(ervoor):
    """Proves A4-01: what looks packed to the check is not packed for the reader."""
    actie = b"\n/OpenAction<</S/#4aavaScript/JS(app.alert\\(1\\))>>\n%endstream\n"
    with pytest.raises(BestandKanNiet, match="programma"):
        soorten.herken("v.pdf", "application/pdf", maken.pdf(ervoor + actie))


def test_achter_een_document_staat_niets():
    """Proves A4-01: no second file after the archive."""
    with pytest.raises(BestandKanNiet):
        soorten.herken("v.docx", pakket.DOCX, maken.ooxml() + b"<script>1</script>")
