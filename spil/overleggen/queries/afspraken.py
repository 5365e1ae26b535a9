"""Agreements of a report: what was said at a table that somebody does, and stands in no plan."""

from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.overleggen.models import Verslagregel
from spil.overleggen.rechten.afspraken import AFDOEN
from spil.overleggen.verslagtekst import Regelsoort
from spil.toegang.queries import vereis


def open_afspraken(dossier_id: int) -> list[Verslagregel]:
    """Those that the acting rol reads, the oldest first. One query."""
    rijen = Verslagregel.objects.open_afspraken().filter(dossier=dossier_id)
    return list(
        rijen.select_related("partner", "punt__plek__overleg__reeks").order_by(
            "punt__plek__overleg__begint", "punt__plek__volgnummer", "volgnummer"
        )
    )


def afspraak_van(uuid: UUID, *, om_te_wijzigen: bool = False) -> Verslagregel:
    """Raises NietGevonden, also for a line that says not what somebody does."""
    rijen = Verslagregel.objects.select_related("partner", "punt__plek__overleg__reeks")
    if om_te_wijzigen:
        rijen = rijen.select_for_update(of=("self",), no_key=True)
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None or gevonden.soort != Regelsoort.ACTIE:
        raise NietGevonden("Deze afspraak bestaat niet.")
    return gevonden


def afspraak_om_af_te_doen(uuid: UUID, *, door: Rol, op: datetime) -> Verslagregel:
    """Raises NietGevonden, GeenRecht."""
    afspraak = afspraak_van(uuid)
    vereis(AFDOEN, door=door, op=op, dossier_id=afspraak.dossier_id)
    return afspraak
