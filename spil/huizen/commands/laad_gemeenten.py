"""Municipalities are reference data: a merger is a new file, not a release."""

import csv
from datetime import date
from pathlib import Path

from django.db import transaction

from spil.huizen.models import Gemeente

BESTAND = Path(__file__).resolve().parent.parent / "referentie" / "gemeenten.csv"


@transaction.atomic
def laad_gemeenten(bestand: Path = BESTAND) -> int:
    """Bring the table in line with the file (code;naam;opvolger_code;ingang;einde, RvIG table 33).

    Returns the number of municipalities in the file. Nothing is deleted: figures point to it.
    """
    with bestand.open(encoding="utf-8", newline="") as invoer:
        rijen = list(csv.DictReader(invoer))
    Gemeente.neem_over(
        Gemeente(
            code=rij["code"],
            naam=rij["naam"],
            opvolger_code=rij["opvolger_code"],
            ingang=_dag(rij["ingang"]),
            einde=_dag(rij["einde"]),
        )
        for rij in rijen
    )
    return len(rijen)


def _dag(tekst: str) -> date | None:
    return date.fromisoformat(tekst) if tekst else None
