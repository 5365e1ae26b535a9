"""What the time line says of the table: that it was written down who was there, and for which
organisation an extract was made. Never a name, nor what stands in it."""

from collections.abc import Callable

from spil.logboek.verhaal import vertelt
from spil.overleggen.models import Uittreksel

_UITTREKSEL = {
    "uittreksel.gemaakt": (
        "Er is een uittreksel gemaakt",
        "Uittreksel gemaakt voor een gast van {organisatie}",
    ),
    "uittreksel.uitgereikt": (
        "Een uittreksel is uitgereikt",
        "Uittreksel uitgereikt aan een gast van {organisatie}",
    ),
}


def vertel_van_de_tafel() -> None:
    vertelt("aanwezigheid.vastgelegd", "Bij een bespreking is vastgelegd wie er was")
    for code, (neutraal, sjabloon) in _UITTREKSEL.items():
        vertelt(
            code,
            neutraal,
            model=Uittreksel,
            zin=_zin(sjabloon),
            erbij=("genodigde__partner",),
        )


def _zin(sjabloon: str) -> Callable[[Uittreksel, str], str]:
    return lambda een, _: sjabloon.format(organisatie=een.genodigde.partner.naam)
