"""From when something stands still in a phase of an approach."""

from dataclasses import dataclass
from typing import Final

from spil.werkprocessen.definitie.stilstand import Stilstand

GRENZEN: Final = (
    *("te_laat", "onaangeroerd", "zonder_antwoord"),
    *("zonder_evaluatie", "na_herinnering"),
)


@dataclass(frozen=True, kw_only=True)
class Stilstandgrenzen:
    """In days; see `Stilstand` for what each counts."""

    te_laat: int
    onaangeroerd: int
    zonder_antwoord: int
    zonder_evaluatie: int
    na_herinnering: int


def grenzen(stilstand: Stilstand, fase: str) -> Stilstandgrenzen:
    """Those of the phase where it has its own, else those of the approach."""
    eigen = next((grens for grens in stilstand.per_fase if grens.fase == fase), None)
    dagen: dict[str, int] = {}
    for naam in GRENZEN:
        in_fase = getattr(eigen, naam, None)
        dagen[naam] = getattr(stilstand, naam) if in_fase is None else in_fase
    return Stilstandgrenzen(**dagen)
