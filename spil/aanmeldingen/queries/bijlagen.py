"""Files with a report, and with one that is not sent yet."""

from datetime import datetime
from uuid import UUID

from spil.aanmeldingen.fouten import AlleenHetAntwoord
from spil.aanmeldingen.models import Bijlage
from spil.aanmeldingen.queries.blad import is_volledig
from spil.aanmeldingen.queries.lijsten import CONCEPT_BIJLAGEN
from spil.bestanden.queries import Conceptregel, bestanden_bij_concept
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.toegang.queries import vereis


def bijlagen_bij_concept(sleutel: UUID, *, door: Rol) -> list[Conceptregel]:
    return bestanden_bij_concept(CONCEPT_BIJLAGEN, sleutel, door=door)


def bijlage_om_te_lezen(uuid: UUID, *, door: Rol, op: datetime) -> Bijlage:
    """Of a report of which `door` may read all. Raises NietGevonden, GeenRecht, AlleenHetAntwoord."""
    bijlage = Bijlage.objects.met_bestand().select_related("aanmelding").filter(uuid=uuid).first()
    if bijlage is None:
        raise NietGevonden("Deze bijlage bestaat niet.")
    redenen = vereis("aanmelding.bekijken", door=door, op=op, dossier_id=bijlage.dossier_id)
    if not is_volledig(bijlage.aanmelding, redenen):
        raise AlleenHetAntwoord(bijlage.aanmelding.uuid)
    return bijlage
