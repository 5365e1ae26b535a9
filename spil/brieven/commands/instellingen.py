"""What the house says of all its letters: who sends them, its logo, and whether one is an answer."""

from datetime import datetime
from typing import Any, Final

from django.db import transaction
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.image.image import Image

from spil.bestanden.commands import Aangeboden
from spil.bestanden.soorten import herken
from spil.brieven.commands.sjablonen import BEHEREN
from spil.brieven.fouten import BriefKanNiet, LogoKanNiet
from spil.brieven.models import Briefinstelling
from spil.brieven.pdf import maak_pdf
from spil.brieven.queries.instelling import briefinstelling
from spil.brieven.word.structuur import Brieftekst, Logo
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast

GROOTSTE_LOGO: Final = 200_000
MEESTE_PIXELS: Final = 2_000_000
BREEDST: Final = 8
"""Times as wide as high: so that it fits between the margins."""
GEEN_BEELD: Final = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
BEELD: Final = frozenset({"png", "jpg"})


@transaction.atomic
def stel_brieven_in(
    *,
    brief_is_antwoord: bool,
    afzender: str = "",
    logo: Aangeboden | None = None,
    logo_omschrijving: str = "",
    logo_weg: bool = False,
    door: Rol,
    op: datetime,
) -> Briefinstelling:
    """`logo`: a new one; None leaves the one that there is, unless `logo_weg`.

    Raises GeenRecht, BestandKanNiet, LogoKanNiet.
    """
    vereis_rol(BEHEREN, door=door)
    velden: dict[str, Any] = {
        "brief_is_antwoord": brief_is_antwoord,
        "afzender": afzender.strip(),
        "logo_omschrijving": logo_omschrijving.strip(),
    }
    heeft = (logo is not None or briefinstelling(door=door).logo is not None) and not logo_weg
    if heeft and not velden["logo_omschrijving"]:
        raise LogoKanNiet("Schrijf wat er op het logo staat, voor wie het niet ziet.")
    if not heeft:
        velden |= {"logo": None, "logo_omschrijving": ""}
    elif logo is not None:
        velden["logo"] = _getoetst(logo, velden["logo_omschrijving"])
    rij = Briefinstelling.zet(door=door, op=op, **velden)
    kenmerk = "brief_is_antwoord" if brief_is_antwoord else ""
    leg_vast("brieven.ingesteld", door=door, op=op, onderwerp=rij, kenmerk=kenmerk)
    return rij


def _getoetst(logo: Aangeboden, omschrijving: str) -> bytes:
    """A small picture that can stand in both files: tried, so that no letter fails on it."""
    if herken(logo.naam, logo.mediatype, logo.inhoud).code not in BEELD:
        raise LogoKanNiet("Een logo is een png of een jpg.")
    if len(logo.inhoud) > GROOTSTE_LOGO:
        raise LogoKanNiet("Het logo is groter dan 200 kB. Maak het kleiner.")
    try:
        beeld = Image.from_blob(logo.inhoud)
        if beeld.px_width * beeld.px_height > MEESTE_PIXELS:
            raise LogoKanNiet("Het logo heeft te veel pixels. Maak het kleiner.")
        if beeld.px_width > BREEDST * beeld.px_height:
            raise LogoKanNiet("Het logo is te breed: hoogstens acht keer zo breed als hoog.")
        maak_pdf(Brieftekst((), (), ()), titel="Proef", logo=Logo(logo.inhoud, omschrijving))
    except (*GEEN_BEELD, BriefKanNiet, ArithmeticError, LookupError) as fout:
        raise LogoKanNiet("Dit logo kan niet in de brief. Sla het opnieuw op als png.") from fout
    return logo.inhoud
