from collections.abc import Collection
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from spil.overleggen.models.agendaplek import GEWOON, KORTST, LANGST
from spil.overleggen.models.agendapunt import Aanleiding
from spil.overleggen.models.overlegreeks import Overlegreeks


class AgendavullingQuerySet(models.QuerySet["Agendavulling"]):
    def die_iets_zetten(self, huis_id: int) -> Self:
        return self.filter(reeks__huis_id=huis_id).exclude(vanzelf=[])


class Agendavulling(models.Model):
    """What comes on the agenda of a series by itself, and for how many minutes. Without a row that
    is nothing: whoever comes on the agenda is read by who sits at that table."""

    reeks = models.OneToOneField(
        Overlegreeks, on_delete=models.PROTECT, related_name="agendavulling"
    )
    vanzelf = ArrayField(
        models.CharField(max_length=12, choices=Aanleiding.choices), default=list, blank=True
    )
    minuten = models.PositiveSmallIntegerField(default=GEWOON)

    objects = AgendavullingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="punt_van_een_reeks_duurt_1_tot_240_minuten",
                condition=Q(minuten__range=(KORTST, LANGST)),
            ),
        ]

    @classmethod
    def bepaal(
        cls, reeks: Overlegreeks, *, vanzelf: Collection[str], minuten: int
    ) -> "Agendavulling":
        rij, _ = cls.objects.update_or_create(
            reeks=reeks, defaults={"vanzelf": sorted(vanzelf), "minuten": minuten}
        )
        return rij
