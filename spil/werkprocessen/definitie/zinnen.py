"""pydantic's faults in Dutch sentences that name the place. Nothing that was typed wrong comes back
in them, but the key that nobody knows."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any, Final

from pydantic_core import ErrorDetails

from spil.werkprocessen.definitie.inhoud import KOLOM_VORM, TELMOMENT_VORM
from spil.werkprocessen.definitie.streng import CODE_VORM, REGEL_VORM, TEKST_VORM
from spil.werkprocessen.definitie.verloop import MOMENT_VORM

GEHEEL: Final = "moet een geheel getal zijn"
GETAL: Final = "moet een getal zijn"
JA_NEE: Final = "moet true of false zijn"
SLEUTELS: Final = "moet een groep sleutels zijn"
VREEMD_TEKEN: Final = "bevat een teken dat niet kan"

# {naam} is a value of the fault's context.
ZINNEN: Final[dict[str, str]] = {
    "missing": "ontbreekt",
    "extra_forbidden": "is geen onderdeel van een aanpak (schrijffout?)",
    "invalid_key": "heeft een sleutel die geen tekst is",
    "string_type": "moet tekst zijn",
    "string_unicode": VREEMD_TEKEN,
    "string_too_short": "mag niet leeg zijn",
    "string_too_long": "is langer dan {max_length} tekens",
    "int_type": GEHEEL,
    "int_parsing": GEHEEL,
    "int_from_float": GEHEEL,
    "int_parsing_size": "is een te groot getal",
    "finite_number": GETAL,
    "float_type": GETAL,
    "float_parsing": GETAL,
    "bool_type": JA_NEE,
    "bool_parsing": JA_NEE,
    "list_type": "moet een lijst zijn",
    "model_type": SLEUTELS,
    "model_attributes_type": SLEUTELS,
    "too_short": "heeft minstens {min_length} regel nodig",
    "too_long": "heeft hoogstens {max_length} regels",
    "greater_than": "moet groter zijn dan {gt:g}",
    "greater_than_equal": "moet minstens {ge} zijn",
    "less_than_equal": "mag hoogstens {le:.0f} zijn",
}
KEUZE: Final = frozenset({"literal_error", "enum"})
VORMEN: Final[dict[str, str]] = {
    CODE_VORM: (
        "moet een code zijn: een kleine letter, dan kleine letters, cijfers, _ of -, samen "
        "hoogstens 40"
    ),
    MOMENT_VORM: "moet een moment zijn: melding, start, sluiting, fase:CODE of veld:CODE",
    TELMOMENT_VORM: (
        "moet een moment zijn dat telt: melding, start, sluiting, triage:CODE, fase:CODE of "
        "resultaat:CODE"
    ),
    KOLOM_VORM: "moet een vaste kolom zijn, veld:CODE of termijn:CODE",
    REGEL_VORM: VREEMD_TEKEN,
    TEKST_VORM: VREEMD_TEKEN,
}
LANGSTE_SLEUTEL: Final = 60
MEESTE_REDENEN: Final = 100


def redenen(fouten: Iterable[ErrorDetails]) -> list[str]:
    """A sentence for each fault, those of one place together; the first hundred."""
    zinnen = [
        zin for plek, groep in groupby(fouten, key=_plek) for zin in _zinnen(plek, list(groep))
    ]
    if (meer := len(zinnen) - MEESTE_REDENEN) > 0:
        return [*zinnen[:MEESTE_REDENEN], f"Aantal fouten dat hier niet bij staat: {meer}."]
    return zinnen


def _zinnen(plek: str, fouten: list[ErrorDetails]) -> list[str]:
    mogelijk = [keus for fout in fouten if fout["type"] in KEUZE for keus in _mogelijk(fout)]
    zinnen = [zin for fout in fouten if fout["type"] not in KEUZE for zin in _zin(plek, fout)]
    if mogelijk:
        zinnen.append(f"{plek} moet een van deze zijn: {', '.join(dict.fromkeys(mogelijk))}.")
    return zinnen


def _zin(plek: str, fout: ErrorDetails) -> list[str]:
    context = fout.get("ctx", {})
    if fout["type"] == "value_error":
        tekst = str(context["error"])
        return [f"{plek}: {tekst}."] if plek else tekst.splitlines()
    if fout["type"] == "string_pattern_mismatch":
        return [f"{plek} {VORMEN[context['pattern']]}."]
    zin = ZINNEN.get(fout["type"], "klopt niet")
    return [f"{plek or 'De aanpak'} {zin.format(**context)}."]


def _mogelijk(fout: Mapping[str, Any]) -> list[str]:
    tekst: str = fout["ctx"]["expected"]
    return tekst.replace(" or ", ", ").replace("'", "").split(", ")


def _plek(fout: ErrorDetails) -> str:
    """People count from one: the first phase is `fasen[1]`."""
    stappen = fout["loc"]
    # pydantic names the member of a union, and a key that is no text, as if it were a place.
    lid = fout["type"] in KEUZE and str(stappen[-1]).startswith(("literal[", "str-enum["))
    if lid or fout["type"] == "invalid_key":
        stappen = stappen[:-1]
    return "".join(
        f"[{stap + 1}]" if isinstance(stap, int) else f".{_leesbaar(stap)}" for stap in stappen
    ).removeprefix(".")


def _leesbaar(sleutel: str) -> str:
    if sleutel.isascii() and sleutel.replace("-", "_").isidentifier():
        return sleutel if len(sleutel) <= LANGSTE_SLEUTEL else f"{sleutel[:LANGSTE_SLEUTEL]}…"
    kort = "".join(teken if teken.isprintable() else "?" for teken in sleutel[:LANGSTE_SLEUTEL])
    return f"„{kort}{'…' if len(sleutel) > LANGSTE_SLEUTEL else ''}”"
