"""Working days in the Netherlands. Pure.

Source: Algemene termijnenwet art. 3: Saturdays, Sundays, the generally acknowledged holidays
(lid 1: New Year, Easter Monday, Ascension, Whit Monday, both Christmas days, the king's birthday
as it is celebrated, 5 May) and Good Friday (lid 2).
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

ZATERDAG = 5
ZONDAG = 6
EERSTE_KONINGSDAG = 2014


def pasen(jaar: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus of 1876)."""
    a, (b, c) = jaar % 19, divmod(jaar, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * rest) // 451
    maand, dag = divmod(h + rest - 7 * m + 114, 31)
    return date(jaar, maand, dag + 1)


def verjaardag_van_de_koning(jaar: int) -> date:
    """27 April, until 2013 30 April; the day before when it is a Sunday."""
    dag = date(jaar, 4, 27 if jaar >= EERSTE_KONINGSDAG else 30)
    return dag - timedelta(days=1) if dag.weekday() == ZONDAG else dag


@lru_cache(maxsize=64)
def feestdagen(jaar: int) -> frozenset[date]:
    """Holidays on which no term of law ends."""
    paaszondag = pasen(jaar)
    beweeglijk = (paaszondag + timedelta(days=dagen) for dagen in (-2, 1, 39, 50))
    vast = (date(jaar, 1, 1), date(jaar, 5, 5), date(jaar, 12, 25), date(jaar, 12, 26))
    return frozenset((*vast, *beweeglijk, verjaardag_van_de_koning(jaar)))


def is_werkdag(dag: date) -> bool:
    return dag.weekday() < ZATERDAG and dag not in feestdagen(dag.year)


def werkdagen_na(dag: date, aantal: int) -> date:
    """The working day that is `aantal` working days after `dag`; 0 gives `dag` or the next one."""
    if aantal < 0:
        raise ValueError("een termijn telt vooruit")
    while not is_werkdag(dag) and aantal == 0:
        dag += timedelta(days=1)
    for _ in range(aantal):
        dag += timedelta(days=1)
        while not is_werkdag(dag):
            dag += timedelta(days=1)
    return dag


def werkdagen_tussen(van: date, tot: date) -> int:
    """How many working days follow `van`, up to and including `tot`; negative when it is past."""
    if tot < van:
        return -werkdagen_tussen(tot, van)
    return sum(is_werkdag(van + timedelta(days=n)) for n in range(1, (tot - van).days + 1))


def werkdagen_voor(dag: date, aantal: int) -> date:
    """The working day that is `aantal` working days before `dag`."""
    if aantal < 0:
        raise ValueError("een termijn telt niet vooruit")
    for _ in range(aantal):
        dag -= timedelta(days=1)
        while not is_werkdag(dag):
            dag -= timedelta(days=1)
    return dag


def maanden_verder(dag: date, aantal: int) -> date:
    """The same day of the month `aantal` months on (back when negative); a day that this month does
    not have becomes its last day."""
    jaren, maand = divmod(dag.month - 1 + aantal, 12)
    jaar = dag.year + jaren
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))
