"""Which terms of a case run, until when, and from when they warn."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from spil.kern.werkdagen import maanden_verder, werkdagen_na, werkdagen_voor
from spil.werkprocessen.definitie.aanpak import Aanpakdefinitie
from spil.werkprocessen.definitie.verloop import Duur, Termijn

# Moment ("melding", "start", "sluiting", "fase:plan", "veld:vrij_op") → the last day it was.
Momenten = Mapping[str, date]


@dataclass(frozen=True, kw_only=True)
class Termijnstand:
    """A term that runs: it must be met on `uiterlijk`, and shows as signal from `waarschuw_op`."""

    code: str
    naam: str
    uiterlijk: date
    waarschuw_op: date

    def is_te_laat(self, dag: date) -> bool:
        return dag > self.uiterlijk

    def waarschuwt(self, dag: date) -> bool:
        return dag >= self.waarschuw_op


def termijnstanden(definitie: Aanpakdefinitie, momenten: Momenten) -> list[Termijnstand]:
    """The terms that run given what happened when; the first to end first."""
    standen = [s for t in definitie.termijnen if (s := _stand(t, momenten))]
    return sorted(standen, key=lambda stand: (stand.uiterlijk, stand.code))


def _stand(termijn: Termijn, momenten: Momenten) -> Termijnstand | None:
    begin = momenten.get(termijn.vanaf)
    if begin is None or "sluiting" in momenten:
        return None
    if any(momenten[moment] >= begin for moment in termijn.stopt_bij if moment in momenten):
        return None
    klaar = [momenten[moment] for moment in termijn.klaar_bij if moment in momenten]
    if termijn.herhaalt:
        # Each time that it is met, it begins again.
        begin = max([begin, *klaar])
    elif any(dag >= begin or termijn.richting == "voor" for dag in klaar):
        return None
    uiterlijk = verschuif(begin, termijn.duur, terug=termijn.richting == "voor")
    return Termijnstand(
        code=termijn.code,
        naam=termijn.naam,
        uiterlijk=uiterlijk,
        waarschuw_op=_eerder(uiterlijk, termijn.waarschuw_dagen),
    )


def verschuif(dag: date, duur: Duur, *, terug: bool = False) -> date:
    """`duur` after `dag`, or before it; a day that no calendar has is the first or last one."""
    try:
        return _verschuif(dag, duur, terug=terug)
    except (OverflowError, ValueError):
        return date.min if terug else date.max


def _verschuif(dag: date, duur: Duur, *, terug: bool) -> date:
    if duur.eenheid == "werkdagen":
        return werkdagen_voor(dag, duur.aantal) if terug else werkdagen_na(dag, duur.aantal)
    aantal = -duur.aantal if terug else duur.aantal
    if duur.eenheid == "maanden":
        return maanden_verder(dag, aantal)
    return dag + timedelta(days=aantal * (7 if duur.eenheid == "weken" else 1))


def _eerder(dag: date, dagen: int) -> date:
    return dag - timedelta(days=dagen) if dag.toordinal() > dagen else date.min
