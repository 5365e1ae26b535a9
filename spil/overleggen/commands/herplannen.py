"""What is planned follows its series: another rhythm, another place, an end."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from spil.kern.klok import datum
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.herplanning import Herplanning
from spil.overleggen.models import Oplegger, Overleg, Overlegreeks
from spil.overleggen.queries.bereik import geldige_oplegger
from spil.overleggen.queries.kalender import regelmaat_van
from spil.overleggen.ritme import Moment, momenten

ANDER_RITME: Final = "De reeks kreeg een ander ritme."
# A holiday moves a meeting by a few days only.
SPELING: Final = timedelta(days=14)


def herplan(reeks: Overlegreeks, wijzig: Callable[[], None], *, op: datetime) -> Herplanning:
    """Change the series; a meeting that stands where its rhythm put it follows, one that somebody
    moved by hand stays."""
    straks = list(reeks.overleggen.gepland().filter(begint__gt=op, ritmedag__isnull=False))
    laatste = max((een.ritmedag for een in straks if een.ritmedag), default=datum(op))
    oud, plek = _kalender(reeks, datum(op), laatste), (reeks.plaats, reeks.videolink)
    wijzig()
    nieuw = _kalender(reeks, datum(op), laatste)
    verzet = vervallen = 0
    for overleg in straks:
        dag = overleg.ritmedag
        if dag is None or dag not in oud or overleg.begint != oud[dag].begint:
            continue
        if dag not in nieuw:
            overleg.laat_los(om=ANDER_RITME)
            vervallen += 1
            stem_toegang_af(overleg, op=op)
        elif _volgt(overleg, nieuw[dag], plek):
            verzet += 1
            stem_toegang_af(overleg, op=op)
    erbij = 0
    if straks and (oplegger := geldige_oplegger(reeks)):
        erbij = plan_tot(reeks, laatste, oplegger=oplegger, op=op)
    return Herplanning(verzet=verzet, vervallen=vervallen, erbij=erbij)


def plan_tot(reeks: Overlegreeks, tot: date, *, oplegger: Oplegger, op: datetime) -> int:
    """Up to and including `tot`; a day that was planned, moved or cancelled before is left alone."""
    bezet = {een.ritmedag for een in reeks.overleggen.filter(ritmedag__isnull=False)}
    tegelijk = set(reeks.overleggen.gepland().values_list("begint", flat=True))
    einde = min(tot, reeks.tot - timedelta(days=1)) if reeks.tot else tot
    nieuw = [
        moment
        for dag, moment in _kalender(reeks, datum(op), einde).items()
        if moment.begint > op and dag not in bezet and moment.begint not in tegelijk
    ]
    return Overleg.plan_volgens_ritme(reeks, nieuw, oplegger=oplegger)


def laat_vervallen_vanaf(reeks: Overlegreeks, dag: date, *, om: str, op: datetime) -> int:
    """All that was planned on that day or later and has not begun."""
    rest = [
        overleg
        for overleg in reeks.overleggen.gepland().filter(begint__gt=op)
        if datum(overleg.begint) >= dag
    ]
    for overleg in rest:
        overleg.laat_vervallen(om=om)
        stem_toegang_af(overleg, op=op)
    return len(rest)


def _kalender(reeks: Overlegreeks, van: date, tot: date) -> dict[date, Moment]:
    """Day of the rhythm → moment; also those that a holiday moved into these days."""
    regelmaat = regelmaat_van(reeks)
    gevonden = momenten(regelmaat, van=van - SPELING, tot=tot) if regelmaat else ()
    return {moment.ritmedag: moment for moment in gevonden}


def _volgt(overleg: Overleg, moment: Moment, plek: tuple[str, str]) -> bool:
    """A place that somebody chose for this one meeting stays."""
    reeks = overleg.reeks
    staat = (overleg.plaats, overleg.videolink)
    plaats, videolink = (reeks.plaats, reeks.videolink) if staat == plek else staat
    nu = (overleg.begint, overleg.eindigt, *staat)
    if nu == (moment.begint, moment.eindigt, plaats, videolink):
        return False
    overleg.verplaats(
        begint=moment.begint, eindigt=moment.eindigt, plaats=plaats, videolink=videolink
    )
    return True
