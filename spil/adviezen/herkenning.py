"""Does a line look as if it is about one person? A guess that warns, and never decides."""

import re
from collections.abc import Iterable
from typing import Final

from spil.personen.bsn import is_geldig_bsn

_CIJFERREEKS: Final = re.compile(r"(?<![\w])\d[\d .]{6,10}\d(?![\w])")
_DOSSIERNUMMER: Final = re.compile(r"(?<![\w-])20\d\d-\d{4,}(?![\w-])")
_MAAND: Final = (
    "jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t|tember)?"
    "|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATUM: Final = re.compile(
    rf"\b\d{{1,2}}(?:[-/.]\d{{1,2}}[-/.]|\s+(?:{_MAAND})\s+)(?:19|20)?\d{{2}}\b", re.IGNORECASE
)
_VOORVOEGSEL: Final = r"(?:(?:van|de|der|den|ten|ter|te|het|'t|’t|el|al|ben)\s+)*"
_NAAMWOORD: Final = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)*"
_AANSPREKING: Final = re.compile(
    r"\b(?i:dhr|mevr|mw|meneer|mevrouw|de heer|familie|fam|genaamd|heet)\b\.?\s+"
    rf"(?:[A-Z]\.\s?)*{_VOORVOEGSEL}[A-ZÀ-Þ]"
)
_VOORLETTERS: Final = re.compile(rf"(?<![\w.])(?:[A-Z]\.\s?){{1,4}}{_VOORVOEGSEL}{_NAAMWOORD}")
_VOOR_EN_ACHTERNAAM: Final = re.compile(rf"(?<![\w.]){_NAAMWOORD}\s+{_VOORVOEGSEL}{_NAAMWOORD}\b")

BSN: Final = "er staat een nummer in dat een BSN kan zijn"
NUMMER: Final = "er staat een dossiernummer in"
DATUM: Final = "er staat een volledige datum in, zoals een geboortedatum"
NAAM: Final = "er staan woorden in die op een naam lijken"


def lijkt_op_een_persoon(
    tekst: str, *, bekend: Iterable[str] = (), is_organisatie: bool = False
) -> list[str]:
    """Why, in words; empty when nothing shows. `bekend` are names of organisations and places.

    Two words with capitals are the usual name of an organisation, so there they say nothing.
    """
    redenen = [BSN] if _heeft_bsn(tekst) else []
    if _DOSSIERNUMMER.search(tekst):
        redenen.append(NUMMER)
    if _DATUM.search(tekst):
        redenen.append(DATUM)
    patronen = [_AANSPREKING, _VOORLETTERS, *([] if is_organisatie else [_VOOR_EN_ACHTERNAAM])]
    rest = _zonder(tekst, bekend)
    if any(patroon.search(rest) for patroon in patronen):
        redenen.append(NAAM)
    return redenen


def _heeft_bsn(tekst: str) -> bool:
    reeksen = (re.sub(r"\D", "", reeks[0]) for reeks in _CIJFERREEKS.finditer(tekst))
    return any(is_geldig_bsn(cijfers.zfill(9)) for cijfers in reeksen)


def _zonder(tekst: str, bekend: Iterable[str]) -> str:
    """The longest name first, so that a shorter one leaves no half of it behind."""
    for naam in sorted(filter(None, bekend), key=len, reverse=True):
        tekst = re.sub(rf"\b{re.escape(naam)}\b", "…", tekst, flags=re.IGNORECASE)
    return tekst
