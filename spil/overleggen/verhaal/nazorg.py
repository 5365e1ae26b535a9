"""What the time line says of corrections on minutes and of agreements: that they are there, never
what they say."""

from spil.logboek.verhaal import vertelt
from spil.overleggen.models import Verslagcorrectie, Verslagregel

_ZINNEN = {
    "verslagcorrectie.voorgesteld": "Er is een correctie voorgesteld op het verslag van een overleg",
    "verslagcorrectie.overgenomen": "Een correctie op het verslag van een overleg is overgenomen",
    "verslagcorrectie.afgewezen": "Een correctie op het verslag van een overleg is niet overgenomen",
}
_AFSPRAAK = {
    "afspraak.afgedaan": "Een afspraak uit een overleg is afgedaan",
    "afspraak.vervallen": "Een afspraak uit een overleg is vervallen",
    "afspraak.teruggezet": "Een afspraak uit een overleg staat weer open",
    "afspraak.overgenomen": "Een afspraak uit een overleg staat nu in het plan",
}


def registreer_verhaal_nazorg() -> None:
    for code, zin in _ZINNEN.items():
        vertelt(code, zin, model=Verslagcorrectie)
    for code, zin in _AFSPRAAK.items():
        vertelt(code, zin, model=Verslagregel)
