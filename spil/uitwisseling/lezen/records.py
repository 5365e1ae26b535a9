"""What an export holds, typed. No repr shows a field: records must not leak into logs."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Uitkomst(StrEnum):
    """The outcome of triage."""

    OPPAKKEN = "oppakken"
    ADVIES = "advies"
    DOORGELEIDEN = "doorgeleiden"
    NIET_OPPAKKEN = "niet_oppakken"


@dataclass(frozen=True, slots=True, repr=False)
class Bronrecord:
    """Where a record stands in the export; the header is record 1."""

    bestand: str
    record: int

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.bestand}:{self.record})"


@dataclass(frozen=True, slots=True, repr=False)
class DossierRecord(Bronrecord):
    """A report and, when it was taken up, the case that followed; `gemeente` is as written."""

    nummer: str
    aanmelddatum: date
    gemeente: str
    aanmelder: str
    aanmelder_organisatie: str
    thema: str
    aanpak: str
    procesregisseur: str
    triagedatum: date | None
    triage_uitkomst: Uitkomst | None
    start_regie: date | None
    afsluitdatum: date | None
    afsluitreden: str

    @property
    def is_opgepakt(self) -> bool:
        return self.start_regie is not None or self.triage_uitkomst is Uitkomst.OPPAKKEN


@dataclass(frozen=True, slots=True, repr=False)
class PersoonRecord(Bronrecord):
    """A person as known in one dossier; `bsn` is empty or passes the eleven-test."""

    nummer: str
    dossier: str
    rol: str
    achternaam: str
    tussenvoegsel: str
    voornamen: str
    geboortedatum: date | None
    geslacht: str
    postcode: str
    woonplaats: str
    bsn: str


@dataclass(frozen=True, slots=True, repr=False)
class AfspraakRecord(Bronrecord):
    """An agreed action."""

    nummer: str
    dossier: str
    datum: date
    omschrijving: str
    verantwoordelijke: str
    organisatie: str
    deadline: date | None
    is_gereed: bool
    gereeddatum: date | None


@dataclass(frozen=True, slots=True, repr=False)
class OverlegRecord(Bronrecord):
    """A meeting about one dossier."""

    nummer: str
    dossier: str
    datum: date
    soort: str
    aanwezigen: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class JournaalRecord(Bronrecord):
    """A note."""

    dossier: str
    datum: date
    auteur: str
    tekst: str


Record = DossierRecord | PersoonRecord | AfspraakRecord | OverlegRecord | JournaalRecord


@dataclass(frozen=True, slots=True)
class Weigering:
    """A record that does not go in. `waarden` is what it held: only for who may correct it."""

    bestand: str
    record: int
    veld: str
    reden: str
    waarden: tuple[str, ...] = field(default=(), repr=False, compare=False)
