from datetime import datetime

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.overleggen.models.agendapunt import Agendapunt
from spil.toegang.models import DeelModel


class Verslagheropening(DeelModel):
    """An item that was rounded off was opened again: by whom and why. Lies in the part of that item,
    so who heard it reads why its report changes."""

    punt = models.ForeignKey(Agendapunt, on_delete=models.PROTECT, related_name="heropeningen")
    reden = models.CharField(max_length=500)
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        ordering = ["op", "id"]
        indexes = [models.Index(fields=["punt"], name="verslagheropening_per_punt")]
        constraints = [
            models.CheckConstraint(
                name="een_verslag_gaat_met_een_reden_weer_open", condition=~Q(reden="")
            ),
        ]

    @classmethod
    def leg_vast(
        cls, punt: Agendapunt, *, reden: str, door: Rol, op: datetime
    ) -> "Verslagheropening":
        return cls.objects.create(
            dossier_id=punt.dossier_id,
            deel_id=punt.deel_id,
            punt=punt,
            reden=reden,
            door=door,
            op=op,
        )
