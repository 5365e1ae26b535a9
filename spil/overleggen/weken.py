"""Weeks and hours, as agreements about support count them. Pure."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from spil.kern import datums

_ALTIJD_IN_DE_LAATSTE_WEEK: Final = (12, 28)
WEEK: Final = timedelta(days=7)
_NEDERLANDS: Final = str.maketrans(",.", ".,")


def maandag_van(dag: date) -> date:
    """The week of a day is named by its Monday."""
    return dag - timedelta(days=dag.weekday())


def jaar_van(dag: date) -> int:
    """The year that its week belongs to: 31 December may lie in week 1."""
    return dag.isocalendar().year


def maandagen_van(jaar: int) -> list[date]:
    """The weeks of a year: 52, and in some years 53."""
    aantal = date(jaar, *_ALTIJD_IN_DE_LAATSTE_WEEK).isocalendar().week
    eerste = date.fromisocalendar(jaar, 1, 1)
    return [eerste + WEEK * nr for nr in range(aantal)]


def week_in_woorden(maandag: date) -> str:
    return f"week {maandag.isocalendar().week}, vanaf {datums.lang(maandag)}"


def uren_in_woorden(uren: Decimal) -> str:
    """`8`, `1,5`, `1.664`: without a comma when it is whole."""
    heel = uren == uren.to_integral_value()
    return f"{uren:,.{0 if heel else 1}f}".translate(_NEDERLANDS)
