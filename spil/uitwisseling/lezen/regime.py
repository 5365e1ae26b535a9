"""What a house may keep of an old dossier on the day of import, by law.

Refusals come first: only a record that was read is judged. The clock runs from the date of first
processing, for an import the day of the report, and neither closing nor import restarts it.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from spil.uitwisseling.lezen.records import DossierRecord


class Regime(StrEnum):
    BEWAREN = "bewaard"
    ALLEEN_TELLEN = "alleen geteld"
    VRAAG_VERLENGING = "verlenging nodig"


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The verdict, with the reason a house reads and the article it rests on."""

    regime: Regime
    reden: str
    artikel: str = ""


def laatste_dag(eerste_verwerking: date, bewaarjaren: int) -> date:
    """The last day on which the data may be there: "at most five years after" includes that day.

    A term that starts on 29 February ends on 28 February where the last year has no such day
    (Regulation (EEC) 1182/71, art. 3 lid 2 under c: the last day of that month).
    """
    jaar, maand = eerste_verwerking.year + bewaarjaren, eerste_verwerking.month
    return date(jaar, maand, min(eerste_verwerking.day, monthrange(jaar, maand)[1]))


def beoordeel(dossier: DossierRecord, *, bewaarjaren: int, peildatum: date) -> Oordeel:
    """Judge one dossier; `bewaarjaren` is the term of its verwerking."""
    is_gesloten = dossier.afsluitdatum is not None and dossier.afsluitdatum <= peildatum
    is_over_termijn = peildatum > laatste_dag(dossier.aanmelddatum, bewaarjaren)
    if not dossier.is_opgepakt:
        return _niet_opgepakt(dossier, is_gesloten, is_over_termijn, bewaarjaren)
    if is_gesloten and is_over_termijn:
        return _verlopen(bewaarjaren)
    if is_gesloten and dossier.start_regie is None:
        # Taken up on paper, but no case ever began: there is nothing to keep it for.
        return Oordeel(
            Regime.ALLEEN_TELLEN, "regie is nooit gestart", "BGS art. 1.16 lid 1 onder b"
        )
    if not is_over_termijn:
        return Oordeel(Regime.BEWAREN, "binnen de bewaartermijn")
    return Oordeel(
        Regime.VRAAG_VERLENGING,
        f"loopt nog, maar is langer dan {bewaarjaren} jaar geleden voor het eerst verwerkt: "
        "besluit eerst over verlenging, met instemming van wie de gegevens verstrekte",
        "WGS art. 1.8 lid 7; BGS art. 1.16 lid 2 en 3",
    )


def _niet_opgepakt(
    dossier: DossierRecord, is_gesloten: bool, is_over_termijn: bool, bewaarjaren: int
) -> Oordeel:
    if dossier.triage_uitkomst is not None or is_gesloten:
        return Oordeel(
            Regime.ALLEEN_TELLEN, "melding is niet opgepakt", "BGS art. 1.16 lid 1 onder b"
        )
    if is_over_termijn:
        # Renewal is for a case that meets the criteria; this report was never judged.
        return _verlopen(bewaarjaren)
    return Oordeel(Regime.BEWAREN, "wacht op triage, binnen de bewaartermijn")


def _verlopen(bewaarjaren: int) -> Oordeel:
    return Oordeel(
        Regime.ALLEEN_TELLEN,
        f"langer dan {bewaarjaren} jaar geleden voor het eerst verwerkt",
        "WGS art. 1.8 lid 7",
    )
