"""What the time line says: that organisations were asked. Never whether it answered."""

from spil.logboek.verhaal import vertelt

_ZINNEN = {
    "tevredenheid.gevraagd": "Aan organisaties is gevraagd hoe de samenwerking ging",
    "tevredenheid.herinnerd": "Organisaties zijn herinnerd aan de vraag hoe de samenwerking ging",
    "tevredenheid.ingetrokken": "De vraag hoe de samenwerking ging is ingetrokken",
}


def registreer_verhaal() -> None:
    for code, zin in _ZINNEN.items():
        vertelt(code, zin)
