from django.db import models

from spil.kern.models import MetUuid
from spil.toegang.models.dossier import Dossier
from spil.toegang.models.dossierdeel import Dossierdeel


class DeelModel(MetUuid):
    """Base of each table about people: a row lies in one part of one dossier, and the database
    shows it only to who holds that part (`rls.deel_policy` in the migration that makes it)."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    deel = models.ForeignKey(Dossierdeel, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    def verplaats(self, deel: Dossierdeel) -> None:
        """Give this row another audience."""
        self.deel = deel
        self.save(update_fields=["deel"])
