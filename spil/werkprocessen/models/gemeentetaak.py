from datetime import date
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Cast

from spil.huizen.models import Gemeente
from spil.kern.models import MetEinde, MetUuid
from spil.werkprocessen.models.werkproces import Werkproces


def alleen(sleutel: str, veld: models.Field) -> Func:  # type: ignore[type-arg]
    """A range of one value: GiST knows ranges by itself, and plain columns only with an extension
    that not every PostgreSQL may load."""
    waarde = Cast(sleutel, veld)
    return Func(waarde, waarde, Value("[]"), function="int8range")


PER_AANPAK_EN_GEMEENTE = [
    (alleen("werkproces_id", models.BigIntegerField()), "&&"),
    (alleen("gemeente_id", models.BigIntegerField()), "&&"),
    (Func(F("vanaf"), F("tot"), function="daterange"), "&&"),
]


class GemeentetaakQuerySet(models.QuerySet["Gemeentetaak"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(werkproces__huis_id=huis_id)


class Gemeentetaak(MetUuid, MetEinde):
    """A municipality takes an approach from the house: from `vanaf` until `tot`, the first day
    without. `besluit` is where that was agreed."""

    class Soort(models.TextChoices):
        """What every municipality gets (BZO23 r68), what it placed with the house besides (MZ23
        r48), and what it pays extra for (JP18 r19)."""

        BASISTAAK = "basistaak", "Basistaak"
        PLUSTAAK = "plustaak", "Plustaak"
        PLUSPAKKET = "pluspakket", "Pluspakket"

    werkproces = models.ForeignKey(
        Werkproces, on_delete=models.PROTECT, related_name="gemeentetaken"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    besluit = models.CharField(max_length=120, blank=True)

    objects = GemeentetaakQuerySet.as_manager()

    class Meta:
        ordering = ["werkproces__code", "gemeente__naam", "vanaf"]
        constraints = [
            models.CheckConstraint(
                name="gemeentetaak_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")),
            ),
            # JP18 r19: always agreed by the stuurgroep.
            models.CheckConstraint(
                name="pluspakket_heeft_een_besluit",
                condition=~Q(soort="pluspakket") | ~Q(besluit=""),
            ),
            ExclusionConstraint(
                name="gemeentetaak_overlapt_niet", expressions=PER_AANPAK_EN_GEMEENTE
            ),
        ]

    @classmethod
    def leg_vast(
        cls, werkproces_id: int, gemeente: Gemeente, *, soort: str, vanaf: date, besluit: str
    ) -> "Gemeentetaak":
        return cls.objects.create(
            werkproces_id=werkproces_id,
            gemeente=gemeente,
            soort=soort,
            vanaf=vanaf,
            besluit=besluit,
        )
