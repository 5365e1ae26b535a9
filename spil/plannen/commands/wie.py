"""Who may say how it stands with an action."""

from datetime import datetime

from spil.gebruikers.models import Rol
from spil.plannen.models import Actie
from spil.toegang.queries import vereis


def vereis_uitvoerder(actie: Actie, *, door: Rol, op: datetime) -> None:
    """People of its organisation, and who leads the case. Raises NietGevonden, GeenRecht."""
    eigen = actie.partner_id == door.partner_id
    handeling = "acties.uitvoeren" if eigen else "acties.bijwerken_voor_ander"
    vereis(handeling, door=door, op=op, dossier_id=actie.dossier_id)
