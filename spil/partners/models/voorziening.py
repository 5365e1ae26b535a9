from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from spil.huizen.models import Huis
from spil.kern.models import MetEinde, MetUuid
from spil.partners.models.partner import Partner


class VoorzieningQuerySet(models.QuerySet["Voorziening"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id)

    def met_plaatsen(self) -> Self:
        """With what `plaatsen_op` asks, in one query for all."""
        return self.prefetch_related("plaatsentallen")

    def te_kiezen(self) -> Self:
        """Where somebody can still come: no end is known."""
        return self.filter(tot__isnull=True)


class Voorziening(MetUuid, MetEinde):
    """Where somebody can live for a time, with so many places: from `vanaf` until `tot`, the first
    day without. `plaatsen` is how many it began with; a Plaatsental says from when there are more or
    fewer. Says nothing about who lives there."""

    class Soort(models.TextChoices):
        """The places that the sources name (MZ23 r222, r239)."""

        FASEHUIS = "fasehuis", "Fasehuis"
        OPVANG = "opvang", "Opvang"
        BESCHERMD = "beschermd", "Beschermd of begeleid wonen"
        KLINIEK = "kliniek", "Kliniek"
        ANDERS = "anders", "Anders"

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="voorzieningen")
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=12, choices=Soort.choices)
    plaatsen = models.PositiveSmallIntegerField()
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="voorzieningen"
    )

    objects = VoorzieningQuerySet.as_manager()

    class Meta:
        ordering = ["naam", "vanaf"]
        constraints = [
            models.UniqueConstraint(
                fields=["huis", "naam"],
                condition=Q(tot__isnull=True),
                name="voorziening_eens_per_huis",
            ),
            models.CheckConstraint(
                name="voorziening_heeft_een_plaats", condition=Q(plaatsen__gte=1)
            ),
            models.CheckConstraint(
                name="voorziening_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")),
            ),
        ]

    @classmethod
    def voeg_toe(
        cls,
        huis: Huis,
        *,
        naam: str,
        soort: str,
        plaatsen: int,
        partner: Partner | None,
        vanaf: date,
    ) -> "Voorziening":
        return cls.objects.create(
            huis=huis, naam=naam, soort=soort, plaatsen=plaatsen, partner=partner, vanaf=vanaf
        )

    def plaatsen_op(self, dag: date) -> int:
        """How many places there are that day."""
        tot_dan = [rij.plaatsen for rij in self.plaatsentallen.all() if rij.vanaf <= dag]
        return tot_dan[-1] if tot_dan else self.plaatsen

    def plaatsen_na(self, dag: date) -> list["Plaatsental"]:
        """The changes that are still to come."""
        return [rij for rij in self.plaatsentallen.all() if rij.vanaf > dag]

    def wijzig_plaatsen(self, plaatsen: int, *, per: date) -> "Plaatsental":
        return Plaatsental.objects.create(voorziening=self, plaatsen=plaatsen, vanaf=per)


class Plaatsental(MetUuid):
    """From this day on a voorziening has so many places. Never changed: what was, stays to be read."""

    voorziening = models.ForeignKey(
        Voorziening, on_delete=models.PROTECT, related_name="plaatsentallen"
    )
    plaatsen = models.PositiveSmallIntegerField()
    vanaf = models.DateField()

    class Meta:
        ordering = ["vanaf"]
        constraints = [
            models.UniqueConstraint(
                fields=["voorziening", "vanaf"], name="een_aantal_plaatsen_per_dag"
            ),
            models.CheckConstraint(
                name="aantal_plaatsen_is_minstens_een", condition=Q(plaatsen__gte=1)
            ),
        ]
