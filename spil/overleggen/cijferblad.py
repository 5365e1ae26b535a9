"""A year of meetings in figures, as its page says them. Pure."""

from dataclasses import dataclass
from datetime import timedelta

from spil.overleggen.nazorgregels import Opkomst, Opkomstjaar, samen


@dataclass(frozen=True, kw_only=True)
class Gemeten:
    """How long items were on the table, of those that were."""

    punten: int = 0
    duur: timedelta = timedelta()

    @property
    def per_punt(self) -> float | None:
        """Minutes."""
        return self.duur.total_seconds() / 60 / self.punten if self.punten else None


@dataclass(frozen=True, kw_only=True)
class Geteld:
    """Of some meetings. `punten` counts all that stood on an agenda, `over_mensen` those about a
    dossier, of which `afgerond` were settled at the table."""

    overleggen: int
    punten: int
    minuten: int
    over_mensen: int
    afgerond: int
    gemeten: Gemeten

    @property
    def per_overleg(self) -> float | None:
        return self.punten / self.overleggen if self.punten else None

    @property
    def gepland_per_punt(self) -> float | None:
        """Minutes."""
        return self.minuten / self.punten if self.punten else None

    @property
    def niet_afgerond(self) -> int:
        return self.over_mensen - self.afgerond

    @property
    def deel_afgerond(self) -> int | None:
        """Percentage."""
        return round(100 * self.afgerond / self.over_mensen) if self.over_mensen else None


@dataclass(frozen=True, kw_only=True)
class Reekscijfers:
    naam: str
    telling: Geteld


@dataclass(frozen=True, kw_only=True)
class Maandcijfers:
    """`opkomst` of all organisations together."""

    naam: str
    kort: str
    telling: Geteld
    opkomst: Opkomst


@dataclass(frozen=True, kw_only=True)
class Partneropkomst:
    """`maanden`: by name, those that the page shows."""

    naam: str
    opkomst: Opkomstjaar
    maanden: list[tuple[str, Opkomst]]


@dataclass(frozen=True, kw_only=True)
class Overlegcijfers:
    """`met_punten`: at how many meetings a dossier was spoken of, so that there was something to tick
    at; `getikt` of those somebody ticked who was there."""

    jaar: int
    jaren: list[int]
    reeksen: list[Reekscijfers]
    maanden: list[Maandcijfers]
    partners: list[Partneropkomst]
    totaal: Geteld
    met_punten: int
    getikt: int

    @property
    def maandnamen(self) -> list[str]:
        return [maand.kort for maand in self.maanden]

    @property
    def opkomst(self) -> Opkomst:
        return samen(maand.opkomst for maand in self.maanden)

    @property
    def ongetikt(self) -> int:
        return self.met_punten - self.getikt

    @property
    def afrondzin(self) -> str:
        """What the chart of the items says."""
        totaal = self.totaal
        return (
            f"In {self.jaar} stonden er {totaal.over_mensen} punten over een dossier op een agenda;"
            f" daarvan {_is_of_zijn(totaal.afgerond)} er {totaal.afgerond} aan tafel afgerond"
            f" ({totaal.deel_afgerond}%)."
        )

    @property
    def opkomstzin(self) -> str:
        """What the chart of the attendance says."""
        samen_ = self.opkomst
        return (
            f"In {self.jaar} zijn organisaties {samen_.gevraagd} keer gevraagd; {samen_.aanwezig}"
            f" keer was er iemand ({samen_.deel}%)."
        )

    @property
    def afrondstaven(self) -> dict[str, list[int]]:
        return {
            "Afgerond": [maand.telling.afgerond for maand in self.maanden],
            "Niet afgerond": [maand.telling.niet_afgerond for maand in self.maanden],
        }

    @property
    def opkomststaven(self) -> dict[str, list[int]]:
        return {
            "Was er": [maand.opkomst.aanwezig for maand in self.maanden],
            "Was er niet": [
                maand.opkomst.gevraagd - maand.opkomst.aanwezig for maand in self.maanden
            ],
        }


def _is_of_zijn(aantal: int) -> str:
    return "is" if aantal == 1 else "zijn"
