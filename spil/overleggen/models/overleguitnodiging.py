from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from spil.overleggen.models.genodigde import Genodigde
from spil.overleggen.models.overleg import Overleg


class OverleguitnodigingQuerySet(models.QuerySet["Overleguitnodiging"]):
    def achterhaald(self) -> Self:
        """The meeting changed since the person was told."""
        return self.filter(versie__lt=F("genodigde__overleg__versie"))

    def nog_niet_herinnerd_sinds(self, moment: datetime) -> Self:
        return self.filter(Q(herinnerd_op__isnull=True) | Q(herinnerd_op__lt=moment))


class Overleguitnodiging(models.Model):
    """That somebody who works in Spil was told of a meeting: which version of it, for what time,
    and when a reminder went out. Not what they answered: that stands on the `Genodigde`."""

    genodigde = models.OneToOneField(
        Genodigde, on_delete=models.CASCADE, related_name="uitnodiging", primary_key=True
    )
    versie = models.PositiveIntegerField()
    begint = models.DateTimeField()
    eindigt = models.DateTimeField()
    verstuurd_op = models.DateTimeField()
    herinnerd_op = models.DateTimeField(null=True, blank=True)

    objects = OverleguitnodigingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="herinnering_aan_een_overleg_komt_na_de_uitnodiging",
                condition=Q(herinnerd_op__isnull=True) | Q(herinnerd_op__gte=F("verstuurd_op")),
            ),
        ]

    @classmethod
    def verstuur(cls, genodigde: Genodigde, *, op: datetime) -> "Overleguitnodiging":
        overleg = genodigde.overleg
        return cls.objects.create(
            genodigde=genodigde,
            versie=overleg.versie,
            begint=overleg.begint,
            eindigt=overleg.eindigt,
            verstuurd_op=op,
        )

    def werk_bij(self, overleg: Overleg, *, op: datetime) -> None:
        """The person is told of the meeting as it is now; a reminder may follow again."""
        self.versie, self.begint, self.eindigt = overleg.versie, overleg.begint, overleg.eindigt
        self.verstuurd_op, self.herinnerd_op = op, None
        self.save()

    def herinner(self, *, op: datetime) -> None:
        self.herinnerd_op = op
        self.save(update_fields=["herinnerd_op"])

    def is_verzet(self, overleg: Overleg) -> bool:
        """To another time than the person was told; another room is no reason to ask again."""
        return (self.begint, self.eindigt) != (overleg.begint, overleg.eindigt)
