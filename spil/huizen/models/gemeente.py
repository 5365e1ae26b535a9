from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q


class GemeenteQuerySet(models.QuerySet["Gemeente"]):
    def van_nu(self, dag: date) -> Self:
        return self.filter(Q(einde__isnull=True) | Q(einde__gt=dag))


class Gemeente(models.Model):
    """A Dutch municipality over time (Landelijke Tabel 33, RvIG); a merger is data, no release."""

    code = models.CharField(max_length=4, primary_key=True)
    naam = models.CharField(max_length=80)
    opvolger_code = models.CharField(max_length=4, blank=True)
    ingang = models.DateField(null=True)
    einde = models.DateField(null=True)

    objects = GemeenteQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        indexes = [models.Index(fields=["naam"], name="gemeente_op_naam")]
        constraints = [
            models.CheckConstraint(
                name="gemeente_eindigt_na_ingang",
                condition=Q(einde__isnull=True)
                | Q(ingang__isnull=True)
                | Q(einde__gte=models.F("ingang")),
            ),
        ]

    @classmethod
    def neem_over(cls, gemeenten: "Iterable[Self]") -> None:
        """Insert what is new, update what changed."""
        cls.objects.bulk_create(
            gemeenten,
            update_conflicts=True,
            unique_fields=["code"],
            update_fields=["naam", "opvolger_code", "ingang", "einde"],
        )
