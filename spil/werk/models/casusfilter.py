from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from spil.gebruikers.models import Medewerker
from spil.kern.models import MetUuid


class CasusfilterQuerySet(models.QuerySet["Casusfilter"]):
    def bewaard(self) -> Self:
        """Without what was taken away."""
        return self.filter(verwijderd_op__isnull=True)


class Casusfilter(MetUuid):
    """A filter on the list of cases that one medewerker keeps under a name of their own, and nobody
    else sees. It holds codes of an approach and a phase, never what somebody looked for.

    One that was taken away stays until the next act, so that it can be put back.
    """

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    naam = models.CharField(max_length=60)
    aanpak = models.CharField(max_length=40, blank=True)
    fase = models.CharField(max_length=40, blank=True)
    verwijderd_op = models.DateTimeField(null=True, blank=True)

    objects = CasusfilterQuerySet.as_manager()

    class Meta:
        ordering = [Lower("naam")]
        constraints = [
            models.CheckConstraint(name="filter_heeft_een_naam", condition=~Q(naam="")),
            models.CheckConstraint(name="filter_kiest_iets", condition=~Q(aanpak="", fase="")),
            models.UniqueConstraint(
                "medewerker",
                Lower("naam"),
                condition=Q(verwijderd_op__isnull=True),
                name="een_filter_per_naam",
            ),
            models.UniqueConstraint(
                fields=["medewerker", "aanpak", "fase"],
                condition=Q(verwijderd_op__isnull=True),
                name="een_filter_per_keuze",
            ),
        ]

    @classmethod
    def bewaar(cls, medewerker_id: int, *, naam: str, aanpak: str, fase: str) -> "Casusfilter":
        """The same filter again is another name for it."""
        cls.vergeet(medewerker_id)
        filter_, _ = cls.objects.bewaard().update_or_create(
            medewerker_id=medewerker_id, aanpak=aanpak, fase=fase, defaults={"naam": naam}
        )
        return filter_

    @classmethod
    def vergeet(cls, medewerker_id: int) -> None:
        """What was taken away earlier: only the last can be put back."""
        cls.objects.filter(medewerker_id=medewerker_id, verwijderd_op__isnull=False).delete()

    def verwijder(self, *, op: datetime) -> None:
        Casusfilter.vergeet(self.medewerker_id)
        self.verwijderd_op = op
        self.save(update_fields=["verwijderd_op"])

    def zet_terug(self) -> None:
        self.verwijderd_op = None
        self.save(update_fields=["verwijderd_op"])
