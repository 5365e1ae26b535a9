from datetime import datetime

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.overleggen.models.agendapunt import Agendapunt
from spil.toegang.models import DeelModel


class Aantekening(DeelModel):
    """What was written down about one item while it was on the table: one flowing text. Lies in the
    part of that item. `versie` rises with every change, so that nobody overwrites another."""

    punt = models.OneToOneField(Agendapunt, on_delete=models.PROTECT, related_name="aantekening")
    tekst = models.TextField(blank=True)
    versie = models.PositiveIntegerField(default=1)
    geschreven_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    geschreven_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="aantekening_telt_vanaf_een", condition=Q(versie__gte=1)),
        ]

    @classmethod
    def begin(cls, punt: Agendapunt, tekst: str, *, door: Rol, op: datetime) -> "Aantekening":
        return cls.objects.create(
            punt=punt,
            dossier_id=punt.dossier_id,
            deel_id=punt.deel_id,
            tekst=tekst,
            geschreven_door=door,
            geschreven_op=op,
        )

    def herschrijf(self, tekst: str, *, door: Rol, op: datetime) -> None:
        self.tekst, self.geschreven_door, self.geschreven_op = tekst, door, op
        self.versie += 1
        self.save(update_fields=["tekst", "geschreven_door", "geschreven_op", "versie"])
