from typing import Self

from django.db import models

from spil.gebruikers.models.medewerker import Medewerker
from spil.kern.models import MetUuid
from spil.partners.models import Partner


class Trede(models.TextChoices):
    """Who is spoken to when cooperation stands still, from near to far."""

    CONTACTPERSOON = "contactpersoon", "Contactpersoon"
    LEIDINGGEVENDE = "leidinggevende", "Leidinggevende"
    PARTNEROVERLEG = "partneroverleg", "Lid van het partneroverleg"
    STUURGROEP = "stuurgroep", "Lid van de stuurgroep"


class EscalatiecontactQuerySet(models.QuerySet["Escalatiecontact"]):
    def van_partner(self, partner_id: int) -> Self:
        return self.filter(partner_id=partner_id).select_related("medewerker__partner")


class Escalatiecontact(MetUuid):
    """Whom the house speaks to at one step of the ladder of one organisation. Needs no login: this
    person reads no dossier."""

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="escalatieladder")
    trede = models.CharField(max_length=15, choices=Trede.choices)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    objects = EscalatiecontactQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partner", "trede"], name="een_contact_per_trede"),
        ]

    @classmethod
    def wijs_aan(cls, partner: Partner, trede: Trede, medewerker: Medewerker | None) -> None:
        """Nobody, when there is no `medewerker`."""
        if medewerker is None:
            cls.objects.filter(partner=partner, trede=trede).delete()
            return
        cls.objects.update_or_create(
            partner=partner, trede=trede, defaults={"medewerker": medewerker}
        )
