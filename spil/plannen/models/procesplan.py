from django.db import models
from django.db.models import Q

from spil.kern.historie import met_historie
from spil.toegang.models import DeelModel, Dossier, Dossierdeel


@met_historie
class Procesplan(DeelModel):
    """How the deelnemers of this case work together, beside what they do: four short texts for all
    of them (BZO23 r313)."""

    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, related_name="procesplan")
    werkwijze = models.TextField(blank=True)
    contact = models.TextField(blank=True)
    ritme = models.TextField(blank=True)
    crisis = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="procesplan_spreekt_iets_af",
                condition=~Q(werkwijze="", contact="", ritme="", crisis=""),
            ),
        ]

    @classmethod
    def leg_vast(
        cls, deel: Dossierdeel, *, werkwijze: str, contact: str, ritme: str, crisis: str
    ) -> "Procesplan":
        teksten = {"werkwijze": werkwijze, "contact": contact, "ritme": ritme, "crisis": crisis}
        procesplan, _ = cls.objects.update_or_create(
            dossier_id=deel.dossier_id, defaults={"deel": deel, **teksten}
        )
        return procesplan
