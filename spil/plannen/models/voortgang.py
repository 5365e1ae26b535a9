from datetime import datetime
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.plannen.models.actie import Actie
from spil.toegang.models import DeelModel


class Voortgang(DeelModel, MetSleutel):
    """How it stands with an action, in the words of who does it. Written once."""

    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="voortgang")
    tekst = models.TextField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        ordering = ["-op", "-id"]
        indexes = [models.Index(fields=["actie", "-op"], name="voortgang_per_actie")]
        constraints = [
            models.CheckConstraint(name="voortgang_heeft_een_tekst", condition=~Q(tekst="")),
        ]

    @classmethod
    def meld(
        cls, actie: Actie, *, tekst: str, door: Rol, op: datetime, sleutel: UUID | None = None
    ) -> "Voortgang":
        return cls.objects.create(
            dossier_id=actie.dossier_id,
            deel_id=actie.deel_id,
            actie=actie,
            tekst=tekst,
            door=door,
            op=op,
            sleutel=sleutel or uuid4(),
        )
