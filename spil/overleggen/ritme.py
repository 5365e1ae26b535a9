"""On which moments a series of meetings falls. Pure.

A monthly or quarterly series keeps its weekday of the month (the second Tuesday; a fifth one means
the last), so a table never drifts through the week. The clock on the wall stays the same over
summer and winter time. A time that the night of the change skips or has twice is read as the clock
before the change reads it; only a meeting planned by hand can fall there, as both nights are
Sundays.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count, dropwhile, takewhile
from typing import Final

from spil.kern.fouten import DomeinFout
from spil.kern.klok import NEDERLAND
from spil.kern.werkdagen import (
    ZATERDAG,
    is_werkdag,
    maanden_verder,
    werkdagen_na,
    werkdagen_voor,
)
from spil.werkprocessen.definitie.inhoud import Ritme

STAP_IN_DAGEN: Final[dict[Ritme, int]] = {"wekelijks": 7, "tweewekelijks": 14}
STAP_IN_MAANDEN: Final[dict[Ritme, int]] = {"maandelijks": 1, "per_kwartaal": 3}
LAATSTE_VAN_DE_MAAND = 4


class Feestdagregel(StrEnum):
    """What happens to a day of the rhythm on which nobody works."""

    VERVALT = "vervalt"
    DAG_ERVOOR = "dag_ervoor"
    DAG_ERNA = "dag_erna"


class ReeksInHetWeekend(DomeinFout):
    def __init__(self) -> None:
        super().__init__(
            "Een reeks begint op een dag van maandag tot en met vrijdag. Kies een andere eerste dag."
        )


@dataclass(frozen=True, slots=True)
class Moment:
    """`ritmedag` is the day before a holiday moved it: it tells one meeting from the next."""

    begint: datetime
    eindigt: datetime
    ritmedag: date


@dataclass(frozen=True, slots=True)
class Regelmaat:
    ritme: Ritme
    eerste_dag: date
    begintijd: time
    duur: timedelta
    bij_feestdag: Feestdagregel

    def __post_init__(self) -> None:
        if self.heeft_vaste_dagen and self.eerste_dag.weekday() >= ZATERDAG:
            raise ReeksInHetWeekend

    @property
    def heeft_vaste_dagen(self) -> bool:
        """Not so when it only meets on request."""
        return self.ritme in STAP_IN_DAGEN or self.ritme in STAP_IN_MAANDEN


def momenten(regelmaat: Regelmaat, *, van: date, tot: date) -> Iterator[Moment]:
    """The meetings whose day of the rhythm lies from `van` up to and including `tot`, in order."""
    if not regelmaat.heeft_vaste_dagen:
        return
    tot_en_met = takewhile(lambda dag: dag <= tot, _ritmedagen(regelmaat))
    for ritmedag in dropwhile(lambda dag: dag < van, tot_en_met):
        if dag := _op_een_werkdag(ritmedag, regelmaat.bij_feestdag):
            begint, eindigt = op_de_klok(dag, regelmaat.begintijd, regelmaat.duur)
            yield Moment(begint, eindigt, ritmedag)


def op_de_klok(dag: date, begintijd: time, duur: timedelta) -> tuple[datetime, datetime]:
    """From when until when, in UTC, for who reads `begintijd` from a Dutch clock on that day."""
    begint = datetime.combine(dag, begintijd, tzinfo=NEDERLAND).astimezone(UTC)
    return begint, begint + duur


def _ritmedagen(regelmaat: Regelmaat) -> Iterator[date]:
    eerste = regelmaat.eerste_dag
    if stap := STAP_IN_DAGEN.get(regelmaat.ritme):
        return (eerste + timedelta(days=stap * keer) for keer in count())
    maanden = STAP_IN_MAANDEN[regelmaat.ritme]
    return (_zelfde_weekdag(eerste, maanden * keer) for keer in count())


def _zelfde_weekdag(eerste: date, maanden: int) -> date:
    """The same weekday of the month, so many months on."""
    week = (eerste.day - 1) // 7
    if week == LAATSTE_VAN_DE_MAAND:
        einde = maanden_verder(eerste.replace(day=1), maanden + 1) - timedelta(days=1)
        return einde - timedelta(days=(einde.weekday() - eerste.weekday()) % 7)
    begin = maanden_verder(eerste.replace(day=1), maanden)
    return begin + timedelta(days=7 * week + (eerste.weekday() - begin.weekday()) % 7)


def _op_een_werkdag(dag: date, regel: Feestdagregel) -> date | None:
    if is_werkdag(dag):
        return dag
    if regel is Feestdagregel.VERVALT:
        return None
    return werkdagen_voor(dag, 1) if regel is Feestdagregel.DAG_ERVOOR else werkdagen_na(dag, 0)
