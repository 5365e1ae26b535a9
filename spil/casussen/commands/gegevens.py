"""What the approach asks, answered in the case."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.termijnen import hertel_termijnen
from spil.casussen.commands.toets import open_casus_op_slot
from spil.casussen.queries import in_te_vullen_groep
from spil.gebruikers.models import Rol
from spil.invullingen.commands import vul_in
from spil.invullingen.models import Invulling
from spil.werkprocessen.motor import Antwoord


@transaction.atomic
def vul_gegevens_in(
    dossier_uuid: UUID,
    *,
    groep: str,
    antwoorden: Mapping[str, Antwoord],
    door: Rol,
    op: datetime,
) -> Invulling:
    """The answers to one group of questions; a date may move a term.

    Raises NietGevonden, GeenRecht (a deelnemer fills in the groups for its own kind only),
    CasusGesloten, VeldFout.
    """
    casus = open_casus_op_slot(dossier_uuid, "casus.gegevens_vastleggen", door=door, op=op)
    in_te_vullen_groep(casus, groep, door=door)
    invulling = vul_in(casus.dossier, groep, antwoorden, door=door, op=op)
    hertel_termijnen(casus.dossier, op=op)
    return invulling
