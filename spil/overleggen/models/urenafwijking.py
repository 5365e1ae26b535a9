from datetime import date
from decimal import Decimal
from typing import Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.kern.eenmalig import MetSleutel
from spil.kern.models import MetUuid
from spil.overleggen.models.urenafspraak import MEESTE_UREN, Urenafspraak


class UrenafwijkingQuerySet(models.QuerySet["Urenafwijking"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(afspraak__gastheer__huis_id=huis_id)


class Urenafwijking(MetUuid, MetSleutel):
    """In one week the support took other hours than agreed. `week` is its Monday, `uren` what was
    given. A week without one went as agreed."""

    afspraak = models.ForeignKey(Urenafspraak, on_delete=models.PROTECT, related_name="afwijkingen")
    week = models.DateField()
    uren = models.DecimalField(max_digits=4, decimal_places=1)
    reden = models.CharField(max_length=200)

    objects = UrenafwijkingQuerySet.as_manager()

    class Meta:
        ordering = ["week"]
        constraints = [
            models.UniqueConstraint(fields=["afspraak", "week"], name="een_urenafwijking_per_week"),
            models.CheckConstraint(
                name="week_van_een_urenafwijking_is_haar_maandag", condition=Q(week__iso_week_day=1)
            ),
            models.CheckConstraint(
                name="urenafwijking_past_in_een_week", condition=Q(uren__range=(0, MEESTE_UREN))
            ),
            models.CheckConstraint(name="urenafwijking_zegt_waarom", condition=~Q(reden="")),
        ]

    @classmethod
    def maak(
        cls,
        afspraak: Urenafspraak,
        *,
        week: date,
        uren: Decimal,
        reden: str,
        sleutel: UUID | None = None,
    ) -> "Urenafwijking":
        return cls.objects.create(
            afspraak=afspraak, week=week, uren=uren, reden=reden, sleutel=sleutel or uuid4()
        )

    def haal_weg(self) -> None:
        self.delete()

    @property
    def verschil(self) -> Decimal:
        """How many hours more than agreed; fewer is below zero."""
        return self.uren - self.afspraak.uren_per_week
