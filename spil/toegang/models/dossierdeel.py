from datetime import datetime
from uuid import uuid4

from django.db import connection, models
from django.db.models import Q

from spil.kern.models import MetUuid
from spil.partners.models import Partner
from spil.toegang.models.dossier import Dossier


class Deelsoort(models.TextChoices):
    """An audience (architectuur.md, Why parts)."""

    KAFT = "kaft", "Kaft"
    KERN = "kern", "Kern"
    GEZAMENLIJK = "gezamenlijk", "Gezamenlijk"
    DEELNEMER = "deelnemer", "Deelnemer"
    BESPREKING = "bespreking", "Bespreking"


class Dossierdeel(MetUuid):
    """A part of a dossier: same readers, same part. Each row about a person lies in exactly one."""

    id = models.BigAutoField(primary_key=True, db_column="deel_id")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="delen")
    soort = models.CharField(max_length=20, choices=Deelsoort.choices)
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    geopend_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "soort"],
                condition=Q(partner__isnull=True) & ~Q(soort="bespreking"),
                name="een_deel_per_soort",
            ),
            models.UniqueConstraint(
                fields=["dossier", "partner"],
                condition=Q(partner__isnull=False),
                name="een_deel_per_deelnemer",
            ),
            models.UniqueConstraint(fields=["dossier", "id"], name="deel_hoort_bij_een_dossier"),
            models.CheckConstraint(
                name="alleen_een_deelnemersdeel_heeft_een_partner",
                condition=Q(soort="deelnemer", partner__isnull=False)
                | (~Q(soort="deelnemer") & Q(partner__isnull=True)),
            ),
        ]

    @classmethod
    def van(cls, dossier: Dossier, soort: Deelsoort) -> "Dossierdeel":
        """The part of this kind that each dossier has; raises DoesNotExist when not visible."""
        return cls.objects.get(dossier=dossier, soort=soort, partner__isnull=True)

    @classmethod
    def van_deelnemer(cls, dossier_id: int, partner: Partner, *, op: datetime) -> "Dossierdeel":
        """The part that a deelnemer shares with the house; opened on first use."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT spil_open_deel(%s, %s, %s, %s)", [dossier_id, partner.pk, uuid4(), op]
            )
            (deel_id,) = cursor.fetchone() or (None,)
        return cls.objects.get(pk=deel_id)

    @classmethod
    def open_bespreking(cls, dossier_id: int, *, op: datetime) -> "Dossierdeel":
        """A new part for one item on the agenda of a meeting: its readers are the house team and
        who sits at the table for that item. Fails for who does not hold the kern."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT spil_open_bespreking(%s, %s, %s)", [dossier_id, uuid4(), op])
            (deel_id,) = cursor.fetchone() or (None,)
        return cls.objects.get(pk=deel_id)
