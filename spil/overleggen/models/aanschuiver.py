from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from spil.overleggen.models.agendapunt import Agendapunt
from spil.overleggen.models.genodigde import Genodigde
from spil.toegang.models import DeelModel


class AanschuiverQuerySet(models.QuerySet["Aanschuiver"]):
    def lopend(self) -> Self:
        return self.filter(tot__isnull=True)


class Aanschuiver(DeelModel):
    """Who may hear one item. Lies in the part of that item: who sits elsewhere does not learn who
    was there."""

    punt = models.ForeignKey(Agendapunt, on_delete=models.PROTECT, related_name="aanschuivers")
    genodigde = models.ForeignKey(Genodigde, on_delete=models.PROTECT, related_name="punten")
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)

    objects = AanschuiverQuerySet.as_manager()

    class Meta:
        ordering = ["genodigde__functie", "genodigde__partner__naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["punt", "genodigde"],
                condition=Q(tot__isnull=True),
                name="genodigde_eens_aan_tafel_per_punt",
            ),
            models.CheckConstraint(
                name="aanschuiven_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
            ),
        ]

    @classmethod
    def laat_aanschuiven(
        cls, punt: Agendapunt, genodigde: Genodigde, *, op: datetime
    ) -> "Aanschuiver":
        return cls.objects.create(
            punt=punt,
            genodigde=genodigde,
            dossier_id=punt.dossier_id,
            deel_id=punt.deel_id,
            van=op,
        )

    def haal_weg(self, *, op: datetime) -> None:
        self.tot = max(op, self.van)
        self.save(update_fields=["tot"])
