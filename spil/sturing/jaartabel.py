"""A table of an indicator per municipality and year. Pure: made from counts and the list."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from spil.huizen.gemeentelijst import Gemeentelijst, naamsleutel
from spil.sturing.indicatoren import Indicator
from spil.sturing.periode import Periode

OVERIG: Final = "Overig"
HELE_HUIS: Final = "Het hele huis"


@dataclass(frozen=True, slots=True)
class Telling:
    """So many in a year, under the municipality as it was then."""

    jaar: int
    gemeente_code: str | None
    aantal: int


@dataclass(frozen=True, slots=True)
class Jaartabel:
    """The municipalities of the house in alphabetical order, then *Overig*; a cell per year. What is
    not counted per municipality has one row."""

    indicator: Indicator
    jaren: tuple[int, ...]
    rijen: dict[str, tuple[int, ...]]

    @property
    def totaal(self) -> tuple[int, ...]:
        return tuple(sum(kolom) for kolom in zip(*self.rijen.values(), strict=True))

    @property
    def is_leeg(self) -> bool:
        return not any(any(rij) for rij in self.rijen.values())


def maak_tabel(
    indicator: Indicator,
    periode: Periode,
    tellingen: Iterable[Telling],
    *,
    van_het_huis: Collection[str],
    lijst: Gemeentelijst,
    vandaag: date,
) -> Jaartabel:
    """`van_het_huis` holds codes of any time; each counts as the municipality it is today."""
    if not indicator.per_gemeente:
        return _zonder_gemeenten(indicator, periode, tellingen)
    namen = {
        rij.code: rij.naam
        for code in van_het_huis
        if (nu := lijst.opvolger_op(code, vandaag)) and (rij := lijst.rij(nu))
    }
    cellen: Counter[tuple[str, int]] = Counter()
    for telling in tellingen:
        code = telling.gemeente_code
        nu = lijst.opvolger_op(code, vandaag) if code else None
        cellen[namen.get(nu or "", OVERIG), telling.jaar] += telling.aantal
    volgorde = [*sorted(namen.values(), key=_alfabetisch), OVERIG]
    return Jaartabel(
        indicator,
        periode.jaren,
        {naam: tuple(cellen[naam, jaar] for jaar in periode.jaren) for naam in volgorde},
    )


def _zonder_gemeenten(
    indicator: Indicator, periode: Periode, tellingen: Iterable[Telling]
) -> Jaartabel:
    per_jaar: Counter[int] = Counter()
    for telling in tellingen:
        per_jaar[telling.jaar] += telling.aantal
    rij = tuple(per_jaar[jaar] for jaar in periode.jaren)
    return Jaartabel(indicator, periode.jaren, {HELE_HUIS: rij})


def _alfabetisch(naam: str) -> str:
    """As a Dutch list does: 's-Hertogenbosch under the h."""
    return naamsleutel(naam.removeprefix("'s-"))
