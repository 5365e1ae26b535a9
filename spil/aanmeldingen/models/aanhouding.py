from datetime import date, datetime

from django.db import models
from django.db.models import Q

from spil.aanmeldingen.models.aanmelding import Aanmelding
from spil.gebruikers.models import Rol
from spil.toegang.models import DeelModel


class Aanhouding(DeelModel):
    """The triage does not decide yet: why, and until when. Lies in the part of the reporter, who
    reads this. `code` and `naam` are those of the outcome in the approach."""

    aanmelding = models.ForeignKey(
        Aanmelding, on_delete=models.PROTECT, related_name="aanhoudingen"
    )
    code = models.CharField(max_length=40)
    naam = models.CharField(max_length=120)
    reden = models.TextField()
    tot = models.DateField()
    op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-op", "-id"]
        constraints = [
            models.CheckConstraint(name="aanhouding_heeft_een_reden", condition=~Q(reden="")),
        ]

    @classmethod
    def leg_vast(
        cls,
        aanmelding: Aanmelding,
        *,
        code: str,
        naam: str,
        reden: str,
        tot: date,
        door: Rol,
        op: datetime,
    ) -> "Aanhouding":
        return cls.objects.create(
            dossier_id=aanmelding.dossier_id,
            deel_id=aanmelding.deel_id,
            aanmelding=aanmelding,
            code=code,
            naam=naam,
            reden=reden,
            tot=tot,
            door=door,
            op=op,
        )
