"""A small bar chart on one line of a table: each row on its own scale, for its shape."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

HOOGTE: Final = 20
STAP, BREEDTE = 7, 5
KLEINSTE = 2


@dataclass(frozen=True, slots=True)
class Staafje:
    x: int
    y: int
    hoogte: int


@dataclass(frozen=True, slots=True)
class Verloop:
    """What the template draws; a year without anything has no bar."""

    breedte: int
    staafjes: list[Staafje]


def verloop(cellen: Sequence[int]) -> Verloop:
    hoogste = max([1, *cellen])
    hoogten = [max(KLEINSTE, round(aantal / hoogste * HOOGTE)) for aantal in cellen]
    return Verloop(
        breedte=len(cellen) * STAP,
        staafjes=[
            Staafje(nummer * STAP, HOOGTE - hoogte, hoogte)
            for nummer, (aantal, hoogte) in enumerate(zip(cellen, hoogten, strict=True))
            if aantal > 0
        ],
    )
