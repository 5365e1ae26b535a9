"""Reading and taking over in the background, and destroying what was offered and left lying."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from procrastinate.contrib.django import app

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern import klok, rls
from spil.kern.fouten import DomeinFout
from spil.uitwisseling.commands import (
    meld_mislukt,
    ruim_op,
    voer_overname_uit,
    voer_proef_uit,
)
from spil.werkprocessen.commands import systeemrol

DOEL = "import"
BEWAARTIJD = timedelta(days=28)


@app.task(name="uitwisseling.proef")
def proef(import_uuid: str, rol_id: int) -> None:
    """Read an export that was offered, as who offered it."""
    _voer_uit(voer_proef_uit, import_uuid, rol_id)


@app.task(name="uitwisseling.overname")
def overname(import_uuid: str, rol_id: int) -> None:
    """Take over an export, as who asked for it."""
    _voer_uit(voer_overname_uit, import_uuid, rol_id)


@app.periodic(cron="40 3 * * *")
@app.task(name="uitwisseling.ruim_op", queueing_lock="uitwisseling.ruim_op")
def ruim_alles_op(timestamp: int) -> None:
    """Every night: uploads and refused records do not lie about for ever."""
    for huis in Huis.objects.all():
        op, spil = klok.nu(), systeemrol(huis)
        with rls.namens(spil.pk, doel=DOEL, op=op):
            ruim_op(voor=op - BEWAARTIJD, door=spil, op=op)


def _voer_uit(opdracht: Callable[..., object], import_uuid: str, rol_id: int) -> None:
    op, uuid = klok.nu(), UUID(import_uuid)
    rol = Rol.objects.met_alles().get(pk=rol_id)
    try:
        with rls.namens(rol.pk, doel=DOEL, op=op):
            opdracht(uuid, door=rol, op=op)
    except DomeinFout as fout:
        _meld(uuid, rol, op=op, melding=str(fout))
    except Exception:
        _meld(uuid, rol, op=op, melding="Er ging iets mis in Spil.")
        raise


def _meld(uuid: UUID, rol: Rol, *, op: datetime, melding: str) -> None:
    """In a transaction of its own: that of the import was rolled back."""
    with rls.namens(rol.pk, doel=DOEL, op=op):
        meld_mislukt(uuid, door=rol, op=op, melding=melding)
