"""Dutch municipalities over time: find one by a written name, and follow mergers to today.

Pure: works on rows, from the reference file or from the database. A municipality exists from
`ingang` up to, not including, `einde`.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from spil.kern.fouten import DomeinFout

REFERENTIE: Final = Path(__file__).parent / "referentie" / "gemeenten.csv"
_GEEN_GEMEENTE: Final = "(Niet GBA)"
_VOORVOEGSEL = re.compile(r"^\s*(?:de\s+)?(?:gemeente|gem\b\.?)\s*", re.IGNORECASE)
_SINT = re.compile(r"\bst\b\.?", re.IGNORECASE)
_TOEVOEGING = re.compile(r"\s*\([^)]*\)\s*$")
_GEEN_LETTER = re.compile(r"[^a-z0-9]")
# Names in daily use that differ from the official one by more than spelling.
_VOLKSNAAM: Final = {"denhaag": "sgravenhage", "denbosch": "shertogenbosch"}


class GemeentetabelFout(DomeinFout):
    """The table contradicts itself; a figure made with it would be wrong."""


@dataclass(frozen=True, slots=True)
class Gemeenterij:
    """One row of the table."""

    code: str
    naam: str
    opvolger_code: str
    ingang: date | None
    einde: date | None

    def bestaat_op(self, dag: date) -> bool:
        return (self.ingang is None or self.ingang <= dag) and not self.is_voorbij(dag)

    def is_voorbij(self, dag: date) -> bool:
        return self.einde is not None and self.einde <= dag

    def dagen_van(self, dag: date) -> int:
        """How far the life of this municipality lies from a day; 0 while it exists."""
        if self.einde is not None and self.einde <= dag:
            return (dag - self.einde).days + 1
        return max(0, (self.ingang - dag).days) if self.ingang else 0


class Gemeentelijst:
    """The table, ready to be asked."""

    def __init__(self, rijen: Iterable[Gemeenterij]) -> None:
        self._op_code: dict[str, Gemeenterij] = {}
        self._op_naam: dict[str, list[Gemeenterij]] = {}
        self._op_kale_naam: dict[str, list[Gemeenterij]] = {}
        for rij in rijen:
            self._op_code[rij.code] = rij
            if rij.naam.endswith(_GEEN_GEMEENTE):
                continue
            self._op_naam.setdefault(naamsleutel(rij.naam), []).append(rij)
            kaal = naamsleutel(_TOEVOEGING.sub("", rij.naam))
            self._op_kale_naam.setdefault(kaal, []).append(rij)

    def vind(self, naam: str, dag: date) -> str | None:
        """The code of the municipality somebody meant by this name on this day.

        A name may be used after a merger or before it, so failing one that exists on that day
        the nearest in time is meant. Where two fit alike (Bergen), none is: we do not guess.
        """
        sleutel = naamsleutel(naam)
        sleutel = _VOLKSNAAM.get(sleutel, sleutel)
        for kandidaten in (
            [rij for rij in self._op_naam.get(sleutel, ()) if rij.bestaat_op(dag)],
            [rij for rij in self._op_kale_naam.get(sleutel, ()) if rij.bestaat_op(dag)],
            self._op_naam.get(sleutel, []),
            self._op_kale_naam.get(sleutel, []),
        ):
            if kandidaten:
                return _enige_dichtst_bij(kandidaten, dag)
        return None

    def rij(self, code: str) -> Gemeenterij | None:
        return self._op_code.get(code)

    def opvolger_op(self, code: str, dag: date) -> str | None:
        """The municipality that is there on that day for this one; None when there is no one.

        The table names one successor, also where parts went to several: then the one that took
        over the registration.
        """
        gezien: set[str] = set()
        while (rij := self._op_code.get(code)) and rij.is_voorbij(dag):
            if code in gezien:
                raise GemeentetabelFout(
                    f"De gemeententabel klopt niet: {code} is na fusies haar eigen opvolger."
                )
            gezien.add(code)
            code = rij.opvolger_code
        return rij.code if rij else None


def naamsleutel(naam: str) -> str:
    """What is left of a name when case, accents, signs and "gemeente" do not count."""
    zonder = _SINT.sub("sint", _VOORVOEGSEL.sub("", naam))
    ontleed = unicodedata.normalize("NFKD", zonder.casefold())
    return _GEEN_LETTER.sub("", "".join(t for t in ontleed if not unicodedata.combining(t)))


def lees_referentie(pad: Path = REFERENTIE) -> Iterator[Gemeenterij]:
    """The rows of the reference file."""
    with pad.open(encoding="utf-8", newline="") as invoer:
        for rij in csv.DictReader(invoer):
            yield Gemeenterij(
                code=rij["code"],
                naam=rij["naam"],
                opvolger_code=rij["opvolger_code"],
                ingang=_datum(rij["ingang"]),
                einde=_datum(rij["einde"]),
            )


def _datum(tekst: str) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _enige_dichtst_bij(kandidaten: list[Gemeenterij], dag: date) -> str | None:
    kortst = min(rij.dagen_van(dag) for rij in kandidaten)
    dichtst = [rij for rij in kandidaten if rij.dagen_van(dag) == kortst]
    return dichtst[0].code if len(dichtst) == 1 else None
