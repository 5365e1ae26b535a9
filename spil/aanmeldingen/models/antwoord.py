from datetime import datetime

from django.db import models
from django.db.models import Q

from spil.aanmeldingen.models.aanmelding import Aanmelding
from spil.aanmeldingen.models.triage import Uitkomst
from spil.gebruikers.models import Rol
from spil.kern.historie import met_historie
from spil.toegang.models import DeelModel


@met_historie
class Antwoord(DeelModel):
    """What the reporter is told of the decision. Lies in the reporter's part. `per_brief`: a letter
    told it, which lies there too."""

    aanmelding = models.OneToOneField(Aanmelding, on_delete=models.PROTECT, related_name="antwoord")
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices)
    tekst = models.TextField()
    verstuurd_op = models.DateTimeField()
    verstuurd_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    gelezen_op = models.DateTimeField(null=True, blank=True)
    per_brief = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="antwoord_heeft_een_tekst", condition=~Q(tekst="")),
        ]

    @classmethod
    def verstuur(
        cls,
        aanmelding: Aanmelding,
        *,
        uitkomst: str,
        tekst: str,
        per_brief: bool,
        door: Rol,
        op: datetime,
    ) -> "Antwoord":
        return cls.objects.create(
            dossier_id=aanmelding.dossier_id,
            deel_id=aanmelding.deel_id,
            aanmelding=aanmelding,
            uitkomst=uitkomst,
            tekst=tekst,
            per_brief=per_brief,
            verstuurd_op=op,
            verstuurd_door=door,
        )

    def word_gelezen(self, *, op: datetime) -> None:
        self.gelezen_op = op
        self.save(update_fields=["gelezen_op"])
