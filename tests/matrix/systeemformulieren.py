"""What somebody types in the forms about people and their system: part of `formulieren.py`."""

from collections.abc import Callable
from typing import Any

from tests.matrix.toneel import Stuk, Toneel
from tests.wereld import VANDAAG

Velden = dict[str, Any]
DAG = VANDAAG.strftime("%d-%m-%Y")
TEKST = "Getypt in de matrix."
RELATIE = {"bron": TEKST, "vanaf": DAG}
PROFESSIONAL = {"naam": "I. Voorbeeld", "functie": TEKST, "organisatie": TEKST, "vanaf": DAG}
VERTEGENWOORDIGER = {
    "naam": "I. Voorbeeld",
    "soort": "mentor",
    "reikwijdte": TEKST,
    "vanaf": DAG,
}
VAST: dict[str, Velden] = {
    "oordeel-einde": {"reden": TEKST},
    "betrokkene-zelfde": {"oordeel": "zelfde", "reden": TEKST},
    "betrokkene-professional-nieuw": PROFESSIONAL,
    "betrokkene-stem": {"wijze": "gesprek", "gevraagd_op": DAG, "woorden": TEKST},
    "betrokkene-vertegenwoordiger-nieuw": VERTEGENWOORDIGER,
    "professional": PROFESSIONAL,
    "relatie": RELATIE,
    "vertegenwoordiger": VERTEGENWOORDIGER,
}


def _relatie(toneel: Toneel, stuk: Stuk) -> Velden:
    """With the last who was added: for that person itself the form is refused."""
    ander = stuk.dingen["betrokkene_uuid"][-1]
    return {**RELATIE, "soort": "netwerk", "ander": str(ander.uuid)}


MET_KEUZE: dict[str, Callable[[Toneel, Stuk], Velden]] = {"betrokkene-relatie-nieuw": _relatie}
SLAAGT: list[tuple[str, str, str]] = [
    ("adres-einde", "regisseur", "eigen"),
    ("adres-geheim", "regisseur", "eigen"),
    ("betrokkene-professional-nieuw", "regisseur", "eigen"),
    ("betrokkene-relatie-nieuw", "regisseur", "eigen"),
    ("betrokkene-stem", "regisseur", "eigen"),
    ("oordeel-einde", "regisseur", "eigen"),
    ("betrokkene-vertegenwoordiger-nieuw", "regisseur", "eigen"),
    ("professional", "regisseur", "eigen"),
    ("relatie", "regisseur", "eigen"),
    ("vertegenwoordiger", "regisseur", "eigen"),
]
