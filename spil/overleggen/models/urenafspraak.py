from datetime import date
from decimal import Decimal
from typing import Final, Self
from uuid import UUID, uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Func, Q

from spil.kern.eenmalig import MetSleutel
from spil.kern.models import MetEinde, MetUuid
from spil.partners.models import Partner
from spil.werkprocessen.models.gemeentetaak import alleen

MEESTE_UREN: Final = 168


class UrenafspraakQuerySet(models.QuerySet["Urenafspraak"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(gastheer__huis_id=huis_id)

    def lopen_op(self, dag: date) -> Self:
        return self.filter(vanaf__lte=dag).filter(Q(tot__isnull=True) | Q(tot__gt=dag))


class Urenafspraak(MetUuid, MetSleutel, MetEinde):
    """So many hours a week the house supports the meetings of a partner (JP22 r182-186). It counts
    in whole weeks: `vanaf` and `tot` are Mondays."""

    gastheer = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="urenafspraken")
    uren_per_week = models.DecimalField(max_digits=4, decimal_places=1)

    objects = UrenafspraakQuerySet.as_manager()

    class Meta:
        ordering = ["gastheer__naam", "vanaf"]
        constraints = [
            models.CheckConstraint(
                name="urenafspraak_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")),
            ),
            models.CheckConstraint(
                name="urenafspraak_telt_in_hele_weken",
                condition=Q(vanaf__iso_week_day=1) & (Q(tot__isnull=True) | Q(tot__iso_week_day=1)),
            ),
            models.CheckConstraint(
                name="urenafspraak_is_meer_dan_niets",
                condition=Q(uren_per_week__gt=0, uren_per_week__lte=MEESTE_UREN),
            ),
            ExclusionConstraint(
                name="urenafspraak_overlapt_niet",
                expressions=[
                    (alleen("gastheer_id", models.BigIntegerField()), "&&"),
                    (Func(F("vanaf"), F("tot"), function="daterange"), "&&"),
                ],
            ),
        ]

    @classmethod
    def maak(
        cls, gastheer: Partner, *, uren_per_week: Decimal, vanaf: date, sleutel: UUID | None = None
    ) -> "Urenafspraak":
        return cls.objects.create(
            gastheer=gastheer, uren_per_week=uren_per_week, vanaf=vanaf, sleutel=sleutel or uuid4()
        )

    def verbeter(self, *, uren_per_week: Decimal) -> None:
        self.uren_per_week = uren_per_week
        self.save(update_fields=["uren_per_week"])

    def heeft_afwijking_vanaf(self, week: date) -> bool:
        return self.afwijkingen.filter(week__gte=week).exists()
