"""Who chairs a table: whom its sheet names. A sheet names a person, a kind of work (`Procesregisseur`,
who chairs the casusoverleg by MZ23 r117 and JP22 r113) or an organisation. Pure."""

from collections.abc import Iterable, Mapping

from spil.gebruikers.models import Rol, Rolsoort
from spil.gebruikers.models.rol import HUISROLLEN


def wie_zit_voor(
    voorzitter: str, mensen: Iterable[Rol], *, woorden: Mapping[str, str]
) -> list[Rol]:
    """Those of them whom the sheet means. `woorden`: what the house calls its kinds of work."""
    genoemd = _kaal(voorzitter)
    return [rol for rol in mensen if genoemd in _namen(rol, woorden)]


def bezwaar_tegen_voorzitter(voorzitter: str, rol: Rol, *, woorden: Mapping[str, str]) -> str:
    """A sheet that names a kind of work of the house excludes colleagues who do other work."""
    genoemd = _kaal(voorzitter)
    soort = next((een for een in HUISROLLEN if genoemd in _woorden_voor(een, woorden)), None)
    if soort is None or not rol.is_huisrol or rol.soort == soort:
        return ""
    return (
        f"Volgens de oplegger zit een {genoemd} voor, en dat is {rol.medewerker.naam} in deze rol"
        " niet. Kies iemand anders, of wijzig eerst de oplegger."
    )


def _namen(rol: Rol, woorden: Mapping[str, str]) -> set[str]:
    mens = rol.medewerker
    return {
        _kaal(mens.naam),
        _kaal(mens.partner.naam),
        *_woorden_voor(Rolsoort(rol.soort), woorden),
    }


def _woorden_voor(soort: Rolsoort, woorden: Mapping[str, str]) -> set[str]:
    """What Spil and this house call it."""
    return {_kaal(str(soort.label)), _kaal(woorden.get(soort, ""))} - {""}


def _kaal(tekst: str) -> str:
    return " ".join(tekst.casefold().split()).removesuffix(".")
