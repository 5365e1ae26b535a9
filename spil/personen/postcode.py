"""A postcode as PostNL gives them out; elsewhere as it is typed."""

import re
from typing import Final

from spil.kern.fouten import DomeinFout
from spil.kern.tekst import vereenvoudig

LANGSTE: Final = 7
UITGEGEVEN: Final = re.compile(r"([1-9][0-9]{3})([A-Z]{2})")
NOOIT_UITGEGEVEN: Final = frozenset({"SA", "SD", "SS"})
BUITENLAND: Final = re.compile(
    r"\b(?:albanie|algerije|aruba|belgie|bonaire|bosnie|brazilie|bulgarije|canada|china|colombia"
    r"|curacao|cyprus|denemarken|duitsland|egypte|engeland|eritrea|estland|ethiopie|finland"
    r"|frankrijk|ghana|griekenland|hongarije|ierland|india|indonesie|irak|iran|israel|italie"
    r"|kosovo|kroatie|letland|libanon|litouwen|luxemburg|malta|marokko|moldavie|montenegro"
    r"|nigeria|noorwegen|oekraine|oostenrijk|pakistan|polen|portugal|roemenie|rusland|schotland"
    r"|senegal|servie|slovenie|slowakije|somalie|spanje|suriname|syrie|tsjechie|tunesie|turkije"
    r"|vk|vs|zweden|zwitserland)\b"
)


class PostcodeKloptNiet(DomeinFout):
    """Not a postcode of the Netherlands, and nothing says that the address lies elsewhere."""


def schone_postcode(getypt: str, *, woonplaats: str) -> str:
    """`4811 AA`; empty stays empty. Abroad, when `woonplaats` names the country: as typed.

    Raises PostcodeKloptNiet.
    """
    aaneen = "".join(getypt.split()).upper()
    if not aaneen:
        return ""
    if is_in_het_buitenland(woonplaats):
        return _buitenlands(getypt)
    gevonden = UITGEGEVEN.fullmatch(aaneen)
    if gevonden is None:
        raise PostcodeKloptNiet(
            "Dit is geen postcode. Typ vier cijfers en twee letters, bijvoorbeeld 4811 AA."
            " Ligt het adres in het buitenland? Zet dan het land bij de woonplaats,"
            " bijvoorbeeld: Antwerpen, België."
        )
    cijfers, letters = gevonden.groups()
    if letters in NOOIT_UITGEGEVEN:
        raise PostcodeKloptNiet(
            f"Een postcode met de letters {letters} bestaat niet. Controleer de postcode."
        )
    return f"{cijfers} {letters}"


def netjes(postcode: str) -> str:
    """In the one form that is kept, also what another system has: `4811AA` is `4811 AA`. What is no
    postcode of the Netherlands stays as it was, in capitals."""
    gevonden = UITGEGEVEN.fullmatch("".join(postcode.split()).upper())
    return " ".join(gevonden.groups() if gevonden else postcode.split()).upper()


def is_in_het_buitenland(woonplaats: str) -> bool:
    """`Antwerpen, België`: a place name alone does not tell."""
    return BUITENLAND.search(vereenvoudig(woonplaats)) is not None


def _buitenlands(getypt: str) -> str:
    netjes = " ".join(getypt.split()).upper()
    if len(netjes) > LANGSTE:
        raise PostcodeKloptNiet(
            f"Spil bewaart {LANGSTE} tekens van een postcode. Zet een langere bij de woonplaats."
        )
    return netjes
