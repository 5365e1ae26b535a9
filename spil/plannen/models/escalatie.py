from datetime import datetime
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Medewerker, Rol, Trede
from spil.kern.eenmalig import MetSleutel
from spil.partners.models import Partner
from spil.plannen.models.actie import Actie
from spil.toegang.models import DeelModel, Dossierdeel


class Escalatie(DeelModel, MetSleutel):
    """An action that stands still was laid before somebody higher on the ladder of its
    organisation. In the kern: this is how the house works, and no deelnemer reads of another that
    it was spoken to."""

    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="escalaties")
    trede = models.CharField(max_length=15, choices=Trede.choices)
    aan = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    reden = models.CharField(max_length=500)
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        ordering = ["op", "id"]
        indexes = [models.Index(fields=["actie", "-op"], name="escalatie_per_actie")]
        constraints = [
            models.CheckConstraint(name="escalatie_heeft_een_reden", condition=~Q(reden="")),
            models.UniqueConstraint(fields=["actie", "trede"], name="trede_eens_per_actie"),
        ]

    @classmethod
    def leg_vast(
        cls,
        kern: Dossierdeel,
        actie: Actie,
        *,
        trede: str,
        aan: Medewerker,
        reden: str,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
    ) -> "Escalatie":
        return cls.objects.create(
            dossier_id=actie.dossier_id,
            deel=kern,
            actie=actie,
            trede=trede,
            aan=aan,
            partner=aan.partner,
            reden=reden,
            door=door,
            op=op,
            sleutel=sleutel or uuid4(),
        )
