"""Background work: destroying reports that were not taken up and answered, or past their term."""

from procrastinate.contrib.django import app

from spil.aanmeldingen.commands import vernietig_niet_opgepakt, wis_oude_referenties
from spil.aanmeldingen.commands.beantwoord import VERNIETIG_TAAK
from spil.aanmeldingen.queries import te_vernietigen
from spil.huizen.models import Huis
from spil.kern import klok, rls
from spil.werkprocessen.commands import systeemrol

DOEL = "vernietiging"


@app.periodic(cron="10 3 * * *")
@app.task(name="aanmeldingen.vernietig_alles", queueing_lock="aanmeldingen.vernietig_alles")
def vernietig_alles(timestamp: int) -> None:
    """Every night, for all houses: what became due by its day, and what an earlier run missed."""
    _meld([fout for huis in Huis.objects.all() for fout in _vernietig(huis)])


@app.task(name=VERNIETIG_TAAK)
def vernietig_van_huis(huis_id: int) -> None:
    """At once, after a reporter read the answer."""
    _meld(_vernietig(Huis.objects.get(pk=huis_id)))


def _vernietig(huis: Huis) -> list[Exception]:
    """One context per dossier: what goes wrong in one leaves the others, before and after it,
    destroyed. Returns what went wrong."""
    fouten: list[Exception] = []
    op = klok.nu()
    spil = systeemrol(huis)
    with rls.namens(spil.pk, doel=DOEL, op=op):
        dossiers = te_vernietigen(op=op)
        wis_oude_referenties(door=spil, op=op)
    for dossier_id in dossiers:
        try:
            with rls.namens(spil.pk, doel=DOEL, op=op):
                vernietig_niet_opgepakt(dossier_id, door=spil, op=op)
        except Exception as fout:
            fouten.append(fout)
    return fouten


def _meld(fouten: list[Exception]) -> None:
    """So that the task fails and somebody looks; the next run tries these dossiers again."""
    if fouten:
        raise ExceptionGroup("Niet alles wat vernietigd moest worden is vernietigd.", fouten)
