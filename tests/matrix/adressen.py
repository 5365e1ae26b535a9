"""The addresses of `adrestabel.py`, read."""

from dataclasses import dataclass

from tests.matrix import agendamakenwerk, overlegadressen
from tests.matrix.adrestabel import TABEL


@dataclass(frozen=True)
class Adres:
    """One line."""

    naam: str
    lezen: str | None = None
    schrijven: str | None = None
    openbaar: bool = False
    ingelogd: bool = False


def lees_tabel() -> dict[str, Adres]:
    tabel = {}
    overleggen = overlegadressen.TABEL.rstrip() + agendamakenwerk.TABEL.rstrip()
    for regel in (TABEL.strip() + overleggen).splitlines():
        naam, *wat = (cel.strip() for cel in regel.split("|"))
        if len(wat) == 1:
            tabel[naam] = Adres(naam, openbaar=wat == ["openbaar"], ingelogd=wat == ["ingelogd"])
        else:
            lezen, schrijven = (None if cel == "-" else cel for cel in wat)
            tabel[naam] = Adres(naam, lezen, schrijven)
    return tabel


ADRESSEN = lees_tabel()
