"""An answer as people read it."""

from collections.abc import Iterable, Mapping
from datetime import date

from spil.invullingen.queries import namen_bij
from spil.kern import datums
from spil.werkprocessen.definitie import Veld, Veldsoort
from spil.werkprocessen.leefgebieden import Leefgebied
from spil.werkprocessen.motor import Antwoord


def weergave(veld: Veld, antwoord: Antwoord, *, namen: Mapping[str, str] | None = None) -> str:
    """Empty when nothing was answered. `namen` (of `namen_bij`, for a page or a list at once) spares
    a query for each answer that is a key."""
    if antwoord in (None, "", []):
        return ""
    if isinstance(antwoord, bool):
        return "Ja" if antwoord else "Nee"
    if isinstance(antwoord, list):
        return ", ".join(_keuze(veld, code) for code in antwoord)
    return _tekst(veld, str(antwoord), namen)


def gelezen(velden: Iterable[Veld], antwoorden: Mapping[str, Antwoord]) -> list[tuple[str, str]]:
    """Each answered question with its answer as people read it."""
    alle = list(velden)
    namen = namen_bij(alle, antwoorden)
    paren = [(v.vraag, weergave(v, antwoorden.get(v.code), namen=namen)) for v in alle]
    return [(vraag, tekst) for vraag, tekst in paren if tekst]


def _tekst(veld: Veld, antwoord: str, namen: Mapping[str, str] | None) -> str:
    if veld.soort == Veldsoort.DATUM:
        return _dag(antwoord)
    if veld.soort == Veldsoort.KEUZE:
        return _keuze(veld, antwoord)
    if veld.soort in {Veldsoort.ORGANISATIE, Veldsoort.LIJST}:
        return _naam(veld, antwoord, namen)
    return antwoord


def _keuze(veld: Veld, code: str) -> str:
    """A version that a case left behind can have had other choices: then the code is what is left."""
    return next((keuze.naam for keuze in veld.keuzes if keuze.code == code), code)


def _dag(tekst: str) -> str:
    try:
        return datums.lang(date.fromisoformat(tekst))
    except ValueError:
        return tekst


def _naam(veld: Veld, sleutel: str, namen: Mapping[str, str] | None) -> str:
    if veld.lijst == "leefgebieden" and sleutel in Leefgebied.values:
        return str(Leefgebied(sleutel).label)
    if namen is None:
        namen = namen_bij([veld], {veld.code: sleutel})
    return namen.get(sleutel, sleutel)
