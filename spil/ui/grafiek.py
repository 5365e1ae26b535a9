"""The geometry of a bar chart: numbers in, places in the drawing out."""

from dataclasses import dataclass
from itertools import accumulate

BREEDTE, HOOGTE = 720, 280
LINKS, RECHTS, BOVEN, ONDER = 44, 8, 20, 28
MAX_REEKSEN = 6
_STAPPEN = (1, 2, 5)
_RASTERLIJNEN = 5


@dataclass(frozen=True)
class Blok:
    """One coloured part of a bar."""

    reeks: int
    x: float
    y: float
    breedte: float
    hoogte: float
    titel: str


@dataclass(frozen=True)
class Staaf:
    """One year: its blocks, its label below and its total above."""

    jaar: str
    midden: float
    blokken: list[Blok]
    totaal: int
    totaal_y: float


@dataclass(frozen=True)
class Streep:
    """The prognosis of one year: a thin line behind the bar, a little wider than it."""

    x1: float
    x2: float
    y: float
    titel: str


@dataclass(frozen=True)
class Rasterlijn:
    waarde: int
    y: float


@dataclass(frozen=True)
class Staven:
    """Everything the template draws."""

    staven: list[Staaf]
    raster: list[Rasterlijn]
    legenda: list[tuple[int, str]]
    prognose: list[Streep]
    breedte: int = BREEDTE
    hoogte: int = HOOGTE
    links: int = LINKS
    rechts: int = BREEDTE - RECHTS
    nul: int = HOOGTE - ONDER


def staven(
    jaren: list[str], reeksen: dict[str, list[int]], prognose: list[float] | None = None
) -> Staven:
    """Place the bars; `prognose` becomes a thin line behind each."""
    if len(reeksen) > MAX_REEKSEN:
        raise ValueError(f"Een diagram met meer dan {MAX_REEKSEN} reeksen is niet te lezen.")
    if any(len(waarden) != len(jaren) for waarden in reeksen.values()):
        raise ValueError("Elke reeks heeft één waarde per jaar.")
    totalen = [sum(waarden[i] for waarden in reeksen.values()) for i in range(len(jaren))]
    stap = _stap(max([1, *totalen, *(prognose or [])]))
    top = stap * -(-max([1, *totalen, *(prognose or [])]) // stap)
    schaal = (HOOGTE - BOVEN - ONDER) / top
    vak = (BREEDTE - LINKS - RECHTS) / max(1, len(jaren))
    return Staven(
        staven=[
            _staaf(i, jaar, {naam: w[i] for naam, w in reeksen.items()}, vak, schaal)
            for i, jaar in enumerate(jaren)
        ],
        raster=[Rasterlijn(waarde, _y(waarde, schaal)) for waarde in range(0, int(top) + 1, stap)],
        legenda=list(enumerate(reeksen, start=1)) if len(reeksen) > 1 else [],
        prognose=[
            Streep(
                round(LINKS + vak * (i + 0.06), 1),
                round(LINKS + vak * (i + 0.94), 1),
                _y(waarde, schaal),
                f"Prognose {jaar}: {round(waarde)}",
            )
            for i, (jaar, waarde) in enumerate(zip(jaren, prognose or [], strict=False))
        ],
    )


def _staaf(i: int, jaar: str, waarden: dict[str, int], vak: float, schaal: float) -> Staaf:
    breedte = min(vak * 0.66, 56)
    midden = LINKS + vak * (i + 0.5)
    toppen = list(accumulate(waarden.values()))
    blokken = [
        Blok(
            reeks=nummer,
            x=round(midden - breedte / 2, 1),
            y=_y(top, schaal),
            breedte=round(breedte, 1),
            hoogte=round(waarde * schaal, 1),
            titel=f"{naam} {jaar}: {waarde}",
        )
        for nummer, ((naam, waarde), top) in enumerate(
            zip(waarden.items(), toppen, strict=True), start=1
        )
        if waarde
    ]
    totaal = toppen[-1] if toppen else 0
    return Staaf(jaar, round(midden, 1), blokken, totaal, round(_y(totaal, schaal) - 6, 1))


def _y(waarde: float, schaal: float) -> float:
    return round(HOOGTE - ONDER - waarde * schaal, 1)


def _stap(hoogste: float) -> int:
    """A round step (1, 2 or 5 times a power of ten) that gives about five lines."""
    macht = 1
    while True:
        for stap in _STAPPEN:
            if stap * macht * _RASTERLIJNEN >= hoogste:
                return stap * macht
        macht *= 10
