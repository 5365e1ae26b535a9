"""How it went on each leefgebied: what was written down, in its own words. Nothing is added up."""

from dataclasses import dataclass
from datetime import date

from spil.casussen.models import Leefgebiedsituatie
from spil.casussen.queries import situaties_per_leefgebied
from spil.kern.klok import datum
from spil.toegang.models import Dossier
from spil.werkprocessen.leefgebieden import Leefgebied

NIVEAUS = list(Leefgebiedsituatie.Ernst)


@dataclass(frozen=True, kw_only=True)
class Leefgebiedverloop:
    """One leefgebied from the first look to today."""

    leefgebied: Leefgebied
    situaties: list[Leefgebiedsituatie]

    @property
    def samenvatting(self) -> str:
        """`Huisvesting: van acuut naar kwetsbaar`."""
        begin, nu = self.situaties[0], self.situaties[-1]
        woord = nu.get_ernst_display().lower()
        if len(self.situaties) == 1:
            return f"{self.leefgebied.label}: {woord}, één keer bekeken"
        if begin.ernst == nu.ernst:
            return f"{self.leefgebied.label}: net als bij de start {woord}"
        return f"{self.leefgebied.label}: van {begin.get_ernst_display().lower()} naar {woord}"


def verloop_per_leefgebied(dossier: Dossier) -> list[Leefgebiedverloop]:
    """Each leefgebied that was looked at, in the order of the list. One query."""
    return [
        Leefgebiedverloop(leefgebied=gebied, situaties=situaties)
        for gebied, situaties in situaties_per_leefgebied(dossier).items()
    ]


def eerste_dag(verlopen: list[Leefgebiedverloop]) -> date:
    """All drawings begin on the same day, so that they can be compared."""
    return min(datum(verloop.situaties[0].op) for verloop in verlopen)
