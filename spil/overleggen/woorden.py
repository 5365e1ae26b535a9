"""How often and when, in words. Pure."""

from datetime import date, datetime, time, timedelta
from typing import Final

from spil.kern.datums import DAGEN
from spil.overleggen.models import Overlegreeks, Reeksritme

_RANG: Final = ("eerste", "tweede", "derde", "vierde", "laatste")
_PER_WEEK: Final = frozenset({Reeksritme.WEKELIJKS, Reeksritme.TWEEWEKELIJKS})


def ritme_in_woorden(reeks: Overlegreeks) -> str:
    """`Elke maand op de tweede dinsdag, 09:30 tot 11:00`."""
    ritme = Reeksritme(reeks.ritme)
    if ritme == Reeksritme.NAAR_BEHOEFTE:
        return str(ritme.label)
    tijd = f"{reeks.begintijd:%H:%M} tot {_einde(reeks.begintijd, reeks.duur_minuten):%H:%M}"
    return f"{ritme.label} op {_dag(ritme, reeks.eerste_dag)}, {tijd}"


def gepland_in_woorden(aantal: int) -> str:
    if not aantal:
        return "Er was niets meer te plannen: deze dagen stonden er al."
    return "Er is één overleg gepland." if aantal == 1 else f"Er zijn {aantal} overleggen gepland."


def genodigd_in_woorden(aantal: int) -> str:
    return (
        "Er is één persoon uitgenodigd." if aantal == 1 else f"Er zijn {aantal} mensen uitgenodigd."
    )


def herinnerd_in_woorden(aantal: int) -> str:
    wie = "Eén persoon kreeg" if aantal == 1 else f"{aantal} mensen kregen"
    return f"{wie} een herinnering."


def _dag(ritme: Reeksritme, eerste: date) -> str:
    dag = DAGEN[eerste.weekday()]
    return dag if ritme in _PER_WEEK else f"de {_RANG[(eerste.day - 1) // 7]} {dag}"


def _einde(begin: time, minuten: int) -> time:
    return (datetime.combine(date.min, begin) + timedelta(minutes=minuten)).time()
