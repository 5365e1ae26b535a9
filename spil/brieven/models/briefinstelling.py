from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern.models import MetUuid


class BriefinstellingQuerySet(models.QuerySet["Briefinstelling"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id)


class Briefinstelling(MetUuid):
    """What a house says of all its letters. Without a row it said nothing yet.

    `brief_is_antwoord`: who records a letter to the reporter has answered the report with it.
    `afzender`: address, telephone and mail, a line each. `logo` is a png or jpg.
    """

    huis = models.OneToOneField(Huis, on_delete=models.PROTECT, related_name="+")
    brief_is_antwoord = models.BooleanField(default=False)
    afzender = models.TextField(blank=True)
    logo = models.BinaryField(null=True)
    logo_omschrijving = models.CharField(max_length=200, blank=True)
    gewijzigd_op = models.DateTimeField()
    gewijzigd_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    objects = BriefinstellingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="een_logo_heeft_een_omschrijving",
                condition=Q(logo__isnull=True) | ~Q(logo_omschrijving=""),
            ),
        ]

    @classmethod
    def zet(cls, *, door: Rol, op: datetime, **velden: object) -> "Briefinstelling":
        """The fields that are named; the others stay."""
        rij, _ = cls.objects.update_or_create(
            huis_id=door.huis_id,
            defaults={**velden, "gewijzigd_op": op, "gewijzigd_door": door},
        )
        return rij
