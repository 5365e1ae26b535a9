from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import Q

from spil.aanmeldingen.models.aanmelding import Aanmelding
from spil.gebruikers.models import Rol
from spil.toegang.models import DeelModel


class NavraagQuerySet(models.QuerySet["Navraag"]):
    def open(self) -> Self:
        return self.filter(beantwoord_op__isnull=True)


class Navraag(DeelModel):
    """The house asks the reporter for what is missing in a report, and reads the answer there. Lies
    in the part of the reporter, so both keep both texts."""

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.PROTECT, related_name="navragen")
    vraag = models.TextField()
    gevraagd_op = models.DateTimeField()
    gevraagd_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    antwoord_voor = models.DateField()
    antwoord = models.TextField(blank=True)
    beantwoord_op = models.DateTimeField(null=True, blank=True)
    beantwoord_door = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = NavraagQuerySet.as_manager()

    class Meta:
        ordering = ["gevraagd_op", "id"]
        constraints = [
            models.CheckConstraint(name="navraag_heeft_een_vraag", condition=~Q(vraag="")),
            models.CheckConstraint(
                name="antwoord_op_navraag_heeft_dag_en_naam",
                condition=Q(antwoord="", beantwoord_op__isnull=True, beantwoord_door__isnull=True)
                | (~Q(antwoord="") & Q(beantwoord_op__isnull=False, beantwoord_door__isnull=False)),
            ),
        ]

    @classmethod
    def stel(
        cls, aanmelding: Aanmelding, *, vraag: str, antwoord_voor: date, door: Rol, op: datetime
    ) -> "Navraag":
        return cls.objects.create(
            dossier_id=aanmelding.dossier_id,
            deel_id=aanmelding.deel_id,
            aanmelding=aanmelding,
            vraag=vraag,
            antwoord_voor=antwoord_voor,
            gevraagd_op=op,
            gevraagd_door=door,
        )

    @property
    def is_open(self) -> bool:
        return self.beantwoord_op is None

    def beantwoord(self, antwoord: str, *, door: Rol, op: datetime) -> None:
        self.antwoord, self.beantwoord_door, self.beantwoord_op = antwoord, door, op
        self.save(update_fields=["antwoord", "beantwoord_door", "beantwoord_op"])
