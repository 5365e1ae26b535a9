from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from django.db import connection, models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.toegang.models import DeelModel, Dossierdeel


class Zijde(NamedTuple):
    """One side of a pair that ended: its row, and where it lies."""

    pk: int
    dossier_id: int
    deel_id: int


class Afstemming(DeelModel):
    """The plan of this case is aligned with that of another (BGS art. 2.20 lid 2). Both dossiers
    hold a row of the same `paar`, in the kern: a deelnemer of the one learns nothing of the other.

    `met` is the uuid of the other dossier and no key: who sees this row need not see that dossier,
    which is destroyed at a time of its own. Its number is not here, for a number is enough to know
    somebody by.
    """

    class Grond(models.TextChoices):
        RELATIE = "relatie", "De directe kring staat bij Mensen en systeem"
        REDEN = "reden", "De directe kring blijkt uit de reden"

    paar = models.UUIDField(editable=False)
    met = models.UUIDField()
    grond = models.CharField(max_length=10, choices=Grond.choices)
    reden = models.CharField(max_length=500)
    afgestemd_op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    beeindigd_op = models.DateTimeField(null=True, blank=True)
    eindreden = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["afgestemd_op", "id"]
        indexes = [models.Index(fields=["paar"], name="afstemming_per_paar")]
        constraints = [
            models.CheckConstraint(name="afstemming_heeft_een_reden", condition=~Q(reden="")),
            models.CheckConstraint(
                name="afstemming_eindigt_met_een_reden",
                condition=Q(beeindigd_op__isnull=True, eindreden="")
                | (Q(beeindigd_op__isnull=False) & ~Q(eindreden="")),
            ),
            models.UniqueConstraint(fields=["dossier", "paar"], name="afstemming_een_rij_per_kant"),
            models.UniqueConstraint(
                fields=["dossier", "met"],
                condition=Q(beeindigd_op__isnull=True),
                name="een_lopende_afstemming_met_een_casus",
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        kernen: tuple[Dossierdeel, Dossierdeel],
        *,
        grond: str,
        reden: str,
        door: Rol,
        op: datetime,
    ) -> list["Afstemming"]:
        """One row on each side."""
        paar = uuid4()
        return [
            cls.objects.create(
                dossier_id=hier.dossier_id,
                deel=hier,
                paar=paar,
                met=daar.dossier.uuid,
                grond=grond,
                reden=reden,
                afgestemd_op=op,
                door=door,
            )
            for hier, daar in (kernen, kernen[::-1])
        ]

    @staticmethod
    def beeindig(uuid: UUID, *, reden: str, op: datetime) -> list[Zijde]:
        """Both sides, also when the other is not in sight; none when it had ended."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM spil_beeindig_afstemming(%s, %s, %s)", [uuid, reden, op])
            return [Zijde(*rij) for rij in cursor.fetchall()]
