from django.db import models

from spil.overleggen.models.overleg import Overleg
from spil.toegang.models import DeelModel, Dossierdeel


class Overgeslagen(DeelModel):
    """Somebody said that this dossier need not come on the agenda of this one meeting. Filling the
    agenda then leaves it out; by hand it can still come on. Lies in the kern."""

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["overleg", "dossier"], name="dossier_eens_overgeslagen_per_overleg"
            ),
        ]

    @classmethod
    def leg_vast(cls, overleg: Overleg, kern: Dossierdeel) -> "Overgeslagen":
        rij, _ = cls.objects.get_or_create(
            overleg=overleg, dossier_id=kern.dossier_id, defaults={"deel": kern}
        )
        return rij

    @classmethod
    def vergeet(cls, overleg: Overleg, dossier_id: int) -> None:
        """It comes on the agenda after all."""
        cls.objects.filter(overleg=overleg, dossier_id=dossier_id).delete()
