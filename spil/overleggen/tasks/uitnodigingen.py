"""Invitations and reminders go out in the background, one notice per person at a time."""

from collections.abc import Callable
from typing import Final

from procrastinate.contrib.django import app

from spil.huizen.models import Huis
from spil.kern import klok, rls
from spil.overleggen.commands.versturen import herinner_genodigden, verstuur_uitnodigingen
from spil.werkprocessen.commands import systeemrol

DOEL: Final = "beheer"


@app.periodic(cron="*/10 * * * *")
@app.task(name="overleggen.uitnodigingen", queueing_lock="overleggen.uitnodigingen")
def verstuur(timestamp: int) -> None:
    """Every ten minutes: so somebody who is asked for five meetings in a row hears it once."""
    _in_elk_huis(verstuur_uitnodigingen)


@app.periodic(cron="0 6 * * 1-5")
@app.task(name="overleggen.herinneringen", queueing_lock="overleggen.herinneringen")
def herinner(timestamp: int) -> None:
    """Every working day, before the day begins."""
    _in_elk_huis(herinner_genodigden)


def _in_elk_huis(doe: Callable[..., int]) -> None:
    for huis in Huis.objects.all():
        op, spil = klok.nu(), systeemrol(huis)
        with rls.namens(spil.pk, doel=DOEL, op=op):
            doe(door=spil, op=op)
