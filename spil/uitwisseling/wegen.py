"""Weigh each record of an export: kept, only counted, renewal needed or refused, and why.

Refusals come first; then the law decides on the dossier, and what hangs on a dossier follows it.
Nothing is written here: a dry run and an import weigh the same way.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from spil.uitwisseling.lezen.records import DossierRecord, Record, Weigering
from spil.uitwisseling.lezen.regime import Oordeel, Regime, beoordeel, laatste_dag
from spil.uitwisseling.lezen.tabellen import Tabelnaam
from spil.uitwisseling.sleutels import Sleutels
from spil.uitwisseling.uitkomst import Uitkomst

UITKOMST = {
    Regime.BEWAREN: Uitkomst.BEWAARD,
    Regime.ALLEEN_TELLEN: Uitkomst.ALLEEN_GETELD,
    Regime.VRAAG_VERLENGING: Uitkomst.VERLENGING_NODIG,
}


@dataclass(frozen=True, slots=True)
class Eerder:
    """What an earlier import made of a record."""

    uitkomst: str
    inhoud: bytes


@dataclass(frozen=True, slots=True)
class BestaandDossier:
    """A dossier of the house with a number that the export uses too."""

    pk: int
    eerste_verwerking: date
    bewaarjaren: int
    is_overgenomen: bool


@dataclass(frozen=True, slots=True)
class Kennis:
    """What is known before the weighing begins."""

    sleutels: Sleutels
    tabellen: Mapping[str, Tabelnaam]  # by file
    peildatum: date
    bewaarjaren: Callable[[str], int]
    eerder: Mapping[tuple[str, bytes], Eerder] = field(default_factory=dict)
    bestaand: Mapping[str, BestaandDossier] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, repr=False)
class Gewogen:
    """One record with its verdict; `is_nieuw` is False when an earlier import dealt with it."""

    record: Record | Weigering
    tabel: Tabelnaam
    uitkomst: Uitkomst
    reden: str
    artikel: str
    sleutel: bytes
    inhoud: bytes
    is_nieuw: bool = True
    vorige: Eerder | None = None

    @property
    def is_gewijzigd(self) -> bool:
        """The source says something else than when this record was taken over."""
        return self.vorige is not None and self.vorige.inhoud != self.inhoud


@dataclass(slots=True)
class _Weging:
    kennis: Kennis
    oordelen: dict[str, Oordeel] = field(default_factory=dict)

    def weeg(self, record: Record | Weigering) -> Gewogen:
        if isinstance(record, Weigering):
            return self._gewogen(record, Uitkomst.GEWEIGERD, record.reden)
        oordeel = self._oordeel(record)
        return self._gewogen(record, UITKOMST[oordeel.regime], oordeel.reden, oordeel.artikel)

    def _oordeel(self, record: Record) -> Oordeel:
        if isinstance(record, DossierRecord):
            return self._oordeel_over_dossier(record)
        if gevonden := self.oordelen.get(record.dossier):
            return gevonden
        return self.oordelen.setdefault(record.dossier, self._oordeel_van_eerder(record.dossier))

    def _oordeel_over_dossier(self, dossier: DossierRecord) -> Oordeel:
        jaren = self.kennis.bewaarjaren(dossier.aanpak)
        oordeel = beoordeel(dossier, bewaarjaren=jaren, peildatum=self.kennis.peildatum)
        is_weg = dossier.nummer not in self.kennis.bestaand and self._is_afgehandeld(dossier)
        if oordeel.regime is Regime.BEWAREN and is_weg:
            # It was counted or destroyed since; what hangs on it has no dossier to lie in.
            oordeel = Oordeel(Regime.ALLEEN_TELLEN, "het dossier is eerder niet bewaard")
        self.oordelen[dossier.nummer] = oordeel
        return oordeel

    def _is_afgehandeld(self, dossier: DossierRecord) -> bool:
        vorige = self._vorige(dossier.nummer)
        return vorige is not None and vorige.uitkomst != Uitkomst.VERLENGING_NODIG

    def _oordeel_van_eerder(self, nummer: str) -> Oordeel:
        """A dossier that is not in this export: judged by what an earlier import made of it."""
        vorige, bestaand = self._vorige(nummer), self.kennis.bestaand.get(nummer)
        if vorige is not None and vorige.uitkomst == Uitkomst.VERLENGING_NODIG:
            return Oordeel(Regime.VRAAG_VERLENGING, "het dossier vraagt eerst verlenging")
        if bestaand is None:
            return Oordeel(Regime.ALLEEN_TELLEN, "het dossier is eerder niet bewaard")
        tot = laatste_dag(bestaand.eerste_verwerking, bestaand.bewaarjaren)
        if self.kennis.peildatum > tot:
            return Oordeel(Regime.ALLEEN_TELLEN, "de bewaartermijn is om", "WGS art. 1.8 lid 7")
        return Oordeel(Regime.BEWAREN, "binnen de bewaartermijn")

    def _vorige(self, nummer: str) -> Eerder | None:
        return self.kennis.eerder.get(("dossiers", self.kennis.sleutels.dossier(nummer)))

    def _gewogen(
        self, record: Record | Weigering, uitkomst: Uitkomst, reden: str, artikel: str = ""
    ) -> Gewogen:
        tabel = self.kennis.tabellen[record.bestand]
        sleutel = self.kennis.sleutels.sleutel(tabel, record)
        vorige = self.kennis.eerder.get((tabel, sleutel))
        is_nieuw = vorige is None
        if vorige is not None and vorige.uitkomst == Uitkomst.VERLENGING_NODIG:
            is_nieuw = uitkomst != Uitkomst.VERLENGING_NODIG
        elif vorige is not None:
            uitkomst = Uitkomst(vorige.uitkomst)
        inhoud = self.kennis.sleutels.inhoud(tabel, record)
        return Gewogen(
            record, tabel, uitkomst, reden, artikel, sleutel, inhoud, is_nieuw, vorige
        )  # fmt: skip


def weeg(records: Iterable[Record | Weigering], kennis: Kennis) -> list[Gewogen]:
    """Each record once, in the order of the export."""
    weging = _Weging(kennis)
    return [weging.weeg(record) for record in records]
