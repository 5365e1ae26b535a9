from typing import Any, Self
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from spil.aanmeldingen.models.aanmelding import Aanmelding
from spil.bestanden.models import Bestand
from spil.toegang.models import DeelModel

IN_EEN_LIJST = ("naam", "soort", "grootte", "scan")


class BijlageQuerySet(models.QuerySet["Bijlage"]):
    def met_bestand(self) -> Self:
        return self.select_related("bestand")

    def bij_een_aanmelding(self) -> ArraySubquery:
        """As a column of the query of the report itself: the page of a triage asks no more."""
        velden = {naam: f"bestand__{naam}" for naam in IN_EEN_LIJST}
        rijen = self.filter(aanmelding=OuterRef("pk")).order_by("id")
        return ArraySubquery(rijen.values(json=JSONObject(uuid="uuid", **velden)))


class Bijlage(DeelModel):
    """A file that the reporter sent along. Lies in the part of the report, and stays with it."""

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.PROTECT, related_name="bijlagen")
    bestand = models.OneToOneField(Bestand, on_delete=models.PROTECT, related_name="+")

    objects = BijlageQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    @classmethod
    def uit_een_lijst(cls, uuid: str, **velden: Any) -> "Bijlage":
        """What `bij_een_aanmelding` found, to be shown."""
        return cls(uuid=UUID(uuid), bestand=Bestand(**velden))

    @classmethod
    def voeg_toe(cls, aanmelding: Aanmelding, bestand: Bestand) -> "Bijlage":
        return cls.objects.create(
            dossier_id=aanmelding.dossier_id,
            deel_id=aanmelding.deel_id,
            aanmelding=aanmelding,
            bestand=bestand,
        )
