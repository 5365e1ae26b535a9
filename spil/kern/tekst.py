"""Text without domain."""

import unicodedata
from collections.abc import Sequence


def vereenvoudig(tekst: str) -> str:
    """Without accents, lower case, single spaces."""
    ontleed = unicodedata.normalize("NFKD", tekst)
    kaal = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    return " ".join(kaal.casefold().split())


def zonder_nul(tekst: str) -> str:
    """Without the sign that PostgreSQL keeps in no text; forms refuse it, a bare field must not
    end in an error page."""
    return tekst.replace("\x00", "")


def opsomming(dingen: Sequence[str]) -> str:
    """`a`, `a en b`, `a, b en c`."""
    if len(dingen) < 2:  # noqa: PLR2004 - one thing has no "en"
        return "".join(dingen)
    return f"{', '.join(dingen[:-1])} en {dingen[-1]}"


def in_een_zin(naam: str) -> str:
    """A name in the middle of a sentence: `Plan van aanpak` begins small, `CTER` does not."""
    return naam if naam[1:2].isupper() else naam[:1].lower() + naam[1:]
