"""One answer to one question of a definition: what it may be, and how it is kept (JSON)."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeAlias

from spil.kern import datums
from spil.kern.fouten import DomeinFout
from spil.werkprocessen.definitie.velden import GROOTSTE_GETAL, Veld, Veldsoort

# As JSON keeps it: a date as 2026-11-22, an organisation, person or reference by its key.
Antwoord: TypeAlias = str | int | bool | list[str] | None

LANGST: Final = {Veldsoort.TEKST: 500, Veldsoort.LANGE_TEKST: 20_000}
LANGSTE_SLEUTEL: Final = 200


class VeldFout(DomeinFout):
    """This is no answer to this question."""


def schoon(veld: Veld, waarde: Any) -> Antwoord:
    """The answer as it is kept; None when nothing was answered. Raises VeldFout."""
    if isinstance(waarde, str):
        waarde = waarde.strip()
    if waarde is None or waarde in ("", []):
        return None
    return CONTROLES[veld.soort](veld, waarde)


def _tekst(veld: Veld, waarde: Any) -> Antwoord:
    if not isinstance(waarde, str):
        raise VeldFout(f"{veld.vraag}: vul tekst in.")
    meeste = LANGST.get(veld.soort, LANGSTE_SLEUTEL)
    if len(waarde) > meeste:
        raise VeldFout(f"{veld.vraag}: gebruik hoogstens {meeste} tekens.")
    if not _is_te_bewaren(waarde):
        raise VeldFout(f"{veld.vraag}: er staat een teken in dat niet kan.")
    return waarde


def _is_te_bewaren(tekst: str) -> bool:
    """PostgreSQL keeps no NUL, and no half of a surrogate pair."""
    return not any(teken == "\x00" or "\ud800" <= teken <= "\udfff" for teken in tekst)


def _datum(veld: Veld, waarde: Any) -> Antwoord:
    try:
        return _dag(waarde).isoformat()
    except (TypeError, ValueError, OverflowError):
        raise VeldFout(f"{veld.vraag}: vul een datum in, zoals 22-11-2026.") from None


def _dag(waarde: Any) -> date:
    """A date, as it is kept, or as people type it. Raises what a wrong one does."""
    if isinstance(waarde, date):
        return datums.als_dag(waarde)
    try:
        return date.fromisoformat(waarde)
    except ValueError:
        return datums.lees(waarde)


def _ja_nee(veld: Veld, waarde: Any) -> Antwoord:
    if isinstance(waarde, bool):
        return waarde
    if waarde not in ("ja", "nee"):
        raise VeldFout(f"{veld.vraag}: kies ja of nee.")
    return bool(waarde == "ja")


def _keuze(veld: Veld, waarde: Any) -> Antwoord:
    if waarde not in [keuze.code for keuze in veld.keuzes]:
        raise VeldFout(f"{veld.vraag}: kies een van de mogelijkheden.")
    return str(waarde)


def _meerkeuze(veld: Veld, waarde: Any) -> Antwoord:
    if not isinstance(waarde, list):
        raise VeldFout(f"{veld.vraag}: kies een of meer mogelijkheden.")
    gekozen = {_keuze(veld, een) for een in waarde}
    return [keuze.code for keuze in veld.keuzes if keuze.code in gekozen]


def _getal(veld: Veld, waarde: Any) -> Antwoord:
    getal = _geheel(waarde)
    if getal is None:
        raise VeldFout(f"{veld.vraag}: vul een heel getal in.")
    minste = -GROOTSTE_GETAL if veld.minste is None else veld.minste
    meeste = GROOTSTE_GETAL if veld.meeste is None else veld.meeste
    if getal < minste:
        raise VeldFout(f"{veld.vraag}: vul minstens {minste} in.")
    if getal > meeste:
        raise VeldFout(f"{veld.vraag}: vul hoogstens {meeste} in.")
    return getal


def _geheel(waarde: Any) -> int | None:
    """None for what is not a whole number: 3,7 is not 3, and yes is not 1."""
    if isinstance(waarde, bool) or not isinstance(waarde, str | int | float):
        return None
    if isinstance(waarde, float) and not waarde.is_integer():
        return None
    try:
        return int(waarde)
    except (ValueError, OverflowError):
        return None


CONTROLES: Final[dict[Veldsoort, Callable[[Veld, Any], Antwoord]]] = {
    Veldsoort.TEKST: _tekst,
    Veldsoort.LANGE_TEKST: _tekst,
    Veldsoort.DATUM: _datum,
    Veldsoort.JA_NEE: _ja_nee,
    Veldsoort.KEUZE: _keuze,
    Veldsoort.MEERKEUZE: _meerkeuze,
    Veldsoort.GETAL: _getal,
    Veldsoort.ORGANISATIE: _tekst,
    Veldsoort.PERSOON: _tekst,
    Veldsoort.LIJST: _tekst,
}
