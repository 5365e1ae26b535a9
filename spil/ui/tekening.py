"""The geometry of a drawing of people in groups: who and which words in, places out.

Two columns with a channel between them. Every line and every word on it stays in the channel, so a
line never runs over somebody, and the drawing stays narrow enough for a telephone and for paper.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Final

VAK_BREED, VAK_HOOG = 132, 84
KANAAL = 210
RAND, TUSSEN, KOP = 10, 26, 24
BREEDTE: Final = 2 * (RAND + VAK_BREED) + KANAAL
LETTERS_PER_REGEL, REGELS = 14, 3
LETTER_BREED, LETTER_HOOG = 7.6, 19
_BOCHT = 84
_HOOGSTENS_VERDEELD = 12
_PLEKKEN = (0.5, 0.38, 0.62, 0.26, 0.74, 0.16, 0.84)


@dataclass(frozen=True)
class Knoop:
    """Somebody: a key, a name, a word below it, and where a click leads."""

    sleutel: Hashable
    naam: str
    onder: str
    adres: str


@dataclass(frozen=True)
class Lijn:
    """What `van` is to `naar`; `gericht` when it reads otherwise from the other side."""

    van: Hashable
    naar: Hashable
    woord: str
    gericht: bool = False


@dataclass(frozen=True)
class Plek:
    """A rectangle."""

    x: float
    y: float
    breedte: float
    hoogte: float

    def raakt(self, ander: "Plek") -> bool:
        return (
            self.x < ander.x + ander.breedte
            and ander.x < self.x + self.breedte
            and self.y < ander.y + ander.hoogte
            and ander.y < self.y + self.hoogte
        )


@dataclass(frozen=True)
class Vak:
    """Somebody in the drawing."""

    knoop: Knoop
    plek: Plek
    kolom: int
    regels: Sequence[tuple[float, str]]
    onder_y: float

    @property
    def midden(self) -> float:
        return self.plek.x + VAK_BREED / 2


@dataclass(frozen=True)
class Streek:
    """A line with its word."""

    lijn: Lijn
    pad: str
    woord: str
    plek: Plek

    @property
    def midden(self) -> float:
        return self.plek.x + self.plek.breedte / 2

    @property
    def grondlijn(self) -> float:
        return self.plek.y + LETTER_HOOG - 5


@dataclass(frozen=True)
class Tekening:
    """Everything the template draws."""

    vakken: Sequence[Vak]
    kaders: Sequence[Plek]
    streken: Sequence[Streek]
    hoogte: float
    breedte: float = BREEDTE


def teken(
    groepen: Sequence[Sequence[Knoop]], lijnen: Sequence[Lijn], *, los: Sequence[Knoop] = ()
) -> Tekening:
    """Each group in a frame, one below the other; who is in no group comes last, without one."""
    vakken: dict[Hashable, Vak] = {}
    kaders: list[Plek] = []
    y: float = RAND
    for groep in groepen:
        rijen = _rijen(groep, y + KOP, vakken, lijnen)
        vakken |= rijen
        onder = max(vak.plek.y for vak in rijen.values()) + VAK_HOOG + RAND
        kaders.append(Plek(2, y, BREEDTE - 4, onder - y))
        y = onder + TUSSEN
    vakken |= _rijen(los, y, vakken, lijnen)
    streken = _streken(vakken, lijnen)
    plekken = [
        *kaders,
        *(vak.plek for vak in vakken.values()),
        *(streek.plek for streek in streken),
    ]
    hoogte = max((plek.y + plek.hoogte for plek in plekken), default=0) + RAND
    return Tekening([*vakken.values()], kaders, streken, round(hoogte, 1))


def _rijen(
    knopen: Sequence[Knoop], y: float, al: dict[Hashable, Vak], lijnen: Sequence[Lijn]
) -> dict[Hashable, Vak]:
    """Two columns, each from above; the order of `knopen` is kept."""
    kolommen = _kolommen([knoop.sleutel for knoop in knopen], al, lijnen)
    rij = VAK_HOOG + TUSSEN
    return {
        knoop.sleutel: _vak(knoop, kolom, y + kolommen[:nr].count(kolom) * rij)
        for nr, (knoop, kolom) in enumerate(zip(knopen, kolommen, strict=True))
    }


def _kolommen(
    sleutels: Sequence[Hashable], al: dict[Hashable, Vak], lijnen: Sequence[Lijn]
) -> tuple[int, ...]:
    """Left (0) or right (1): as few lines as can be within one column, for those bend and take the
    room of words; then as few rows as can be; else by turns."""
    om_en_om = tuple(nr % 2 for nr in range(len(sleutels)))
    if len(sleutels) > _HOOGSTENS_VERDEELD:
        return om_en_om
    vast = {sleutel: vak.kolom for sleutel, vak in al.items()}
    eigen = set(sleutels)
    telt = [
        (lijn.van, lijn.naar)
        for lijn in lijnen
        if {lijn.van, lijn.naar} & eigen and {lijn.van, lijn.naar} <= eigen | vast.keys()
    ]

    def kosten(keuze: tuple[int, ...]) -> tuple[int, int, int]:
        kolom = vast | dict(zip(sleutels, keuze, strict=True))
        bochten = sum(kolom[van] == kolom[naar] for van, naar in telt)
        rijen = max(keuze.count(0), keuze.count(1))
        return bochten, rijen, sum(a != b for a, b in zip(keuze, om_en_om, strict=True))

    return min(product((0, 1), repeat=len(sleutels)), key=kosten)


def _vak(knoop: Knoop, kolom: int, y: float) -> Vak:
    regels = _in_regels(knoop.naam)
    plek = Plek(RAND + kolom * (VAK_BREED + KANAAL), y, VAK_BREED, VAK_HOOG)
    eerste = y + (VAK_HOOG - 19 * (len(regels) + 1)) / 2 + 15
    return Vak(
        knoop=knoop,
        plek=plek,
        kolom=kolom,
        regels=[(round(eerste + 19 * nr, 1), regel) for nr, regel in enumerate(regels)],
        onder_y=round(eerste + 19 * len(regels), 1),
    )


def _in_regels(naam: str) -> list[str]:
    """Broken at spaces; what does not fit ends in an ellipsis, and is whole in the list beside it."""
    regels = [""]
    for woord in naam.split():
        past = f"{regels[-1]} {woord}".strip()
        if len(past) <= LETTERS_PER_REGEL or not regels[-1]:
            regels[-1] = past
        else:
            regels.append(woord)
    kort = [r if len(r) <= LETTERS_PER_REGEL else f"{r[: LETTERS_PER_REGEL - 1]}…" for r in regels]
    return kort if len(kort) <= REGELS else [*kort[: REGELS - 1], f"{kort[REGELS - 1][:-1]}…"]


def _streken(vakken: dict[Hashable, Vak], lijnen: Sequence[Lijn]) -> list[Streek]:
    """Lines leave the inner side of a box one below the other; each word takes the first free place
    along its line."""
    poorten = _poorten(vakken, lijnen)
    bezet: list[Plek] = []
    streken = []
    for nr, lijn in enumerate(lijnen):
        van, naar = vakken[lijn.van], vakken[lijn.naar]
        bocht = _kromme(van, naar, poorten[nr, lijn.van], poorten[nr, lijn.naar])
        woord = f"{lijn.woord} {_pijl(van, naar)}" if lijn.gericht else lijn.woord
        plek = _vrij(bocht, len(woord) * LETTER_BREED, bezet)
        bezet.append(plek)
        (x1, y1), (x2, y2), (x3, y3), (x4, y4) = bocht
        pad = f"M{x1:.1f},{y1:.1f} C{x2:.1f},{y2:.1f} {x3:.1f},{y3:.1f} {x4:.1f},{y4:.1f}"
        streken.append(Streek(lijn, pad, woord, plek))
    return streken


def _poorten(
    vakken: dict[Hashable, Vak], lijnen: Sequence[Lijn]
) -> dict[tuple[int, Hashable], float]:
    """Line and box → the height at which the line leaves that box."""
    per_vak: dict[Hashable, list[tuple[float, int, int]]] = {}
    for nr, lijn in enumerate(lijnen):
        for hier, daar in ((lijn.van, lijn.naar), (lijn.naar, lijn.van)):
            van, naar = vakken[hier], vakken[daar]
            # Two bends between the same two lie within each other when their ends are mirrored.
            volg = -nr if van.kolom == naar.kolom and van.plek.y > naar.plek.y else nr
            per_vak.setdefault(hier, []).append((naar.plek.y, volg, nr))
    hoogten = {}
    for sleutel, einden in per_vak.items():
        stap = VAK_HOOG / (len(einden) + 1)
        for volg, (*_, nr) in enumerate(sorted(einden), start=1):
            hoogten[nr, sleutel] = vakken[sleutel].plek.y + stap * volg
    return hoogten


Punt = tuple[float, float]
Bocht = tuple[Punt, Punt, Punt, Punt]


def _kromme(van: Vak, naar: Vak, y1: float, y2: float) -> Bocht:
    """From inner side to inner side; in one column with a bend into the channel."""
    x1, x2 = _binnenkant(van), _binnenkant(naar)
    if van.kolom != naar.kolom:
        derde = (x2 - x1) / 3
        return (x1, y1), (x1 + derde, y1), (x2 - derde, y2), (x2, y2)
    bocht = _BOCHT if van.kolom == 0 else -_BOCHT
    return (x1, y1), (x1 + bocht, y1), (x2 + bocht, y2), (x2, y2)


def _binnenkant(vak: Vak) -> float:
    return vak.plek.x + (VAK_BREED if vak.kolom == 0 else 0)


def _pijl(van: Vak, naar: Vak) -> str:
    """Which way to read the word."""
    if van.plek.y == naar.plek.y:
        return "→" if van.kolom < naar.kolom else "←"
    return "↓" if van.plek.y < naar.plek.y else "↑"


def _vrij(bocht: Bocht, breed: float, bezet: Sequence[Plek]) -> Plek:
    """The first place along the line that no word has; else the first one below the middle."""
    plekken = [_om(_punt(bocht, t), breed) for t in _PLEKKEN]
    laag = plekken[0]
    for plek in plekken:
        if not any(plek.raakt(ander) for ander in bezet):
            return plek
    for _ in bezet:
        hoger = max((b.y for b in bezet if laag.raakt(b)), default=None)
        if hoger is None:
            break
        laag = Plek(laag.x, hoger + LETTER_HOOG, laag.breedte, laag.hoogte)
    return laag


def _om(punt: Punt, breed: float) -> Plek:
    """The place of a word around this point, kept inside the channel."""
    links = RAND + VAK_BREED
    x = min(max(punt[0] - breed / 2, links), links + KANAAL - breed)
    return Plek(round(x, 1), round(punt[1] - LETTER_HOOG / 2, 1), round(breed, 1), LETTER_HOOG)


def _punt(bocht: Bocht, t: float) -> Punt:
    """On a Bézier curve, by repeated halving of its corners."""
    punten: list[Punt] = list(bocht)
    while len(punten) > 1:
        punten = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(punten)]
    return punten[0]
