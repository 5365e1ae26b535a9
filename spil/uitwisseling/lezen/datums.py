"""Read dates in the notation of the export, found from the data and never guessed.

Most notations speak for themselves. Day-month and month-day do not: `03-05-2021` is two dates.
A column shows its order by days above twelve; a column that cannot takes the order that other
columns of the same export with the same sign prove; where nothing proves it, we ask.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

_JAREN: Final = range(1880, 2101)
_TIJD = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_LOS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})" + _TIJD)
_JAAR_EERST = re.compile(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})" + _TIJD)
_AANEEN = re.compile(r"(\d{4})()(\d{2})(\d{2})")
# A few typing errors among many dates prove no other order; more than this do.
_DWALING: Final = 0.01
_HELFT: Final = 0.5
_MAANDEN: Final = 12


class Notatie(StrEnum):
    """A notation a mapping may prescribe."""

    DD_MM_JJJJ = "dd-mm-yyyy"
    DD_MM_JJJJ_STREEP = "dd/mm/yyyy"
    MM_DD_JJJJ = "mm-dd-yyyy"
    MM_DD_JJJJ_STREEP = "mm/dd/yyyy"
    JJJJ_MM_DD = "yyyy-mm-dd"
    JJJJMMDD = "yyyymmdd"


class OnbestaandeDatum(ValueError):
    """It looks like a date, but no calendar has it."""


class OnleesbareDatum(ValueError):
    """It does not look like a date of this export."""


@dataclass(frozen=True, slots=True)
class Datumlezer:
    """Reads the dates of one column: one fixed notation, or any that speaks for itself."""

    notatie: Notatie | None = None
    maand_eerst: bool = False

    def lees(self, tekst: str) -> date:
        """The date; raises `OnbestaandeDatum` or `OnleesbareDatum`."""
        jaar, maand, dag = self._delen(tekst)
        if jaar not in _JAREN:
            raise OnbestaandeDatum
        try:
            return date(jaar, maand, dag)
        except ValueError as fout:
            raise OnbestaandeDatum from fout

    def _delen(self, tekst: str) -> tuple[int, int, int]:
        if los := self._past(_LOS, tekst):
            eerste, _, tweede, jaar = los.groups()
            maand, dag = (eerste, tweede) if self._is_maand_eerst else (tweede, eerste)
        elif vast := self._past(_JAAR_EERST, tekst) or self._past(_AANEEN, tekst):
            jaar, _, maand, dag = vast.groups()
        else:
            raise OnleesbareDatum
        return int(jaar), int(maand), int(dag)

    @property
    def _is_maand_eerst(self) -> bool:
        if self.notatie is None:
            return self.maand_eerst
        return self.notatie.startswith("mm")

    def _past(self, vorm: re.Pattern[str], tekst: str) -> re.Match[str] | None:
        if self.notatie is not None and vorm is not _VORM[self.notatie]:
            return None
        gevonden = vorm.fullmatch(tekst)
        if gevonden and self.notatie is not None and gevonden[2] != _TEKEN[self.notatie]:
            return None
        return gevonden


_VORM: Final = {
    Notatie.DD_MM_JJJJ: _LOS,
    Notatie.DD_MM_JJJJ_STREEP: _LOS,
    Notatie.MM_DD_JJJJ: _LOS,
    Notatie.MM_DD_JJJJ_STREEP: _LOS,
    Notatie.JJJJ_MM_DD: _JAAR_EERST,
    Notatie.JJJJMMDD: _AANEEN,
}
_TEKEN: Final = {
    notatie: "/" if "/" in notatie else "" if notatie is Notatie.JJJJMMDD else "-"
    for notatie in Notatie
}


@dataclass(slots=True)
class Kolombewijs:
    """What the values of one date column show; holds counts only, whatever the size."""

    bestand: str
    kolom: str
    aantal: int = 0
    onherkend: int = 0
    dag_eerst: Counter[str] = field(default_factory=Counter)
    maand_eerst: Counter[str] = field(default_factory=Counter)
    onbeslist: Counter[str] = field(default_factory=Counter)

    def bekijk(self, tekst: str) -> None:
        if not tekst:
            return
        self.aantal += 1
        if not (los := _LOS.fullmatch(tekst)):
            self.onherkend += not (_JAAR_EERST.fullmatch(tekst) or _AANEEN.fullmatch(tekst))
            return
        eerste, tweede, teken = int(los[1]), int(los[3]), los[2]
        if eerste > _MAANDEN >= tweede:
            self.dag_eerst[teken] += 1
        elif tweede > _MAANDEN >= eerste:
            self.maand_eerst[teken] += 1
        elif eerste != tweede:
            self.onbeslist[teken] += 1

    @property
    def tekens(self) -> set[str]:
        return {*self.dag_eerst, *self.maand_eerst, *self.onbeslist}

    @property
    def is_herkend(self) -> bool:
        return self.onherkend <= _HELFT * self.aantal

    @property
    def is_tegenstrijdig(self) -> bool:
        dag, maand = self.dag_eerst.total(), self.maand_eerst.total()
        return min(dag, maand) > _DWALING * (dag + maand)

    @property
    def bewezen(self) -> bool | None:
        """True: month first; False: day first; None: no value shows it."""
        dag, maand = self.dag_eerst.total(), self.maand_eerst.total()
        return None if dag == maand else maand > dag


def bepaal_lezers(
    bewijzen: dict[tuple[str, str], Kolombewijs],
) -> tuple[dict[tuple[str, str], Datumlezer], list[str]]:
    """A reader for each column, and a sentence for each column that cannot be read surely."""
    gezien = _orde_per_teken(bewijzen)
    lezers: dict[tuple[str, str], Datumlezer] = {}
    klachten: list[str] = []
    for plek, bewijs in bewijzen.items():
        if klacht := _klacht(bewijs, gezien):
            klachten.append(klacht)
        else:
            lezers[plek] = Datumlezer(maand_eerst=_orde(bewijs, gezien))
    return lezers, klachten


def _orde_per_teken(bewijzen: dict[tuple[str, str], Kolombewijs]) -> dict[str, set[bool]]:
    gezien: dict[str, set[bool]] = {}
    for bewijs in bewijzen.values():
        if bewijs.bewezen is not None:
            for teken in bewijs.tekens:
                gezien.setdefault(teken, set()).add(bewijs.bewezen)
    return gezien


def _orde(bewijs: Kolombewijs, gezien: dict[str, set[bool]]) -> bool:
    if bewijs.bewezen is not None:
        return bewijs.bewezen
    return any(True in gezien.get(teken, ()) for teken in bewijs.tekens)


def _klacht(bewijs: Kolombewijs, gezien: dict[str, set[bool]]) -> str:
    waar = f"{bewijs.bestand}, kolom {bewijs.kolom}"
    zeg = 'Zet in het mappingbestand datumnotatie = "dd-mm-yyyy" (of "mm-dd-yyyy")'
    if not bewijs.is_herkend:
        return (
            f"{waar}: de datumnotatie is niet te herkennen. Bekend zijn: {', '.join(Notatie)}. "
            "Exporteer de datums in een van deze vormen."
        )
    if bewijs.is_tegenstrijdig:
        return f"{waar}: dag-maand en maand-dag staan door elkaar. {zeg} voor dit bestand."
    if bewijs.bewezen is None and any(len(gezien.get(t, ())) != 1 for t in bewijs.onbeslist):
        return (
            f"{waar}: elke datum is te lezen als dag-maand en als maand-dag, en niets in de "
            f"export beslist welke het is. {zeg}."
        )
    return ""
