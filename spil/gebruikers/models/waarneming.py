from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q

from spil.gebruikers.models.rol import Rol
from spil.kern.models import MetUuid


class Waarneming(MetUuid):
    """`door` stands in for `voor` from van up to and including tot: holds the same toegangen then."""

    voor = models.ForeignKey(Rol, on_delete=models.CASCADE, related_name="waargenomen_door")
    door = models.ForeignKey(Rol, on_delete=models.CASCADE, related_name="neemt_waar_voor")
    van = models.DateField()
    tot = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="waarneming_eindigt_niet_voor_begin", condition=Q(tot__gte=F("van"))
            ),
            models.CheckConstraint(
                name="niemand_neemt_zichzelf_waar", condition=~Q(voor=F("door"))
            ),
        ]

    @classmethod
    def regel(cls, *, voor: Rol, door: Rol, van: date, tot: date) -> "Waarneming":
        return cls.objects.create(voor=voor, door=door, van=van, tot=tot)

    def beeindig(self, *, op: date) -> None:
        """At once, so the last day is the day before; what had not begun is gone."""
        gisteren = op - timedelta(days=1)
        if gisteren < self.van:
            self.delete()
            return
        self.tot = min(self.tot, gisteren)
        self.save(update_fields=["tot"])
