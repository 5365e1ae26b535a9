"""What of a dossier counts: in the figures also when nothing else of it may be kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from spil.huizen.gemeentelijst import Gemeentelijst
from spil.uitwisseling.lezen.records import DossierRecord


class Telsoort(StrEnum):
    MELDING = "melding"
    NIEUWE_CASUS = "nieuwe_casus"


@dataclass(frozen=True, slots=True)
class Telfeit:
    """Something happened on a day; no municipality means *Overig*."""

    soort: Telsoort
    datum: date
    gemeente_code: str | None


@dataclass(frozen=True, slots=True)
class Telgebied:
    """The municipalities a house counts by; all else is *Overig*.

    That is: a municipality outside the house, unknown or secret residence, no fixed residence,
    and a name that could be two municipalities.
    """

    lijst: Gemeentelijst
    codes: frozenset[str]
    vandaag: date

    def code(self, gemeente: str, *, geschreven_op: date, dag: date) -> str | None:
        """The municipality as it was on `dag`, when what became of it belongs to the house."""
        bedoeld = self.lijst.vind(gemeente, geschreven_op)
        if bedoeld is None:
            return None
        nu = self.lijst.opvolger_op(bedoeld, self.vandaag)
        van_het_huis = {self.lijst.opvolger_op(code, self.vandaag) for code in self.codes}
        return self.lijst.opvolger_op(bedoeld, dag) if nu and nu in van_het_huis else None


def telfeiten(dossier: DossierRecord, gebied: Telgebied) -> Iterator[Telfeit]:
    """A report counts on the day it was made, a case on the day the direction over it began.

    So a case may count in a later year than its report, as in the published tables.
    """
    yield _telfeit(dossier, gebied, Telsoort.MELDING, dossier.aanmelddatum)
    if dossier.start_regie:
        yield _telfeit(dossier, gebied, Telsoort.NIEUWE_CASUS, dossier.start_regie)


def _telfeit(dossier: DossierRecord, gebied: Telgebied, soort: Telsoort, dag: date) -> Telfeit:
    code = gebied.code(dossier.gemeente, geschreven_op=dossier.aanmelddatum, dag=dag)
    return Telfeit(soort, dag, code)
