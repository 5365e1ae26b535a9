"""What the time line says of requests for a table: which table, never what for."""

from collections.abc import Callable
from typing import Final

from spil.logboek.verhaal import vertelt
from spil.overleggen.models import Agendapunt, Agendaverzoek

_ZINNEN: Final = {
    "agendaverzoek.gedaan": (
        "Er is een plek op een agenda gevraagd",
        "Gevraagd om deze casus te bespreken: {naam}",
    ),
    "agendaverzoek.ingetrokken": (
        "Een vraag om een plek op een agenda is ingetrokken",
        "Niet meer gevraagd om deze casus te bespreken: {naam}",
    ),
    "agendaverzoek.gezet": (
        "Een gevraagde plek op een agenda is gegeven",
        "Op de agenda gezet, zoals was gevraagd: {naam}",
    ),
    "agendaverzoek.afgewezen": (
        "Een vraag om een plek op een agenda is afgewezen",
        "De casus komt niet op de agenda: {naam}",
    ),
}


def registreer_verzoekverhaal() -> None:
    vertelt("agenda.overgeslagen", "Overgeslagen voor één overleg")
    vertelt(
        "agendapunt.doorgeschoven",
        "Doorgeschoven naar een volgend overleg",
        model=Agendapunt,
        zin=lambda punt, _: (
            f"Doorgeschoven naar een volgend overleg: {punt.plek.overleg.reeks.naam}"
        ),
        erbij=("plek__overleg__reeks",),
    )
    for code, (neutraal, sjabloon) in _ZINNEN.items():
        vertelt(code, neutraal, model=Agendaverzoek, zin=_zin(sjabloon), erbij=("reeks",))


def _zin(sjabloon: str) -> Callable[[Agendaverzoek, str], str]:
    return lambda verzoek, _: sjabloon.format(naam=verzoek.reeks.naam)
