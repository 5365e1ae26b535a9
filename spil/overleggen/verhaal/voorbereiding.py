"""What the time line says of the preparation of an item: that it was asked of whom, and that it came
in. Never the question or the answer: the sheet says who reads those."""

from collections.abc import Callable

from spil.logboek.verhaal import vertelt
from spil.overleggen.models import Uitvraag

_ZINNEN = {
    "uitvraag.gedaan": (
        "Voor een overleg is iets aan een partij gevraagd",
        "Voor een overleg gevraagd aan {wie}: {wat}",
    ),
    "uitvraag.gemeld": (
        "Een partij kreeg bericht dat er iets van haar gevraagd wordt",
        "{wie} kreeg bericht dat er iets gevraagd wordt: {wat}",
    ),
    "uitvraag.herinnerd": (
        "Een partij is herinnerd aan wat er voor een overleg is gevraagd",
        "{wie} is herinnerd aan: {wat}",
    ),
    "uitvraag.beantwoord": (
        "Een partij antwoordde op wat er voor een overleg is gevraagd",
        "{wie} antwoordde voor een overleg: {wat}",
    ),
    "uitvraag.verbeterd": (
        "Een partij verbeterde wat zij voor een overleg meebrengt",
        "{wie} verbeterde het antwoord voor een overleg: {wat}",
    ),
    "uitvraag.ingetrokken": (
        "Een vraag aan een partij voor een overleg is ingetrokken",
        "Niet meer gevraagd aan {wie}: {wat}",
    ),
}


def registreer_voorbereiding() -> None:
    vertelt("punt.vraag_gesteld", "De vraag aan de tafel is bij een punt van een overleg gezet")
    for code, (neutraal, sjabloon) in _ZINNEN.items():
        vertelt(code, neutraal, model=Uitvraag, zin=_zin(sjabloon), erbij=("partner",))


def _zin(sjabloon: str) -> Callable[[Uitvraag, str], str]:
    return lambda uitvraag, _: sjabloon.format(
        wie=uitvraag.partner.naam, wat=uitvraag.get_categorie_display().lower()
    )
