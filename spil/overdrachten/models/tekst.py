from datetime import datetime

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.overdrachten.models.overdracht import Overdracht
from spil.toegang.models import DeelModel, Dossierdeel


class Tekstsoort(models.TextChoices):
    SAMENVATTING = "samenvatting", "Samenvatting"
    WEIGERING = "weigering", "Waarom geweigerd"
    TERUGNAME = "terugname", "Waarom teruggenomen"


class Overdrachtstekst(DeelModel):
    """What was said at a hand-over about the people of the case, for all deelnemers: the summary,
    why the receiver refused, why the house took it back. Never changed.

    In the gezamenlijk part: who works on a case reads to whom it goes, and with what words.
    """

    overdracht = models.ForeignKey(Overdracht, on_delete=models.PROTECT, related_name="teksten")
    soort = models.CharField(max_length=12, choices=Tekstsoort.choices)
    tekst = models.TextField()
    op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["op", "id"]
        constraints = [
            models.CheckConstraint(name="overdrachtstekst_is_niet_leeg", condition=~Q(tekst="")),
            models.UniqueConstraint(
                fields=["overdracht", "soort"], name="overdrachtstekst_eens_per_soort"
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        deel: Dossierdeel,
        overdracht: Overdracht,
        *,
        soort: Tekstsoort,
        tekst: str,
        door: Rol,
        op: datetime,
    ) -> "Overdrachtstekst":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            overdracht=overdracht,
            soort=soort,
            tekst=tekst,
            door=door,
            op=op,
        )
