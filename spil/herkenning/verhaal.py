"""What the time line says of judgements about people: roles and reasons, never who the other is."""

from collections.abc import Callable

from spil.herkenning.models import Persoonsoordeel
from spil.logboek.verhaal import vertelt

_GEZEGD = {
    "persoon.gekoppeld": ("Gekoppeld als dezelfde persoon in een ander dossier", "reden"),
    "persoon.ontkoppeld": ("Koppeling met een ander dossier ongedaan gemaakt", "einde_reden"),
    "persoon.niet_dezelfde": (
        "Vastgelegd: niet dezelfde persoon als in een ander dossier",
        "reden",
    ),
    "persoon.niet_dezelfde_herroepen": ("Herroepen: niet dezelfde persoon", "einde_reden"),
}


def registreer_verhaal() -> None:
    for code, (wat, waarom) in _GEZEGD.items():
        vertelt(code, wat, model=Persoonsoordeel, zin=_zin(wat, waarom), erbij=("betrokkene",))


def _zin(wat: str, waarom: str) -> Callable[[Persoonsoordeel, str], str]:
    def zin(oordeel: Persoonsoordeel, _kenmerk: str) -> str:
        wie = oordeel.betrokkene.get_rol_display().lower()
        return f"{wat}: {wie}. {getattr(oordeel, waarom)}"

    return zin
