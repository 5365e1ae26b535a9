"""Of whom recognition is measured, and who of them is the same person."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from spil.uitwisseling.lezen.export import open_export
from spil.uitwisseling.lezen.fouten import ExportOnleesbaar
from spil.uitwisseling.lezen.mapping import Mapping
from spil.uitwisseling.lezen.records import PersoonRecord, Weigering

ONLEESBAAR = (
    "{} is niet te lezen als waarheid. Het hoort een JSON-lijst te zijn van groepen persoonnummers:"
    " [[2, 225], [3, 4, 777]]."
)


@dataclass(frozen=True, kw_only=True, repr=False)
class Mens:
    """A person as written down once. `wie` is the same for records of one human being."""

    wie: str
    achternaam: str
    voornamen: str = ""
    tussenvoegsel: str = ""
    geboren: date | None = None
    geslacht: str = "o"
    postcode: str = ""
    bsn: str = ""


@dataclass(frozen=True, slots=True)
class Fout:
    """A way to write somebody down wrongly, and how often a clerk does so."""

    maak: Callable[[Mens, Random], Mens]
    gewicht: int


def lees_mensen(
    map_: Path, waarheid: Path, *, mapping: Mapping, vandaag: date
) -> tuple[list[Mens], int]:
    """The accepted people of an export, and how many records were refused.

    Raises ExportOnleesbaar.
    """
    wie = {nummer: groep[0] for groep in _lees_waarheid(waarheid) for nummer in groep}
    records = list(open_export(map_, mapping).lees(vandaag=vandaag))
    mensen = [_mens(r, wie) for r in records if isinstance(r, PersoonRecord)]
    return mensen, sum(isinstance(r, Weigering) for r in records)


def _lees_waarheid(bestand: Path) -> list[list[str]]:
    try:
        groepen = json.loads(bestand.read_text(encoding="utf-8"))
        return [[str(nummer) for nummer in _lijst(groep)] for groep in _lijst(groepen) if groep]
    except (UnicodeDecodeError, ValueError) as fout:
        raise ExportOnleesbaar(ONLEESBAAR.format(bestand)) from fout


def _lijst(waarde: object) -> Iterable[object]:
    if not isinstance(waarde, list):
        raise ValueError("geen lijst")
    return waarde


def _mens(persoon: PersoonRecord, wie: dict[str, str]) -> Mens:
    nummer = persoon.nummer or f"{persoon.bestand}:{persoon.record}"
    return Mens(
        wie=wie.get(nummer, nummer),
        achternaam=persoon.achternaam,
        voornamen=persoon.voornamen,
        tussenvoegsel=persoon.tussenvoegsel,
        geboren=persoon.geboortedatum,
        geslacht=persoon.geslacht,
        postcode=persoon.postcode,
        bsn=persoon.bsn,
    )
