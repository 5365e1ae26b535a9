from datetime import datetime
from typing import Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.overleggen.models.agendapunt import Agendapunt
from spil.toegang.models import DeelModel


class Correctiestaat(models.TextChoices):
    VOORGESTELD = "voorgesteld", "Wacht op een oordeel"
    OVERGENOMEN = "overgenomen", "Overgenomen"
    AFGEWEZEN = "afgewezen", "Niet overgenomen"


class VerslagcorrectieQuerySet(models.QuerySet["Verslagcorrectie"]):
    def met_alles(self) -> Self:
        """With what a line on a screen needs, in one query."""
        return self.select_related(
            "door__medewerker__partner", "beoordeeld_door__medewerker", "punt__plek__overleg__reeks"
        )


class Verslagcorrectie(DeelModel, MetSleutel):
    """What somebody who was there reads otherwise in the minutes of one item. The minutes stay as
    they were written: a correction that is taken over stands beside them.

    Lies in the part of its item, so who heard the item reads it.
    """

    punt = models.ForeignKey(Agendapunt, on_delete=models.PROTECT, related_name="correcties")
    tekst = models.TextField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    voorgesteld_op = models.DateTimeField()
    staat = models.CharField(
        max_length=12, choices=Correctiestaat.choices, default=Correctiestaat.VOORGESTELD
    )
    beoordeeld_door = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    beoordeeld_op = models.DateTimeField(null=True, blank=True)
    reden = models.CharField(max_length=500, blank=True)

    objects = VerslagcorrectieQuerySet.as_manager()

    class Meta:
        ordering = ["voorgesteld_op", "id"]
        indexes = [models.Index(fields=["punt"], name="verslagcorrectie_per_punt")]
        constraints = [
            models.CheckConstraint(name="verslagcorrectie_zegt_iets", condition=~Q(tekst="")),
            models.CheckConstraint(
                name="oordeel_over_een_correctie_zegt_wie_en_wanneer",
                condition=Q(
                    staat="voorgesteld", beoordeeld_door__isnull=True, beoordeeld_op__isnull=True
                )
                | Q(
                    staat__in=["overgenomen", "afgewezen"],
                    beoordeeld_door__isnull=False,
                    beoordeeld_op__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="afgewezen_correctie_zegt_waarom",
                condition=Q(staat="afgewezen") & ~Q(reden="") | ~Q(staat="afgewezen") & Q(reden=""),
            ),
        ]

    @classmethod
    def stel_voor(
        cls,
        punt: Agendapunt,
        *,
        tekst: str,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
    ) -> "Verslagcorrectie":
        return cls.objects.create(
            dossier_id=punt.dossier_id,
            deel_id=punt.deel_id,
            punt=punt,
            tekst=tekst,
            door=door,
            voorgesteld_op=op,
            sleutel=sleutel or uuid4(),
        )

    @property
    def wacht(self) -> bool:
        return self.staat == Correctiestaat.VOORGESTELD

    def beoordeel(self, staat: Correctiestaat, *, reden: str, door: Rol, op: datetime) -> None:
        self.staat, self.reden = staat, reden
        self.beoordeeld_door, self.beoordeeld_op = door, op
        self.save(update_fields=["staat", "reden", "beoordeeld_door", "beoordeeld_op"])
