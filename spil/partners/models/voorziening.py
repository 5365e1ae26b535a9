from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from spil.huizen.models import Huis
from spil.kern.models import MetUuid
from spil.partners.models.partner import Partner


class VoorzieningQuerySet(models.QuerySet["Voorziening"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id)

    def te_kiezen(self) -> Self:
        """Where somebody can still come: no end is known."""
        return self.filter(tot__isnull=True)


class Voorziening(MetUuid):
    """Where somebody can live for a time, with so many places: from `vanaf` until `tot`, the first
    day without. Says nothing about who lives there."""

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
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)

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

    def is_er_op(self, dag: date) -> bool:
        return self.vanaf <= dag and (self.tot is None or self.tot > dag)

    def eindig(self, *, per: date) -> None:
        """`per` is the first day without."""
        self.tot = per
        self.save(update_fields=["tot"])
