import hashlib
from collections.abc import Iterable
from datetime import date, datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from spil.aanmeldingen.models.aanmelding import Aanmelding
from spil.gebruikers.models import Medewerker, Rol
from spil.huizen.models import Huis
from spil.kern.historie import met_historie
from spil.kern.models import MetUuid
from spil.partners.models import Klasse, Partner
from spil.toegang.models import DeelModel, Dossierdeel


class TriagetafelQuerySet(models.QuerySet["Triagetafel"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id)


class Triagetafel(MetUuid):
    """One sitting of the triage of a house, on a day. Holds no data subject: which reports it
    decided on follows from the standpunten."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()
    belegd_op = models.DateTimeField()
    belegd_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    objects = TriagetafelQuerySet.as_manager()

    class Meta:
        ordering = ["-dag"]
        constraints = [
            models.UniqueConstraint(fields=["huis", "dag"], name="een_triagetafel_per_dag"),
        ]

    @classmethod
    def beleg(cls, huis_id: int, *, dag: date, door: Rol, op: datetime) -> "Triagetafel":
        return cls.objects.create(huis_id=huis_id, dag=dag, belegd_door=door, belegd_op=op)

    def zet_aan_tafel(self, mensen: Iterable[Medewerker]) -> None:
        """These people and nobody else; the class of each party is that of this day."""
        gekozen = {mens.pk: mens for mens in mensen}
        self.genoten.exclude(medewerker_id__in=gekozen).delete()
        er_al = set(self.genoten.values_list("medewerker_id", flat=True))
        Tafelgenoot.objects.bulk_create(
            Tafelgenoot(
                tafel=self, medewerker=mens, partner=mens.partner, klasse=mens.partner.klasse
            )
            for pk, mens in gekozen.items()
            if pk not in er_al
        )


class Tafelgenoot(MetUuid):
    """A named person who speaks for a party at a triagetafel: one for each party."""

    tafel = models.ForeignKey(Triagetafel, on_delete=models.PROTECT, related_name="genoten")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    klasse = models.CharField(max_length=10, choices=Klasse.choices)

    class Meta:
        ordering = ["-klasse", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["tafel", "partner"], name="een_persoon_per_partij_aan_tafel"
            ),
            models.CheckConstraint(
                name="alleen_deelnemers_zijn_tafelgenoot",
                condition=Q(klasse__in=["publiek", "privaat"]),
            ),
        ]

    @property
    def beslist(self) -> bool:
        return self.klasse == Klasse.PUBLIEK


@met_historie
class Standpunt(DeelModel):
    """What one party finds of a report, and on which criteria that rests (WGS art. 2.31 lid 2).

    Lies in the kern when the table recorded it, in the part of the party when it gave its position
    itself. `standpunt` is an outcome of the approach, or `onthouding`.
    """

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.PROTECT, related_name="standpunten")
    tafel = models.ForeignKey(
        Triagetafel, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    klasse = models.CharField(max_length=10, choices=Klasse.choices)
    standpunt = models.CharField(max_length=40)
    criteria = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    reden = models.TextField(blank=True)
    op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-klasse", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding", "partner"], name="een_standpunt_per_partij"
            ),
            models.CheckConstraint(
                name="alleen_deelnemers_hebben_een_standpunt",
                condition=Q(klasse__in=["publiek", "privaat"]),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        deel: Dossierdeel,
        aanmelding: Aanmelding,
        medewerker: Medewerker,
        *,
        standpunt: str,
        criteria: list[str],
        reden: str,
        door: Rol,
        op: datetime,
        tafel: Triagetafel | None = None,
    ) -> "Standpunt":
        """What a party said before gives way, in the part where it lies."""
        van_partij = cls.objects.filter(aanmelding=aanmelding, partner_id=medewerker.partner_id)
        rij: Standpunt = van_partij.first() or cls(
            dossier_id=aanmelding.dossier_id,
            deel=deel,
            aanmelding=aanmelding,
            partner_id=medewerker.partner_id,
        )
        rij.medewerker, rij.klasse = medewerker, medewerker.partner.klasse
        rij.standpunt, rij.criteria, rij.reden = standpunt, criteria, reden
        rij.op, rij.door, rij.tafel = op, door, tafel
        rij.save()
        return rij

    @property
    def beslist(self) -> bool:
        return self.klasse == Klasse.PUBLIEK

    @property
    def is_vooraf(self) -> bool:
        """Did the party give it itself, before the table?"""
        return self.tafel_id is None

    @property
    def stempel(self) -> str:
        """A mark of what it says: another one when somebody changed it since it was read."""
        inhoud = (self.op.isoformat(), self.standpunt, sorted(self.criteria), self.reden)
        return hashlib.sha256(repr(inhoud).encode()).hexdigest()[:16]
