"""A dossier need not come to one meeting, so the night does not put it on that agenda."""

from datetime import datetime

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.models import Overgeslagen, Overleg
from spil.overleggen.rechten.agenda import PUNT_VOORBEREIDEN
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.toegang.queries import vereis


def leg_overgeslagen_vast(
    overleg: Overleg, dossier_id: int, *, door: Rol, op: datetime
) -> Overgeslagen:
    """Also of what was taken off the agenda: the night does not put it back. Raises GeenRecht."""
    vereis(PUNT_VOORBEREIDEN, door=door, op=op, dossier_id=dossier_id)
    kern = Dossierdeel.objects.get(dossier_id=dossier_id, soort=Deelsoort.KERN)
    rij = Overgeslagen.leg_vast(overleg, kern)
    leg_vast("agenda.overgeslagen", door=door, op=op, bij=rij, onderwerp=rij)
    return rij
