"""Marks: each made-up field says in its own text which dossier, which part and which field it is.

`zq01kaftnaam`: of dossier 01, in the kaft, the family name. Found anywhere in any output, it tells
by itself who was allowed to read it.
"""

import re
from dataclasses import dataclass

DELEN = ("kaft", "kern", "geza", "dpol", "dggz", "dgem", "dopm", "besp")
CONCEPT = "conc"
PATROON = re.compile(rf"zq(\d\d)({'|'.join((*DELEN, CONCEPT))})([a-z]{{4}})", re.IGNORECASE)
BSN_BEGIN = "999"
NAMEN = frozenset({"naam", "voor", "slac", "kind"})
"""Fields that name a person: seeing one needs a log line of that person, not of the dossier."""


@dataclass(frozen=True, order=True)
class Merk:
    """What a mark says."""

    dossier: int
    deel: str
    veld: str

    def __str__(self) -> str:
        return f"zq{self.dossier:02}{self.deel}{self.veld}"


def merk(dossier: int, deel: str, veld: str) -> str:
    assert len(veld) == 4
    assert deel in (*DELEN, CONCEPT)
    return str(Merk(dossier, deel, veld))


def vind(tekst: str) -> set[Merk]:
    """All marks in this text."""
    return {
        Merk(int(nummer), deel.lower(), veld.lower())
        for nummer, deel, veld in PATROON.findall(tekst)
    }


def bsns(hoeveel: int) -> list[str]:
    """Numbers that pass the eleven-test, in the range that is never issued (999…)."""
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    gevonden: list[str] = []
    for volg in range(410_000, 499_999):
        nummer = f"{BSN_BEGIN}{volg:06}"
        if sum(g * int(c) for g, c in zip(gewichten, nummer, strict=True)) % 11 == 0:
            gevonden.append(nummer)
        if len(gevonden) == hoeveel:
            break
    return gevonden
