"""What the time line says of instruments: that one was asked, taken or withdrawn, and of whom.
Never what came out; who does not hold the part does not even read that it was asked."""

from collections.abc import Callable

from spil.instrumenten.models import Afname
from spil.logboek.verhaal import vertelt

_ZINNEN = {
    "afname.gevraagd": ("Er is om een instrument gevraagd", "{wie} is gevraagd om: {wat}"),
    "afname.vastgelegd": (
        "Van een instrument is een conclusie vastgelegd",
        "Conclusie vastgelegd van {wie}: {wat}",
    ),
    "afname.verbeterd": (
        "De conclusie van een instrument is verbeterd",
        "Conclusie verbeterd van {wie}: {wat}",
    ),
    "afname.ingetrokken": (
        "Een vraag om een instrument is ingetrokken",
        "Niet meer gevraagd aan {wie}: {wat}",
    ),
}


def registreer_verhaal() -> None:
    for code, (neutraal, sjabloon) in _ZINNEN.items():
        vertelt(code, neutraal, model=Afname, zin=_zin(sjabloon), erbij=("partner",))


def _zin(sjabloon: str) -> Callable[[Afname, str], str]:
    return lambda afname, _: sjabloon.format(wie=afname.partner.naam, wat=afname.naam)
