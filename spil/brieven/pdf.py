"""The pdf of a letter: PDF/A-2a and PDF/UA-1, with the fonts that typst carries itself.

All text comes in as data; the directory that typst may read holds the layout and nothing else.
"""

import json
import re
from pathlib import Path
from typing import Final

import typst

from spil.brieven.fouten import BriefKanNiet, TekenKanNiet
from spil.brieven.word.structuur import Brieftekst, Logo

MAP: Final = Path(__file__).parent / "typst"
LANGSTE: Final = 60_000
ONTBREEKT: Final = re.compile(r"the text `\"(.+?)\"` could not be displayed")


def maak_pdf(tekst: Brieftekst, *, titel: str, logo: Logo | None = None) -> bytes:
    """Raises TekenKanNiet, BriefKanNiet."""
    if len(tekst.tekst()) > LANGSTE:
        raise BriefKanNiet("Deze brief is te lang. Kort de tekst in.")
    beeld = logo and {"inhoud": list(logo.inhoud), "omschrijving": logo.omschrijving}
    gegevens = json.dumps({"titel": titel, "logo": beeld, **tekst.als_gegevens()})
    try:
        return typst.compile(
            MAP / "brief.typ",
            root=MAP,
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"brief": gegevens},
            pdf_standards=["ua-1", "a-2a"],
        )
    except typst.TypstError as fout:
        if gevonden := ONTBREEKT.search(str(fout)):
            raise TekenKanNiet(gevonden[1]) from fout
        raise BriefKanNiet("Van deze brief kan geen pdf worden gemaakt.") from fout
