"""Background work: the agendas of the coming meetings fill with what needs the table."""

from procrastinate.contrib.django import app

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern import klok, rls
from spil.overleggen.commands.agendamaken import vul_agenda_vanzelf
from spil.overleggen.models import Overleg
from spil.overleggen.queries.vullingen import te_vullen, werkenden
from spil.werkprocessen.commands import systeemrol

DOEL = "verwerking"


@app.periodic(cron="20 4 * * *")
@app.task(name="overleggen.vul_agendas", queueing_lock="overleggen.vul_agendas")
def vul_agendas(timestamp: int) -> None:
    """Every night, for all houses."""
    if fouten := [fout for huis in Huis.objects.all() for fout in _vul(huis)]:
        raise ExceptionGroup("Niet elke agenda is gevuld.", fouten)


def _vul(huis: Huis) -> list[Exception]:
    """In the dossiers of each colleague, for Spil sees none itself. What goes wrong at one meeting
    leaves the others filled; returns what went wrong."""
    op, spil = klok.nu(), systeemrol(huis)
    with rls.namens(spil.pk, doel=DOEL, op=op):
        overleggen, mensen = te_vullen(door=spil, op=op), werkenden(door=spil, op=op)
    paren = [(overleg, rol) for overleg in overleggen for rol in mensen]
    return [fout for overleg, rol in paren if (fout := _vul_een(overleg, rol, spil))]


def _vul_een(overleg: Overleg, rol: Rol, spil: Rol) -> Exception | None:
    op = klok.nu()
    try:
        with rls.namens(rol.pk, doel=DOEL, op=op):
            vul_agenda_vanzelf(overleg.uuid, door=spil, op=op)
    except Exception as fout:
        return fout
    return None
