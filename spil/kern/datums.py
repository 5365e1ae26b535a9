"""Dates and terms in Dutch words. Pure: the day to count from is passed in."""

import re
from datetime import date, datetime

from spil.kern.klok import NEDERLAND, datum

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MAANDEN_KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_GETYPT = re.compile(r"\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})\s*")
_WEKEN_VANAF = 15
_MAANDEN_VANAF = 61


class OnleesbareDatum(ValueError):
    """The text is not a date; `str()` tells the user what is wrong and how to write it."""


def als_dag(moment: date | datetime) -> date:
    """The calendar day in the Netherlands."""
    return datum(moment) if isinstance(moment, datetime) else moment


def kort(moment: date | datetime, vandaag: date | None = None) -> str:
    """`do 26 nov`, with the year when it is not the year of `vandaag`."""
    dag = als_dag(moment)
    tekst = f"{DAGEN[dag.weekday()][:2]} {dag.day} {MAANDEN_KORT[dag.month - 1]}"
    return tekst if vandaag and vandaag.year == dag.year else f"{tekst} {dag.year}"


def lang(moment: date | datetime) -> str:
    """`26 november 2026`."""
    dag = als_dag(moment)
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def voluit(moment: date | datetime) -> str:
    """`donderdag 26 november 2026`."""
    return f"{DAGEN[als_dag(moment).weekday()]} {lang(moment)}"


def getal(moment: date | datetime) -> str:
    """`26-11-2026`, as people type it."""
    return f"{als_dag(moment):%d-%m-%Y}"


def tijd(moment: datetime) -> str:
    """`14:31` on a Dutch clock."""
    return f"{moment.astimezone(NEDERLAND):%H:%M}"


def termijn(moment: date | datetime, vandaag: date) -> str:
    """How far off: `2 dagen te laat`, `vandaag`, `morgen`, `over 3 weken`."""
    dagen = (als_dag(moment) - vandaag).days
    if dagen < 0:
        return f"{_afstand(-dagen)} te laat"
    return {0: "vandaag", 1: "morgen"}.get(dagen) or f"over {_afstand(dagen)}"


def geleden(moment: date | datetime, vandaag: date) -> str:
    """How long ago: `vandaag`, `gisteren`, `3 weken geleden`."""
    dagen = (vandaag - als_dag(moment)).days
    return {0: "vandaag", 1: "gisteren"}.get(dagen) or f"{_afstand(abs(dagen))} geleden"


def leeftijd(geboren: date, vandaag: date) -> int:
    """Age in whole years; who was born on 29 February has their birthday on 1 March."""
    nog_niet_jarig = (vandaag.month, vandaag.day) < (geboren.month, geboren.day)
    return vandaag.year - geboren.year - nog_niet_jarig


def lees(tekst: str) -> date:
    """The day that somebody typed as dd-mm-jjjj; 1-3-2026 and 01/03/2026 are understood too."""
    getypt = _GETYPT.fullmatch(tekst)
    if getypt is None:
        raise OnleesbareDatum(
            "Schrijf de datum als dag-maand-jaar met vier cijfers voor het jaar, "
            "bijvoorbeeld 26-11-2026."
        )
    dag, maand, jaar = (int(deel) for deel in getypt.groups())
    if not 1 <= maand <= len(MAANDEN):
        raise OnleesbareDatum(f"Er is geen maand {maand}. Schrijf eerst de dag, dan de maand.")
    try:
        return date(jaar, maand, dag)
    except ValueError as fout:
        raise OnleesbareDatum(f"In {MAANDEN[maand - 1]} {jaar} is er geen dag {dag}.") from fout


def _afstand(dagen: int) -> str:
    if dagen < _WEKEN_VANAF:
        return "1 dag" if dagen == 1 else f"{dagen} dagen"
    if dagen < _MAANDEN_VANAF:
        return f"{dagen // 7} weken"
    maanden = dagen * 12 // 365
    return f"{maanden} maanden" if maanden < 24 else f"{maanden // 12} jaar"  # noqa: PLR2004
