"""What of a name counts when people are compared: bare, without voorvoegsels, per family name."""

import re
from dataclasses import dataclass
from typing import Final

from spil.herkenning.klank import klank
from spil.kern.tekst import vereenvoudig

VOORZETSELS: Final = "aan bij over onder tot uit voor vd"  # one alone is an approach's code
VOORVOEGSELS: Final = frozenset(
    {"van", "von", "de", "der", "den", "des", "het", "'t", "ten", "ter", "te", "op", "in", "die"}
    | {"d'", "la", "le", "du", "di", "da", "dos", "el", "al", "ben", "bin", "ibn"}
    | set(VOORZETSELS.split())
)
ANDERE_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)  # fmt: skip
NIET_VAN_EEN_NAAM: Final = re.compile(r"[^a-z]")
TUSSEN_NAMEN: Final = re.compile(r"\s*(?:-|/|\bgeb\b\.?|\be\.?v\.?\b)\s*")
LANGSTE: Final = 60
MEESTE_NAMEN: Final = 4


@dataclass(frozen=True, slots=True, repr=False)
class Familienaam:
    """One family name, and how it sounds."""

    naam: str
    klank: str


@dataclass(frozen=True, slots=True, repr=False)
class Naamsleutel:
    """The names of one person. `voornaam` of one letter is an initial."""

    familienamen: tuple[Familienaam, ...]
    voornaam: str
    voorklank: str
    voornamen: str


def naamsleutel(voornamen: str, tussenvoegsel: str, achternaam: str) -> Naamsleutel:
    """`Jansen-de Vries` counts as jansen, as vries and as the two together."""
    eerste = voornamen.split()
    kaal = [NIET_VAN_EEN_NAAM.sub("", _latijn(naam)) for naam in eerste]
    voornaam = (kaal or [""])[0]
    if eerste and "." in eerste[0]:
        voornaam = voornaam[:1]
    return Naamsleutel(
        familienamen=tuple(
            Familienaam(naam, klank(naam)) for naam in _familienamen(tussenvoegsel, achternaam)
        ),
        voornaam=voornaam[:LANGSTE],
        voorklank=klank(voornaam),
        voornamen=" ".join(naam for naam in kaal if len(naam) > 1)[:LANGSTE],
    )


def _familienamen(tussenvoegsel: str, achternaam: str) -> list[str]:
    """The name as a whole first, and with its voorvoegsels: `Vandijk` is `van Dijk`. Without
    letters (another script) it stays as it was typed."""
    geheel = f"{_latijn(tussenvoegsel)} {_latijn(achternaam)}"
    delen = [_kaal(deel) for deel in TUSSEN_NAMEN.split(geheel)]
    aaneen = NIET_VAN_EEN_NAAM.sub("", geheel)
    namen = [_kaal(geheel), *(deel for deel in delen if len(deel) > 1), aaneen]
    gevonden = [naam[:LANGSTE] for naam in dict.fromkeys(namen) if naam]
    return gevonden[:MEESTE_NAMEN] or [_latijn(achternaam)[:LANGSTE]]


def _kaal(naam: str) -> str:
    woorden = naam.replace(",", " ").split()
    eigenlijk = [w for w in woorden if w not in VOORVOEGSELS] or woorden
    return NIET_VAN_EEN_NAAM.sub("", "".join(eigenlijk))


def _latijn(tekst: str) -> str:
    return vereenvoudig(tekst).translate(ANDERE_LETTERS)
