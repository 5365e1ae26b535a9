"""Background work: drafts that nobody went on with."""

from procrastinate.contrib.django import app

from spil.huizen.models import Huis
from spil.kern import klok, rls
from spil.toegang.commands.concept import ruim_oude_concepten_op
from spil.werkprocessen.commands import systeemrol


@app.periodic(cron="40 3 * * *")
@app.task(name="toegang.ruim_concepten_op", queueing_lock="toegang.ruim_concepten_op")
def ruim_concepten_op(timestamp: int) -> None:
    """Every night, for all houses."""
    for huis in Huis.objects.all():
        op, spil = klok.nu(), systeemrol(huis)
        with rls.namens(spil.pk, doel="opruimen", op=op):
            ruim_oude_concepten_op(door=spil, op=op)
