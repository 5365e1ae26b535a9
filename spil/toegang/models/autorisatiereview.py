from datetime import datetime

from django.db import models

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern.models import MetUuid


class AutorisatieReview(MetUuid):
    """Somebody compared the rights table with practice; due each year (eisen A1-19)."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["huis", "-op"], name="autorisatiereview_per_huis")]

    @classmethod
    def leg_vast(cls, *, door: Rol, op: datetime) -> "AutorisatieReview":
        return cls.objects.create(huis_id=door.huis_id, op=op, door=door)
