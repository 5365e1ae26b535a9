"""What the FG asks the log. Each function is refused by PostgreSQL for any other rol, and writes
down that the log was read; the page adds one line per person shown (`scherm.toon`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from spil.kern.fouten import NietGevonden
from spil.kern.tekst import vereenvoudig

ALTIJD = datetime(2000, 1, 1, tzinfo=UTC)
MEESTE_PERSONEN = 50
MEESTE_LEZINGEN = 500


class Persoon(NamedTuple):
    """Somebody in a dossier and how often they were looked at; without id: the dossier itself."""

    dossier_id: int
    nummer: str
    betrokkene_id: int | None
    betrokkene_uuid: UUID | None
    naam: str
    rol: str
    blikken: int
    kijkers: int
    laatste: datetime | None
    nood: bool


class Blik(NamedTuple):
    """One look: who, whom, what, why."""

    op: datetime
    medewerker: str
    organisatie: str
    rolsoort: str
    betrokkene_id: int | None
    betrokkene: str
    handeling: str
    doel: str
    nood: bool
    adres: str
    redenen: list[str]
    voor: list[str]
    teams: list[str]


class GevondenPersoon(NamedTuple):
    """A person whom the FG searched by name."""

    dossier_id: int
    dossier_uuid: UUID
    nummer: str
    betrokkene_id: int
    betrokkene_uuid: UUID
    naam: str
    geboortejaar: int | None


class Noodtoegang(NamedTuple):
    """A noodtoegang of the house, with how many looks were made under it."""

    dossier_id: int
    dossier_uuid: UUID
    nummer: str
    van: datetime
    tot: datetime
    toelichting: str
    medewerker: str
    rolsoort: str
    blikken: int


class Lezing(NamedTuple):
    """Somebody read, searched or exported the log."""

    op: datetime
    code: str
    medewerker: str
    dossier_id: int | None
    nummer: str


@dataclass(frozen=True, kw_only=True)
class Periode:
    """From `van` up to, not including, `tot`."""

    van: datetime
    tot: datetime


def dossier_met_nummer(nummer: str) -> UUID:
    """The dossier of the own house with this number. Raises NietGevonden."""
    ((uuid,),) = _rijen("SELECT spil_fg_dossier(%s)", [nummer.strip()])
    if not isinstance(uuid, UUID):
        raise NietGevonden("In dit huis is er geen dossier met dit nummer.")
    return uuid


def personen(dossier: UUID, periode: Periode) -> list[Persoon]:
    """Everybody in the dossier with their number of looks, the dossier itself last.

    Raises NietGevonden.
    """
    rijen = _rijen(
        "SELECT * FROM spil_fg_personen(%s, %s, %s)", [dossier, periode.van, periode.tot]
    )
    if not rijen:
        raise NietGevonden("Dit dossier bestaat niet.")
    return [Persoon(*rij) for rij in rijen]


def blikken(
    dossier: UUID,
    periode: Periode,
    *,
    op: datetime,
    betrokkene: UUID | None = None,
    vanaf: int = 0,
    aantal: int,
) -> list[Blik]:
    """The looks, last one first, with the grants that the looker held at that moment."""
    return [
        Blik(*rij)
        for rij in _rijen(
            "SELECT * FROM spil_fg_inzagen(%s, %s, %s, %s, %s, %s, %s)",
            [dossier, periode.van, periode.tot, betrokkene, vanaf, aantal, op],
        )
    ]


def zoek_persoon(naam: str, *, op: datetime) -> list[GevondenPersoon]:
    """At most MEESTE_PERSONEN people of the own house whose name holds all these words."""
    patronen = [f"% {_letterlijk(woord)}%" for woord in vereenvoudig(naam).split()]
    if not patronen:
        return []
    return [
        GevondenPersoon(*rij)
        for rij in _rijen(
            "SELECT * FROM spil_fg_zoek_persoon(%s::text[], %s, %s)",
            [patronen, MEESTE_PERSONEN, op],
        )
    ]


def noodtoegangen(periode: Periode, *, op: datetime) -> list[Noodtoegang]:
    """All noodtoegang that began in this period, last one first."""
    return [
        Noodtoegang(*rij)
        for rij in _rijen(
            "SELECT * FROM spil_fg_noodtoegangen(%s, %s, %s)", [periode.van, periode.tot, op]
        )
    ]


def lezingen(periode: Periode) -> list[Lezing]:
    """The last readings of the log of this house; asking this is no reading of its own (A6-14)."""
    return [
        Lezing(*rij)
        for rij in _rijen(
            "SELECT * FROM spil_fg_lezingen(%s, %s, %s)",
            [periode.van, periode.tot, MEESTE_LEZINGEN],
        )
    ]


def _letterlijk(woord: str) -> str:
    return woord.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _rijen(opdracht: str, waarden: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)
        return list(cursor.fetchall())
