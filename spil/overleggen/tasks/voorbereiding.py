"""Background work: who is asked to bring something to a table hears it when the item opens."""

from procrastinate.contrib.django import app

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern import klok, rls
from spil.overleggen.commands.voorbereiding import meld_uitvragen
from spil.overleggen.queries.vullingen import werkenden
from spil.werkprocessen.commands import systeemrol

DOEL = "verwerking"


@app.periodic(cron="10 5 * * *")
@app.task(name="overleggen.meld_uitvragen", queueing_lock="overleggen.meld_uitvragen")
def meld_alle_uitvragen(timestamp: int) -> None:
    """Every morning, for all houses."""
    if fouten := [fout for huis in Huis.objects.all() for fout in _meld(huis)]:
        raise ExceptionGroup("Niet elke uitvraag is gemeld.", fouten)


def _meld(huis: Huis) -> list[Exception]:
    """In the dossiers of each colleague, for Spil sees none itself. What goes wrong with one leaves
    the others told; returns what went wrong."""
    op, spil = klok.nu(), systeemrol(huis)
    with rls.namens(spil.pk, doel=DOEL, op=op):
        mensen = werkenden(door=spil, op=op)
    return [fout for rol in mensen if (fout := _meld_van(rol, spil))]


def _meld_van(rol: Rol, spil: Rol) -> Exception | None:
    op = klok.nu()
    try:
        with rls.namens(rol.pk, doel=DOEL, op=op):
            meld_uitvragen(door=spil, op=op)
    except Exception as fout:
        return fout
    return None
