from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q

from spil.gebruikers.models import Rol
from spil.kern.models import MetUuid
from spil.overleggen.models.agendaplek import Agendaplek
from spil.overleggen.models.overleg import Overleg


class Zitting(MetUuid):
    """A meeting that is being held: where it is on its agenda. About nobody.

    `teller` rises with whatever another screen must show: who follows asks for nothing else until
    it did. `stap` rises only when the meeting goes along its agenda: all that somebody hears of an
    item at which they do not sit, not that there is being written about it.
    """

    overleg = models.OneToOneField(Overleg, on_delete=models.PROTECT, related_name="zitting")
    begonnen_op = models.DateTimeField()
    begonnen_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    plek = models.ForeignKey(
        Agendaplek, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    geeindigd_op = models.DateTimeField(null=True, blank=True)
    teller = models.PositiveIntegerField(default=1)
    stap = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="zitting_eindigt_niet_voor_begin",
                condition=Q(geeindigd_op__isnull=True) | Q(geeindigd_op__gte=F("begonnen_op")),
            ),
        ]

    @classmethod
    def begin(cls, overleg: Overleg, plek: Agendaplek, *, door: Rol, op: datetime) -> "Zitting":
        zitting = cls.objects.create(overleg=overleg, plek=plek, begonnen_op=op, begonnen_door=door)
        Plektijd.begin(zitting, plek, op=op)
        return zitting

    @property
    def loopt(self) -> bool:
        return self.geeindigd_op is None

    def ga_naar(self, plek: Agendaplek, *, op: datetime) -> None:
        Plektijd.eindig(self, op=op)
        Plektijd.begin(self, plek, op=op)
        self.plek, self.geeindigd_op = plek, None
        self._zet_stap("plek", "geeindigd_op")

    def eindig(self, *, op: datetime) -> None:
        Plektijd.eindig(self, op=op)
        self.geeindigd_op = op
        self._zet_stap("geeindigd_op")

    def laat_volgen(self, *velden: str) -> None:
        """Every screen that shows the item on the table asks again."""
        self.teller += 1
        self.save(update_fields=[*velden, "teller"])

    def _zet_stap(self, *velden: str) -> None:
        self.stap += 1
        self.laat_volgen("stap", *velden)


class Plektijd(models.Model):
    """From when until when one item was on the table; an item that came back has two."""

    zitting = models.ForeignKey(Zitting, on_delete=models.CASCADE, related_name="tijden")
    plek = models.ForeignKey(Agendaplek, on_delete=models.CASCADE, related_name="tijden")
    begonnen_op = models.DateTimeField()
    geeindigd_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["begonnen_op", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["zitting"],
                condition=Q(geeindigd_op__isnull=True),
                name="een_punt_tegelijk_aan_de_orde",
            ),
            models.CheckConstraint(
                name="plektijd_eindigt_niet_voor_begin",
                condition=Q(geeindigd_op__isnull=True) | Q(geeindigd_op__gte=F("begonnen_op")),
            ),
        ]

    @classmethod
    def begin(cls, zitting: Zitting, plek: Agendaplek, *, op: datetime) -> "Plektijd":
        return cls.objects.create(zitting=zitting, plek=plek, begonnen_op=op)

    @classmethod
    def eindig(cls, zitting: Zitting, *, op: datetime) -> None:
        """The one that runs, if any."""
        cls.objects.filter(zitting=zitting, geeindigd_op__isnull=True).update(geeindigd_op=op)

    def duur(self, op: datetime) -> timedelta:
        """Until now for the one that runs."""
        return (self.geeindigd_op or op) - self.begonnen_op
