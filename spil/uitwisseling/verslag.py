"""What an import did, or would do: counts and places, nothing about a person."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from spil.uitwisseling.lezen.records import Weigering
from spil.uitwisseling.uitkomst import Uitkomst
from spil.uitwisseling.wegen import Gewogen

NIET_OPGESLAGEN = {Uitkomst.ALLEEN_GETELD, Uitkomst.VERLENGING_NODIG}


@dataclass
class Verslag:
    """Also what the pages show: `als_json` and back."""

    bestanden: list[str]
    ingelezen: Counter[str] = field(default_factory=Counter)
    alleen_geteld: Counter[str] = field(default_factory=Counter)
    ongewijzigd: Counter[str] = field(default_factory=Counter)
    geweigerd: list[dict[str, Any]] = field(default_factory=list)
    personen: int = 0
    gekoppeld: int = 0
    verlenging: int = 0
    anders_in_bron: int = 0
    redenen: Counter[str] = field(default_factory=Counter)
    nieuwe_aanpakken: list[str] = field(default_factory=list)
    onbekende_organisaties: list[str] = field(default_factory=list)
    onbekende_regisseurs: int = 0
    niet_gelezen_kolommen: list[str] = field(default_factory=list)
    zonder_bestand: list[str] = field(default_factory=list)
    kolommen: dict[str, list[str]] = field(default_factory=dict)
    regels: Sequence[Gewogen] = field(default=(), repr=False)

    def tel(self, gewogen: Iterable[Gewogen]) -> None:
        for een in gewogen:
            self._tel(een)

    def _tel(self, een: Gewogen) -> None:
        bestand = een.record.bestand
        if isinstance(een.record, Weigering):
            self.geweigerd.append(
                {
                    "bestand": bestand,
                    "record": een.record.record,
                    "veld": een.record.veld,
                    "reden": een.reden,
                }
            )
            return
        self.anders_in_bron += not een.is_nieuw and een.is_gewijzigd
        if not een.is_nieuw:
            self.ongewijzigd[bestand] += 1
        elif een.uitkomst in NIET_OPGESLAGEN:
            self.alleen_geteld[bestand] += 1
        else:
            self.ingelezen[bestand] += 1
        if een.tabel == "dossiers" and een.is_nieuw:
            self.verlenging += een.uitkomst == Uitkomst.VERLENGING_NODIG
            self.redenen[f"{een.uitkomst.label}: {_reden(een)}"] += 1

    def als_json(self) -> dict[str, Any]:
        """The form that other programs read (script/spil import_gcos --json)."""
        return {
            "ingelezen": self._per_bestand(self.ingelezen),
            "alleen_geteld": self._per_bestand(self.alleen_geteld),
            "ongewijzigd": self._per_bestand(self.ongewijzigd),
            "geweigerd": self.geweigerd,
            "personen": self.personen,
        }

    def om_te_bewaren(self) -> dict[str, Any]:
        """For the pages: all but the records themselves."""
        return {
            **self.als_json(),
            "bestanden": self.bestanden,
            "gekoppeld": self.gekoppeld,
            "verlenging": self.verlenging,
            "anders_in_bron": self.anders_in_bron,
            "redenen": self.redenen.most_common(),
            "nieuwe_aanpakken": self.nieuwe_aanpakken,
            "onbekende_organisaties": self.onbekende_organisaties,
            "onbekende_regisseurs": self.onbekende_regisseurs,
            "niet_gelezen_kolommen": self.niet_gelezen_kolommen,
            "zonder_bestand": self.zonder_bestand,
            "kolommen": self.kolommen,
        }

    def lijst(self) -> list[tuple[str, int, str, str, str, str]]:
        """Every record: file, number, what it became, field, reason, article."""
        return [
            (
                een.record.bestand,
                een.record.record,
                een.uitkomst.label if een.is_nieuw else f"{een.uitkomst.label} (eerder)",
                een.record.veld if isinstance(een.record, Weigering) else "",
                een.reden,
                een.artikel,
            )
            for een in self.regels
        ]

    def _per_bestand(self, tellingen: Counter[str]) -> dict[str, int]:
        return {bestand: tellingen[bestand] for bestand in self.bestanden}


LIJSTKOP = ("Bestand", "Record", "Uitkomst", "Veld", "Reden", "Artikel")


def _reden(een: Gewogen) -> str:
    return f"{een.reden} ({een.artikel})" if een.artikel else een.reden
