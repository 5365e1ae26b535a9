"""One raw record seen through the mapping: each field read, or a refusal that names it."""

from dataclasses import dataclass
from datetime import date

from spil.uitwisseling.lezen.datums import Datumlezer, OnbestaandeDatum, OnleesbareDatum
from spil.uitwisseling.lezen.mapping import Waardenlijst
from spil.uitwisseling.lezen.records import Weigering
from spil.uitwisseling.lezen.ruwe_records import RuwRecord
from spil.uitwisseling.lezen.tabellen import TABELLEN, Tabelnaam, Veld
from spil.uitwisseling.lezen.vorm import Bestandsvorm


class Geweigerd(Exception):
    """Carries the refusal of the record being read to where records are listed."""

    def __init__(self, weigering: Weigering) -> None:
        super().__init__(weigering.reden)
        self.weigering = weigering


@dataclass(frozen=True, slots=True)
class Tabelvorm:
    """What is needed to read the rows of one table."""

    tabel: Tabelnaam
    vorm: Bestandsvorm
    lezers: dict[str, Datumlezer]
    waarden: dict[str, Waardenlijst]
    lijstteken: str

    def veld(self, naam: str) -> Veld:
        return TABELLEN[self.tabel][naam]


@dataclass(frozen=True, slots=True)
class Rij:
    """A raw record with the right number of fields."""

    tabel: Tabelvorm
    ruw: RuwRecord

    @classmethod
    def van(cls, tabel: Tabelvorm, ruw: RuwRecord) -> "Rij":
        rij = cls(tabel, ruw)
        verwacht, aantal = len(tabel.vorm.kolommen), len(ruw.velden)
        if ruw.fout:
            raise rij.weiger_record(ruw.fout)
        if aantal != verwacht:
            raise rij.weiger_record(f"record heeft {aantal} velden, de kopregel {verwacht}")
        return rij

    @property
    def plek(self) -> tuple[str, int]:
        return self.tabel.vorm.bestand, self.ruw.nummer

    def weiger_record(self, reden: str) -> Geweigerd:
        return Geweigerd(Weigering(*self.plek, "", reden, self.ruw.velden))

    def weiger(self, veld: str, reden: str) -> Geweigerd:
        kolom = self.tabel.vorm.kolom(veld) if veld in self.tabel.vorm.plek else ""
        return Geweigerd(Weigering(*self.plek, kolom, reden, self.ruw.velden))

    def tekst(self, veld: str) -> str:
        """The field without blanks around it; empty when the mapping names no column."""
        plek = self.tabel.vorm.plek.get(veld)
        if plek is None:
            return ""
        waarde = self.ruw.velden[plek].strip()
        eigenschap = self.tabel.veld(veld)
        if len(waarde) > eigenschap.lengte:
            raise self.weiger(veld, f"{eigenschap.naam} is langer dan {eigenschap.lengte} tekens")
        return waarde

    def verplicht(self, veld: str) -> str:
        if not (waarde := self.tekst(veld)):
            raise self.weiger(veld, f"{self.tabel.veld(veld).naam} ontbreekt")
        return waarde

    def datum(self, veld: str) -> date | None:
        if not (waarde := self.tekst(veld)):
            return None
        naam = self.tabel.veld(veld).naam
        try:
            return self.tabel.lezers[veld].lees(waarde)
        except OnbestaandeDatum as fout:
            raise self.weiger(veld, f"onbestaande {naam}") from fout
        except OnleesbareDatum as fout:
            raise self.weiger(veld, f"onleesbare {naam}") from fout

    def verplichte_datum(self, veld: str) -> date:
        self.verplicht(veld)
        datum = self.datum(veld)
        assert datum is not None  # noqa: S101 - the line above refuses an empty field
        return datum

    def waarde(self, veld: str) -> str:
        """The field in our words; a value the mapping does not know may be refused."""
        waarde = self.tekst(veld)
        lijst = self.tabel.waarden.get(veld)
        return self.vertaal(veld, waarde, lijst) if waarde and lijst else waarde

    def vertaal(self, veld: str, waarde: str, lijst: Waardenlijst) -> str:
        vertaald = lijst.vertaling(waarde)
        if vertaald is None:
            raise self.weiger(veld, f"{self.tabel.veld(veld).naam} staat niet in de mapping")
        return vertaald

    def lijst(self, veld: str) -> tuple[str, ...]:
        delen = (deel.strip() for deel in self.tekst(veld).split(self.tabel.lijstteken))
        return tuple(deel for deel in delen if deel)
