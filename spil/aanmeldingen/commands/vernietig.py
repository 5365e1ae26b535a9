"""Destroying what was not taken up (BGS art. 1.16 lid 1 b): only the counts stay."""

from datetime import datetime

from django.db import connection, transaction

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Dossier
from spil.toegang.queries import vereis


@transaction.atomic
def vernietig_niet_opgepakt(dossier_id: int, *, door: Rol, op: datetime) -> bool:
    """Destroy one dossier that is due, as Spil itself; False when it is not (or no longer) due.

    The dossier enters the context of the system rol here, and only because it is due.
    Raises GeenRecht.
    """
    vereis("aanmelding.vernietigen", door=door, op=op)
    with connection.cursor() as cursor:
        cursor.execute("SELECT spil_neem_ter_vernietiging(%s, %s)", [dossier_id, op])
        if (cursor.fetchone() or (None,))[0] is None:
            return False
    dossier = Dossier.objects.get(pk=dossier_id)
    leg_vast("aanmelding.vernietigd", door=door, op=op, bij=dossier, onderwerp=dossier)
    dossier.vernietig(op=op)
    return True
