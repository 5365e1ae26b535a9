"""The report of one item is typed as one flowing text; each line says by its first sign what it is.

    ! of besluit:      a decision
    ? of bevinding:    a finding
    - of actie:        an action: @organisatie does it, before a day in words
    volgende:          the day of the next meeting
    anything else      a note; with @organisatie in it an action

Pure, so that the preview while somebody types and the report that is kept read the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import TextChoices

from spil.kern.tekst import vereenvoudig
from spil.overleggen.dagwoorden import Dagwoord, zoek_dagen


class Regelsoort(TextChoices):
    NOTITIE = "notitie", "Notitie"
    BEVINDING = "bevinding", "Bevinding"
    BESLUIT = "besluit", "Besluit"
    ACTIE = "actie", "Actie"
    VOLGENDE = "volgende", "Volgende keer"


@dataclass(frozen=True, kw_only=True)
class Regel:
    """One line. `partner` (who does it) and `datum` are of an action; `datum` also of the next
    meeting. `naam` is what stood after the @, also when nobody here is called so."""

    soort: Regelsoort
    tekst: str
    partner: int | None = None
    datum: date | None = None
    naam: str = ""


@dataclass(frozen=True, kw_only=True)
class _Vermelding:
    begin: int
    eind: int
    naam: str
    partner: int | None


_TEKENS: Final = {
    "!": Regelsoort.BESLUIT,
    "?": Regelsoort.BEVINDING,
    "-": Regelsoort.ACTIE,
    "•": Regelsoort.ACTIE,
}
_WOORD: Final = re.compile(
    r"(?P<woord>besluit|bevinding|actie|volgende(?: keer| bespreking| overleg)?)\s*:\s*",
    re.IGNORECASE,
)
_AT: Final = re.compile(r"(?<![^\s(,;:])@(?=[^\W_])")
_NAAM: Final = re.compile(r"[^\W_]+")
_RAND: Final = " \t,;:.–-"


def lees(tekst: str, *, partijen: Mapping[str, int], dag: date) -> list[Regel]:
    """Each line that says something, in order. `partijen`: how an organisation is called → which
    one it is; the name may be typed without spaces, accents or capitals, or as a beginning that
    only one of them has."""
    namen = {_kaal(naam): partner for naam, partner in partijen.items() if _kaal(naam)}
    kale_regels = (" ".join(regel.split()) for regel in tekst.splitlines())
    return [_lees_regel(regel, namen, dag) for regel in kale_regels if regel]


def _lees_regel(regel: str, namen: Mapping[str, int], dag: date) -> Regel:
    soort, tekst = _soort_en_tekst(regel)
    if not tekst:
        return Regel(soort=Regelsoort.NOTITIE, tekst=regel)
    vermelding = _vermelding(tekst, namen)
    if soort is Regelsoort.VOLGENDE:
        return Regel(soort=soort, tekst=tekst, datum=_termijn(zoek_dagen(tekst, dag)))
    if soort is Regelsoort.ACTIE or (soort is None and vermelding):
        return _actie(tekst, vermelding, dag)
    return Regel(soort=soort or Regelsoort.NOTITIE, tekst=tekst)


def _soort_en_tekst(regel: str) -> tuple[Regelsoort | None, str]:
    if regel[0] in _TEKENS:
        return _TEKENS[regel[0]], regel[1:].strip()
    woord = _WOORD.match(regel)
    if woord is None:
        return None, regel
    return Regelsoort(woord["woord"].lower().split()[0]), regel[woord.end() :].strip()


def _actie(tekst: str, vermelding: _Vermelding | None, dag: date) -> Regel:
    """Who and when are taken out of the words where they stand at an end, and stay where the
    sentence needs them."""
    dagen = zoek_dagen(tekst, dag)
    termijn = _termijn(dagen)
    weg = [(w.begin, w.eind) for w in dagen if w.dag == termijn]
    if vermelding:
        weg.append((vermelding.begin, vermelding.eind))
    return Regel(
        soort=Regelsoort.ACTIE,
        tekst=_zonder_randen(tekst, weg) or tekst,
        partner=vermelding.partner if vermelding else None,
        datum=termijn,
        naam=vermelding.naam if vermelding else "",
    )


def _termijn(dagen: list[Dagwoord]) -> date | None:
    """What was said as a term, else the last day in the line."""
    if not dagen:
        return None
    return next((woord.dag for woord in dagen if woord.is_termijn), dagen[-1].dag)


def _zonder_randen(tekst: str, weg: list[tuple[int, int]]) -> str:
    begin, eind = 0, len(tekst)
    for van, tot in sorted(weg):
        if not tekst[begin:van].strip(_RAND):
            begin = tot
    for van, tot in sorted(weg, reverse=True):
        if not tekst[tot:eind].strip(_RAND):
            eind = van
    return tekst[begin:eind].strip(_RAND)


def _vermelding(tekst: str, namen: Mapping[str, int]) -> _Vermelding | None:
    """The first @ that somebody here answers to, else the first @."""
    vermeldingen = [_lees_vermelding(tekst, at.start(), namen) for at in _AT.finditer(tekst)]
    bekend = (een for een in vermeldingen if een.partner is not None)
    return next(bekend, vermeldingen[0] if vermeldingen else None)


def _lees_vermelding(tekst: str, begin: int, namen: Mapping[str, int]) -> _Vermelding:
    """As many words as make the longest name that is known; else the first word as a beginning."""
    woorden = list(_NAAM.finditer(tekst, begin + 1))
    kaal = ""
    beste: tuple[int, int] | None = None
    for woord in woorden:
        kaal += _kaal(woord[0])
        if kaal in namen:
            beste = (woord.end(), namen[kaal])
        if not any(naam.startswith(kaal) for naam in namen):
            break
    eind, partner = beste or (woorden[0].end(), _enige_met(_kaal(woorden[0][0]), namen))
    return _Vermelding(begin=begin, eind=eind, naam=tekst[begin + 1 : eind], partner=partner)


def _enige_met(begin: str, namen: Mapping[str, int]) -> int | None:
    partners = {partner for naam, partner in namen.items() if naam.startswith(begin)}
    return partners.pop() if begin and len(partners) == 1 else None


def _kaal(naam: str) -> str:
    return "".join(teken for teken in vereenvoudig(naam) if teken.isalnum())
