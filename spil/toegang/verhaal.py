"""What the time line says of access."""

from collections.abc import Callable

from spil.logboek.verhaal import vertelt
from spil.toegang.models import Toegang
from spil.toegang.queries.kijkers import waartoe

_CODES = {
    "toegang.verleend": ("Iemand kreeg toegang", "{wie} kreeg toegang. {wat}. {waarom}"),
    "toegang.ingetrokken": ("Een toegang is ingetrokken", "De toegang van {wie} is ingetrokken"),
    "noodtoegang.genomen": (
        "Er is noodtoegang genomen",
        "{wie} nam noodtoegang, voor vier uur. {waarom}",
    ),
}


def registreer_verhaal() -> None:
    erbij = ("rol__medewerker", "team", "deel__partner")
    for code, (neutraal, sjabloon) in _CODES.items():
        vertelt(code, neutraal, model=Toegang, zin=_zin(sjabloon), erbij=erbij)


def _zin(sjabloon: str) -> Callable[[Toegang, str], str]:
    return lambda toegang, _: sjabloon.format(
        wie=toegang.houder, wat=waartoe(toegang), waarom=toegang.toelichting
    ).strip()
