import hashlib
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern.models import MetUuid


class Sjabloonsoort(models.TextChoices):
    """The kinds of letters that a house sends."""

    ANTWOORD_MELDER = "antwoord_melder", "Antwoord aan de melder"
    UITNODIGING = "uitnodiging", "Uitnodiging"
    INFORMATIE = "informatie", "Informatiebrief"
    AFSLUITING = "afsluiting", "Afsluitbrief"


class BriefsjabloonQuerySet(models.QuerySet["Briefsjabloon"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id)

    def laatste_eerst(self) -> Self:
        return self.order_by("-nummer")


class Briefsjabloon(MetUuid):
    """One version of the template of a kind of letter. Its content never changes, so that a letter
    that was sent leads to what it was made from; only whether it is used does."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=20, choices=Sjabloonsoort.choices)
    nummer = models.PositiveSmallIntegerField()
    inhoud = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    toelichting = models.CharField(max_length=300)
    toegevoegd_op = models.DateTimeField()
    toegevoegd_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    uit_sinds = models.DateTimeField(null=True, blank=True)

    objects = BriefsjabloonQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["huis", "soort", "nummer"], name="een_versie_per_nummer_van_een_sjabloon"
            ),
            models.CheckConstraint(
                name="sjabloon_heeft_inhoud_en_toelichting",
                condition=~Q(sha256="") & ~Q(toelichting=""),
            ),
        ]

    @classmethod
    def voeg_toe(
        cls, *, soort: str, nummer: int, inhoud: bytes, toelichting: str, door: Rol, op: datetime
    ) -> "Briefsjabloon":
        return cls.objects.create(
            huis_id=door.huis_id,
            soort=soort,
            nummer=nummer,
            inhoud=inhoud,
            sha256=hashlib.sha256(inhoud).hexdigest(),
            toelichting=toelichting,
            toegevoegd_op=op,
            toegevoegd_door=door,
        )

    def zet(self, *, aan: bool, op: datetime) -> None:
        self.uit_sinds = None if aan else op
        self.save(update_fields=["uit_sinds"])

    @property
    def is_aan(self) -> bool:
        return self.uit_sinds is None
