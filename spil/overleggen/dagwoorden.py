"""Days as people say them at a table: `morgen`, `volgende week dinsdag`, `over twee weken`,
`3 december`, `3-12`, `eind november`. Pure: the day to count from is passed in.

A day without a year is the first that still comes, the day itself included; a day of the week
alone is the first after today.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from spil.kern.datums import DAGEN, MAANDEN

VRIJDAG: Final = 4
_EEUW: Final = 2000
# A leap day comes back after eight years at most (1896, 1904).
_JAREN_VOORUIT: Final = 9
_GETALLEN: Final = {
    woord: waarde
    for waarde, woorden in enumerate(
        ("een één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"), 1
    )
    for woord in woorden.split()
}
_DEEL: Final = {"begin": 7, "half": 15, "medio": 15}

_WEEKDAG: Final = rf"(?P<weekdag>{'|'.join(DAGEN)})(?:ochtend|morgen|middag|avond)?"
_KORTE_DAG: Final = r"(?:(?:ma|di|wo|do|vr|za|zo)\.? )?"
_MAAND: Final = (
    rf"(?P<maand>{'|'.join(MAANDEN)}|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)\b\.?"
)
_AANTAL: Final = rf"(?P<aantal>\d{{1,2}}|{'|'.join(_GETALLEN)})"


@dataclass(frozen=True, kw_only=True)
class Dagwoord:
    """Where in a text a day stands, and which one. `is_termijn`: said as a term (`voor vrijdag`)."""

    begin: int
    eind: int
    dag: date
    is_termijn: bool


def zoek_dagen(tekst: str, vandaag: date) -> list[Dagwoord]:
    """Each day in the text, from left to right."""
    gevonden: list[Dagwoord] = []
    for patroon, reken in _VORMEN:
        for treffer in patroon.finditer(tekst):
            dag = reken(treffer, vandaag)
            vrij = all(treffer.end() <= w.begin or treffer.start() >= w.eind for w in gevonden)
            if dag is not None and vrij:
                gevonden.append(_dagwoord(treffer, dag))
    return sorted(gevonden, key=lambda woord: woord.begin)


def _dagwoord(treffer: re.Match[str], dag: date) -> Dagwoord:
    termijn = treffer["voorzetsel"] is not None and treffer["voorzetsel"].strip().lower() != "op"
    return Dagwoord(begin=treffer.start(), eind=treffer.end(), dag=dag, is_termijn=termijn)


def _met_cijfers(t: re.Match[str], vandaag: date) -> date | None:
    return _dag_in(int(t["dag"]), int(t["maandgetal"]), _jaar(t["jaar"]), vandaag)


def _met_maandnaam(t: re.Match[str], vandaag: date) -> date | None:
    return _dag_in(int(t["dag"]), _maandgetal(t["maand"]), _jaar(t["jaar"]), vandaag)


def _deel_van_maand(t: re.Match[str], vandaag: date) -> date | None:
    maand = _maandgetal(t["maand"])
    for jaar in range(vandaag.year, vandaag.year + 2):
        dag = date(jaar, maand, _DEEL.get(t["deel"].lower(), monthrange(jaar, maand)[1]))
        if dag >= vandaag:
            return dag
    return None


def _over_een_tijd(t: re.Match[str], vandaag: date) -> date:
    aantal = _GETALLEN.get(t["aantal"].lower()) or int(t["aantal"])
    if t["eenheid"].lower().startswith("maand"):
        return _maanden_later(vandaag, aantal)
    per = 7 if t["eenheid"].lower().startswith("we") else 1
    return vandaag + timedelta(days=per * aantal)


def _weekdag_van_volgende_week(t: re.Match[str], vandaag: date) -> date:
    return _volgende_maandag(vandaag) + timedelta(days=DAGEN.index(t["weekdag"].lower()))


def _eerstvolgende(t: re.Match[str], vandaag: date) -> date:
    verschil = (DAGEN.index(t["weekdag"].lower()) - vandaag.weekday() - 1) % 7 + 1
    return vandaag + timedelta(days=verschil)


def _volgende_week(_: re.Match[str], vandaag: date) -> date:
    return _volgende_maandag(vandaag) + timedelta(days=VRIJDAG)


def _deze_week(_: re.Match[str], vandaag: date) -> date:
    return max(vandaag, _volgende_maandag(vandaag) - timedelta(days=7 - VRIJDAG))


def _deze_maand(_: re.Match[str], vandaag: date) -> date:
    return vandaag.replace(day=monthrange(vandaag.year, vandaag.month)[1])


def _volgende_maand(t: re.Match[str], vandaag: date) -> date:
    return _deze_maand(t, _maanden_later(vandaag.replace(day=1), 1))


def _vandaag(t: re.Match[str], vandaag: date) -> date:
    return vandaag + timedelta(days=("vandaag", "morgen", "overmorgen").index(t["woord"].lower()))


def _dag_in(dag: int, maand: int, jaar: int | None, vandaag: date) -> date | None:
    jaren = [jaar] if jaar else range(vandaag.year, vandaag.year + _JAREN_VOORUIT)
    for poging in jaren:
        try:
            kandidaat = date(poging, maand, dag)
        except ValueError:
            continue
        if jaar or kandidaat >= vandaag:
            return kandidaat
    return None


def _jaar(getypt: str | None) -> int | None:
    return int(getypt) % 100 + _EEUW if getypt else None


def _maandgetal(naam: str) -> int:
    kort = naam.lower()[:3]
    kort = "maa" if kort == "mrt" else kort
    return next(i for i, maand in enumerate(MAANDEN, 1) if maand.startswith(kort))


def _maanden_later(dag: date, aantal: int) -> date:
    jaren, maand = divmod(dag.month - 1 + aantal, 12)
    jaar, maand = dag.year + jaren, maand + 1
    return date(jaar, maand, min(dag.day, monthrange(jaar, maand)[1]))


def _volgende_maandag(vandaag: date) -> date:
    return vandaag + timedelta(days=7 - vandaag.weekday())


Reken = Callable[[re.Match[str], date], date | None]


def _vormen() -> Iterator[tuple[re.Pattern[str], Reken]]:
    """The longest way to say a day first: who reads `volgende week dinsdag` must not stop at
    `dinsdag`."""
    for patroon, reken in (
        (
            rf"{_KORTE_DAG}(?<![\d/-])(?P<dag>\d{{1,2}})(?P<streep>[-/])(?P<maandgetal>\d{{1,2}})"
            r"(?:(?P=streep)(?P<jaar>20\d\d|\d\d))?(?![\d/-])",
            _met_cijfers,
        ),
        (
            rf"(?:{_KORTE_DAG}|{_WEEKDAG} )(?P<dag>\d{{1,2}}) {_MAAND}(?: (?P<jaar>20\d\d))?",
            _met_maandnaam,
        ),
        (rf"(?P<deel>begin|half|medio|eind|einde) {_MAAND}", _deel_van_maand),
        (
            rf"(?:over|binnen) {_AANTAL} (?P<eenheid>dag(?:en)?|week|weken|maand(?:en)?)",
            _over_een_tijd,
        ),
        (rf"volgende week {_WEEKDAG}", _weekdag_van_volgende_week),
        (rf"{_WEEKDAG} volgende week", _weekdag_van_volgende_week),
        (rf"volgende {_WEEKDAG}", _weekdag_van_volgende_week),
        (rf"(?:aanstaande |komende |deze week )?{_WEEKDAG}", _eerstvolgende),
        (r"(?:(?:eind|einde) )?volgende week", _volgende_week),
        (r"(?:(?:eind|einde) )?(?:deze|van de) week", _deze_week),
        (r"(?:(?:eind|einde) )?(?:deze|van de) maand", _deze_maand),
        (r"(?:(?:eind|einde) )?volgende maand", _volgende_maand),
        (r"(?P<woord>vandaag|overmorgen|morgen)", _vandaag),
    ):
        voorzetsel = r"\b(?P<voorzetsel>(?:voor|vóór|uiterlijk|tegen|op) )?"
        yield re.compile(rf"{voorzetsel}\b(?:{patroon})(?!\w)", re.IGNORECASE), reken


_VORMEN: Final = list(_vormen())
