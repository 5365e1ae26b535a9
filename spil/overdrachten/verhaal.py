"""What the time line says of hand-overs: to whom, and what came of it. Never the summary."""

from collections.abc import Callable

from spil.kern.tekst import in_een_zin
from spil.logboek.verhaal import vertelt
from spil.overdrachten.models import Nazorguitkomst, Overdracht

_ZINNEN = {
    "overdracht.gedaan": ("De casus is overgedragen", "Overgedragen aan {naam}"),
    "overdracht.opgeschaald": ("De casus kwam van een andere tafel", "Opgeschaald vanuit {naam}"),
    "overdracht.herinnerd": ("De ontvanger is herinnerd", "{naam} is herinnerd aan de overdracht"),
    "overdracht.aangenomen": (
        "Een overdracht is aangenomen",
        "{naam} nam de casus aan ({van})",
    ),
    "overdracht.geweigerd": (
        "Een overdracht is geweigerd",
        "{naam} weigerde de overdracht ({van})",
    ),
    "overdracht.teruggenomen": (
        "Een overdracht is teruggenomen",
        "De overdracht aan {naam} is teruggenomen",
    ),
    "overdracht.nazorg_later": (
        "De nazorg na een overdracht is verzet",
        "De nazorg bij {naam} is verzet",
    ),
}


def registreer_verhaal() -> None:
    for code, (neutraal, sjabloon) in _ZINNEN.items():
        vertelt(code, neutraal, model=Overdracht, zin=_zin(sjabloon))
    neutraal = "Er is gevraagd hoe het gaat na een overdracht"
    vertelt("overdracht.nazorg", neutraal, model=Overdracht, zin=_nazorg)


def _zin(sjabloon: str) -> Callable[[Overdracht, str], str]:
    return lambda een, _: sjabloon.format(naam=een.naam, van=een.antwoord_van)


def _nazorg(overdracht: Overdracht, uitkomst: str) -> str:
    gevonden = dict(Nazorguitkomst.choices).get(uitkomst, "")
    return f"Nazorg bij {overdracht.naam}: {in_een_zin(str(gevonden))}"
