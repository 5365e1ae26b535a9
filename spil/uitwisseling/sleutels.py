"""How a second import knows a record again: keyed hashes, which say nothing without the house's key."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from spil.kern.versleuteling import Kluis
from spil.uitwisseling.lezen.records import (
    DossierRecord,
    JournaalRecord,
    Record,
    Weigering,
)

_SCHEIDING = "\x1f"


@dataclass(slots=True)
class Sleutels:
    """Keys for the records of one source; a next record that is quite the same gets its own."""

    kluis: Kluis
    bron: str
    _gezien: Counter[str] = field(default_factory=Counter)

    def dossier(self, nummer: str) -> bytes:
        return self._hash("sleutel", "dossiers", nummer)

    def sleutel(self, tabel: str, record: Record | Weigering) -> bytes:
        """Where the record comes from: its number in the source, or else all that it says."""
        if isinstance(record, DossierRecord):
            return self.dossier(record.nummer)
        if isinstance(record, Weigering):
            return self._volgende("geweigerd", tabel, *record.waarden, record.reden)
        nummer = "" if isinstance(record, JournaalRecord) else record.nummer
        if nummer:
            return self._hash("sleutel", tabel, nummer, record.dossier)
        return self._volgende("zonder", tabel, *_inhoud(record))

    def inhoud(self, tabel: str, record: Record | Weigering) -> bytes:
        """What the record says, so that a change in the source is noticed."""
        waarden = record.waarden if isinstance(record, Weigering) else _inhoud(record)
        return self._hash("inhoud", tabel, *waarden)

    def _volgende(self, *delen: str) -> bytes:
        tekst = _SCHEIDING.join(delen)
        self._gezien[tekst] += 1
        return self._hash(*delen, str(self._gezien[tekst]))

    def _hash(self, *delen: str) -> bytes:
        tekst = _SCHEIDING.join((self.bron.casefold(), *delen))
        return self.kluis.blinde_index(tekst, veld="uitwisseling_importrecord")


def _inhoud(record: Record) -> tuple[str, ...]:
    velden = (v.name for v in fields(record) if v.name not in {"bestand", "record"})
    return tuple(str(getattr(record, veld)) for veld in velden)


def vingerafdruk(bestanden: Mapping[str, bytes], kluis: Kluis) -> bytes:
    """Of a set of files, by name and digest: tells who has the key of the house whether two imports
    read the same."""
    delen = (f"{naam}{_SCHEIDING}{som.hex()}" for naam, som in sorted(bestanden.items()))
    return kluis.blinde_index(_SCHEIDING.join(delen), veld="uitwisseling_import")
