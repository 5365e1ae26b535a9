"""The ladder of an organisation: who is spoken to when cooperation stands still."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.beheer import queries
from spil.gebruikers.models import Escalatiecontact, Medewerker, Rol, Trede
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.fouten import DomeinFout
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Partner


class ContactNietMogelijk(DomeinFout):
    """This person is not of the house, or not in service."""


@transaction.atomic
def leg_ladder_vast(
    partner_uuid: UUID,
    contacten: Mapping[Trede, Medewerker | None],
    *,
    door: Rol,
    op: datetime,
) -> Partner:
    """The ladder of the house itself holds for each organisation that lacks a step.

    Raises NietGevonden, GeenRecht, ContactNietMogelijk.
    """
    vereis_rol("partner.beheren", door=door)
    partner = queries.partner(partner_uuid, door=door)
    for trede, medewerker in contacten.items():
        if medewerker and (medewerker.huis_id != partner.huis_id or not medewerker.actief):
            raise ContactNietMogelijk(f"{medewerker.naam} werkt niet bij een partner van dit huis.")
        Escalatiecontact.wijs_aan(partner, trede, medewerker)
    leg_vast("partner.ladder_vastgelegd", door=door, op=op, onderwerp=partner)
    return partner
