"""What Spil itself adds to a filled Word document: the logo of the house and the number of each page.

After the text was read for the pdf, where the layout adds the same.
"""

from io import BytesIO
from typing import Any, Final

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from spil.brieven.word.structuur import Logo

HOOGTE: Final = Cm(1.8)
NAMEN: Final = ("author", "last_modified_by", "comments")
"""Of who made the template: no receiver of a letter needs them (eisen A4-06)."""


def kleed_aan(inhoud: bytes, logo: Logo | None) -> bytes:
    word = docx.Document(BytesIO(inhoud))
    sectie = word.sections[0]
    eerste = sectie.different_first_page_header_footer
    if logo:
        _zet_logo(sectie.first_page_header if eerste else sectie.header, logo)
    for voet in (sectie.footer, *([sectie.first_page_footer] if eerste else [])):
        _nummer(voet)
    for naam in NAMEN:
        setattr(word.core_properties, naam, "")
    uit = BytesIO()
    word.save(uit)
    return uit.getvalue()


def _zet_logo(hoofd: Any, logo: Logo) -> None:
    """Above all else in the letterhead, with the words for who does not see it."""
    hoofd.is_linked_to_previous = False
    alinea = hoofd.add_paragraph()
    beeld = alinea.add_run().add_picture(BytesIO(logo.inhoud), height=HOOGTE)
    beeld._inline.docPr.set("descr", logo.omschrijving)
    hoofd._element.insert(0, alinea._p)


def _nummer(voet: Any) -> None:
    """*Pagina 1 van 2*, as Word counts."""
    voet.is_linked_to_previous = False
    alinea = voet.add_paragraph()
    alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for tekst, veld in (("Pagina ", "PAGE"), (" van ", "NUMPAGES")):
        alinea.add_run(tekst).font.size = Pt(9)
        alinea._p.append(_veld(veld))


def _veld(soort: str) -> Any:
    veld, loop, tekst = (OxmlElement(f"w:{naam}") for naam in ("fldSimple", "r", "t"))
    veld.set(qn("w:instr"), soort)
    tekst.text = "1"
    loop.append(tekst)
    veld.append(loop)
    return veld
