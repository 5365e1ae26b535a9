"""The geometry of a step chart: on which day a line went to which level. One small drawing each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

BREEDTE, HOOGTE = 420, 120
LINKS, RECHTS, BOVEN, ONDER = 92, 12, 14, 28


@dataclass(frozen=True)
class Stap:
    """From this day on the line is at this level; `titel` says so in words."""

    dag: date
    niveau: int
    titel: str


@dataclass(frozen=True)
class Punt:
    x: float
    y: float
    titel: str


@dataclass(frozen=True)
class Niveaulijn:
    naam: str
    y: float


@dataclass(frozen=True)
class Trap:
    """Everything the template draws."""

    lijn: str
    punten: list[Punt]
    niveaus: list[Niveaulijn]
    van: date
    tot: date
    breedte: int = BREEDTE
    hoogte: int = HOOGTE
    links: int = LINKS
    rechts: int = BREEDTE - RECHTS


def trap(stappen: Sequence[Stap], niveaus: Sequence[str], *, van: date, tot: date) -> Trap:
    """`niveaus` from top to bottom; the last step holds until `tot`."""
    hoogten = [_y(nr, len(niveaus)) for nr in range(len(niveaus))]
    punten = [Punt(_x(s.dag, van, tot), hoogten[s.niveau], s.titel) for s in stappen]
    hoeken: list[tuple[float, float]] = []
    for punt in punten:
        if hoeken:
            hoeken.append((punt.x, hoeken[-1][1]))
        hoeken.append((punt.x, punt.y))
    if hoeken:
        hoeken.append((_x(tot, van, tot), hoeken[-1][1]))
    return Trap(
        lijn=" ".join(f"{x},{y}" for x, y in hoeken),
        punten=punten,
        niveaus=[Niveaulijn(naam, y) for naam, y in zip(niveaus, hoogten, strict=True)],
        van=van,
        tot=tot,
    )


def _x(dag: date, van: date, tot: date) -> float:
    deel = (dag - van).days / max((tot - van).days, 1)
    return round(LINKS + deel * (BREEDTE - LINKS - RECHTS), 1)


def _y(nr: int, aantal: int) -> float:
    return round(BOVEN + nr * (HOOGTE - BOVEN - ONDER) / max(aantal - 1, 1), 1)
