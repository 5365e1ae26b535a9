"""A Word document from plain lines: the templates that come with Spil are kept as text.

`# ` begins a heading, `- ` an item, `> ` a line on the right; `---` ends the letterhead and begins
the foot. What stands between `**` is bold.
"""

import re
from io import BytesIO
from typing import Any, Final

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

STREEP: Final = "---"
VET: Final = re.compile(r"(\*\*.+?\*\*)")


def maak_sjabloon(tekst: str, *, titel: str) -> bytes:
    """Letterhead, letter and foot, divided by `---`."""
    hoofd, inhoud, voet = (stuk.strip("\n") for stuk in tekst.split(f"\n{STREEP}\n"))
    word = docx.Document()
    word.core_properties.title = titel
    word.core_properties.author = ""
    word.core_properties.comments = ""
    word.core_properties.language = "nl-NL"
    sectie = word.sections[0]
    _vul(sectie.header, hoofd)
    _vul(sectie.footer, voet)
    for regel in inhoud.split("\n"):
        _zet(word, regel)
    uit = BytesIO()
    word.save(uit)
    return uit.getvalue()


def _vul(rand: Any, tekst: str) -> None:
    rand.is_linked_to_previous = False
    leeg = rand.paragraphs[0]._p
    leeg.getparent().remove(leeg)
    for regel in tekst.split("\n"):
        _zet(rand, regel)


def _zet(waar: Any, regel: str) -> None:
    if regel.startswith("# "):
        waar.add_heading(regel[2:], level=1)
        return
    stijl = "List Bullet" if regel.startswith("- ") else None
    alinea = waar.add_paragraph(style=stijl)
    if regel.startswith("> "):
        alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for stuk in VET.split(regel.removeprefix("- ").removeprefix("> ")):
        alinea.add_run(stuk.strip("*")).bold = True if stuk.startswith("**") else None
