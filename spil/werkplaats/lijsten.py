"""The lists in a definition of which somebody adds, moves and removes things."""

from dataclasses import dataclass
from typing import Final

from spil.kern.fouten import NietGevonden


@dataclass(frozen=True)
class Lijst:
    """`naam` is the key that a thing is called by; a thing with a `heeft_code` gets one from it."""

    code: str
    pad: str
    titel: str
    een: str
    naam: str = "naam"
    heeft_code: bool = True


LIJSTEN: Final = {
    lijst.code: lijst
    for lijst in (
        Lijst("fasen", "fasen", "Fasen", "fase"),
        Lijst("groepen", "groepen", "Groepen van vragen", "groep"),
        Lijst("velden", "velden", "Vragen", "vraag", "vraag"),
        Lijst("criteria", "criteria.vragen", "Criteria", "criterium", "vraag"),
        Lijst("termijnen", "termijnen", "Termijnen", "termijn"),
        Lijst("uitkomsten", "uitkomsten", "Uitkomsten van de triage", "uitkomst"),
        Lijst("resultaten", "resultaten", "Resultaten bij het sluiten", "resultaat"),
        Lijst("partijen", "partijen", "Partijen", "partij", "rol", heeft_code=False),
        Lijst("doelen", "doelen", "Standaarddoelen", "doel", "omschrijving", heeft_code=False),
        Lijst("overleggen", "overleggen", "Overleggen", "overleg"),
        Lijst("brieven", "brieven", "Brieven", "brief"),
        Lijst("instrumenten", "instrumenten", "Risico-instrumenten", "instrument"),
        Lijst("tellingen", "tellingen", "Tellingen", "telling"),
    )
}


def lijst_met(code: str) -> Lijst:
    """Raises NietGevonden."""
    if code not in LIJSTEN:
        raise NietGevonden("Dit onderdeel bestaat niet in een aanpak.")
    return LIJSTEN[code]
