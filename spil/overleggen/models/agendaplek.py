from collections.abc import Sequence
from typing import Final, Self

from django.db import models
from django.db.models import Q, Sum

from spil.kern.models import MetUuid
from spil.overleggen.models.overleg import Overleg

KORTST: Final = 1
LANGST: Final = 240
GEWOON: Final = 10
"""Minutes of one item."""


class AgendaplekQuerySet(models.QuerySet["Agendaplek"]):
    def van_overleg(self, overleg: Overleg) -> Self:
        return self.filter(overleg=overleg)


class Agendaplek(MetUuid):
    """A place on the agenda of a meeting: its number and its minutes. About nobody: whoever sees
    the meeting sees that there is a third item of ten minutes. What it is about lies on the
    `Agendapunt` that hangs on it, which only its own audience reads; an item without a person
    says it here, in `onderwerp`."""

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="plekken")
    volgnummer = models.PositiveSmallIntegerField()
    minuten = models.PositiveSmallIntegerField(default=GEWOON)
    onderwerp = models.CharField(max_length=200, blank=True)

    objects = AgendaplekQuerySet.as_manager()

    class Meta:
        ordering = ["overleg", "volgnummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["overleg", "volgnummer"],
                name="agendaplek_eens_per_overleg",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                name="agendaplek_duurt_1_tot_240_minuten",
                condition=Q(minuten__range=(KORTST, LANGST)),
            ),
        ]

    @classmethod
    def achteraan(cls, overleg: Overleg, *, minuten: int, onderwerp: str = "") -> "Agendaplek":
        laatste = cls.objects.van_overleg(overleg).order_by("-volgnummer").first()
        return cls.objects.create(
            overleg=overleg,
            volgnummer=laatste.volgnummer + 1 if laatste else 1,
            minuten=minuten,
            onderwerp=onderwerp,
        )

    @classmethod
    def zet_volgorde(cls, plekken: Sequence["Agendaplek"]) -> None:
        """All places of one meeting, numbered from one in this order."""
        for nummer, plek in enumerate(plekken, start=1):
            plek.volgnummer = nummer
        Agendaplek.objects.bulk_update(plekken, ["volgnummer"])

    @classmethod
    def totaal(cls, overleg: Overleg) -> int:
        """Minutes of the whole agenda."""
        return int(cls.objects.van_overleg(overleg).aggregate(som=Sum("minuten"))["som"] or 0)

    def zet_minuten(self, minuten: int) -> None:
        self.minuten = minuten
        self.save(update_fields=["minuten"])

    def zet_onderwerp(self, onderwerp: str) -> None:
        self.onderwerp = onderwerp
        self.save(update_fields=["onderwerp"])

    def haal_weg(self) -> None:
        """Those behind it move up."""
        overleg = self.overleg
        self.delete()
        self.zet_volgorde(list(Agendaplek.objects.van_overleg(overleg).order_by("volgnummer")))
