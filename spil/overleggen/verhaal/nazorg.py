"""What the time line says of corrections on minutes: that they are there, never what they say."""

from spil.logboek.verhaal import vertelt
from spil.overleggen.models import Verslagcorrectie

_ZINNEN = {
    "verslagcorrectie.voorgesteld": "Er is een correctie voorgesteld op het verslag van een overleg",
    "verslagcorrectie.overgenomen": "Een correctie op het verslag van een overleg is overgenomen",
    "verslagcorrectie.afgewezen": "Een correctie op het verslag van een overleg is niet overgenomen",
}


def registreer_verhaal_nazorg() -> None:
    for code, zin in _ZINNEN.items():
        vertelt(code, zin, model=Verslagcorrectie)
