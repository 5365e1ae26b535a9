from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.fouten import DomeinFout
from spil.logboek.schrijven import leg_vast
from spil.toegang.queries import vereis
from spil.toegang.queries.logboek import Blik, Periode, blikken, personen

MEESTE_REGELS = 50_000


class TeVeelRegels(DomeinFout):
    """The file would not fit in a spreadsheet that people still read."""


@transaction.atomic
def exporteer_logboek(
    dossier: UUID, periode: Periode, *, betrokkene: UUID | None = None, door: Rol, op: datetime
) -> list[Blik]:
    """All looks of the period, for a file. Raises GeenRecht, NietGevonden, TeVeelRegels."""
    vereis("logboek.exporteren", door=door, op=op)
    dossier_id = personen(dossier, periode)[0].dossier_id
    regels = blikken(dossier, periode, op=op, betrokkene=betrokkene, aantal=MEESTE_REGELS + 1)
    if len(regels) > MEESTE_REGELS:
        raise TeVeelRegels("Dit zijn te veel regels voor een bestand. Kies een kortere periode.")
    leg_vast("logboek.geexporteerd", door=door, op=op, over_dossier=dossier_id)
    return regels
