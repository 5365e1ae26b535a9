"""Whom the house speaks to when an organisation stands still."""

from spil.gebruikers.models import Escalatiecontact, Medewerker, Rol, Trede
from spil.partners.models import Partner


def ladder(partner: Partner) -> dict[Trede, Medewerker]:
    """The steps where somebody is named."""
    contacten = Escalatiecontact.objects.van_partner(partner.pk)
    return {Trede(contact.trede): contact.medewerker for contact in contacten}


def mogelijke_contacten(*, door: Rol) -> list[Medewerker]:
    """Everybody in service, of all partners: a member of the stuurgroep may be of another one."""
    return list(
        Medewerker.objects.filter(huis_id=door.huis_id, actief=True)
        .select_related("partner")
        .order_by("naam", "pk")
    )
