from datetime import datetime
from typing import Self
from uuid import uuid4

from django.db import connection, models

from spil.huizen.models import Huis, Nummerteller
from spil.kern.klok import datum
from spil.kern.models import MetUuid
from spil.verwerkingen.models import Verwerking
from spil.werkprocessen.models import Werkprocesversie
from spil.werkprocessen.motor import Aanpak


class DossierQuerySet(models.QuerySet["Dossier"]):
    def open(self) -> Self:
        return self.filter(afgeschermd_op__isnull=True)


class Dossier(MetUuid):
    """One matter of one house within one verwerking, in one version of an approach. Who sees its
    kaft sees that it exists."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    verwerking = models.ForeignKey(Verwerking, on_delete=models.PROTECT, related_name="+")
    versie = models.ForeignKey(Werkprocesversie, on_delete=models.PROTECT, related_name="+")
    deel = models.ForeignKey(
        "toegang.Dossierdeel", on_delete=models.PROTECT, related_name="+", db_column="deel_id"
    )
    nummer = models.CharField(max_length=20)
    geopend_op = models.DateTimeField()
    afgeschermd_op = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["huis", "nummer"], name="dossiernummer_eens_per_huis"),
        ]

    @classmethod
    def open_nieuw(
        cls, versie: Werkprocesversie, *, op: datetime, nummer: str | None = None
    ) -> "Dossier":
        """A dossier of this approach, with its kaft, kern and gezamenlijk part, all three in the
        context of this act.

        `nummer` is given only when another system numbered it.
        """
        nummer = nummer or Nummerteller.volgende(
            versie.werkproces.huis_id, soort="dossier", jaar=datum(op).year
        )
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT spil_open_dossier(%s, %s, %s, %s)", [versie.pk, nummer, uuid4(), op]
            )
            (dossier_id,) = cursor.fetchone() or (None,)
        return cls.objects.get(pk=dossier_id)

    @property
    def aanpak(self) -> Aanpak:
        """The engine of the version of the approach that this dossier keeps."""
        return self.versie.aanpak

    @property
    def aanpakcode(self) -> str:
        return self.aanpak.definitie.code

    @property
    def dossier_id(self) -> int:
        """So that a dossier itself can be the `bij` of an event."""
        return int(self.pk)

    @property
    def is_afgeschermd(self) -> bool:
        return self.afgeschermd_op is not None

    def scherm_af(self, *, op: datetime) -> None:
        """Closing is shielding (WGS art. 2.31 lid 8); ending the grants is the command's work."""
        self.afgeschermd_op = op
        self.save(update_fields=["afgeschermd_op"])

    def hef_afscherming_op(self) -> None:
        self.afgeschermd_op = None
        self.save(update_fields=["afgeschermd_op"])

    def vernietig(self, *, op: datetime) -> None:
        """Destroy every row of this dossier; log lines and facts without herkomst stay."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT spil_vernietig_dossier(%s, %s)", [self.pk, op])
