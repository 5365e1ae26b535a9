from datetime import datetime
from typing import Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.bestanden.models import Bestand
from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.stukken.models.journaalregel import publiek_van
from spil.toegang.models import DeelModel, Dossierdeel


class Document(DeelModel):
    """A document of a case, in the part of who may read it. Its versions hold the files; nothing of
    it is ever changed, the database refuses that."""

    titel = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(name="document_heeft_een_titel", condition=~Q(titel="")),
        ]

    @classmethod
    def begin(cls, deel: Dossierdeel, *, titel: str) -> "Document":
        return cls.objects.create(dossier_id=deel.dossier_id, deel=deel, titel=titel)

    @property
    def publiek(self) -> str:
        """Who reads this document."""
        return publiek_van(self.deel)

    @property
    def is_ingetrokken(self) -> bool:
        return hasattr(self, "intrekking")


class DocumentversieQuerySet(models.QuerySet["Documentversie"]):
    def met_alles(self) -> Self:
        """With what a line on a screen needs, in one query."""
        return self.select_related(
            *("bestand__toegevoegd_door__medewerker__partner", "document__deel__partner"),
            "document__intrekking__door__medewerker",
        )

    def laatste_eerst(self) -> Self:
        return self.order_by("-document_id", "-nummer")


class Documentversie(DeelModel, MetSleutel):
    """One version of a document: its file, and what is different in it."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="versies")
    nummer = models.PositiveSmallIntegerField()
    bestand = models.OneToOneField(Bestand, on_delete=models.PROTECT, related_name="+")
    toelichting = models.CharField(max_length=300, blank=True)

    objects = DocumentversieQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["document", "nummer"], name="een_versie_per_nummer_van_een_document"
            ),
            models.CheckConstraint(
                name="een_volgende_versie_heeft_een_toelichting",
                condition=Q(nummer=1) | ~Q(toelichting=""),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        document: Document,
        bestand: Bestand,
        *,
        nummer: int,
        toelichting: str = "",
        sleutel: UUID | None = None,
    ) -> "Documentversie":
        return cls.objects.create(
            dossier_id=document.dossier_id,
            deel_id=document.deel_id,
            document=document,
            bestand=bestand,
            nummer=nummer,
            toelichting=toelichting,
            sleutel=sleutel or uuid4(),
        )


class Documentintrekking(DeelModel):
    """A document that no longer counts, and why. It stays to be read, so that what was decided with
    it can be followed."""

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="intrekking")
    reden = models.TextField()
    op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(name="intrekking_heeft_een_reden", condition=~Q(reden="")),
        ]

    @classmethod
    def leg_vast(
        cls, document: Document, *, reden: str, door: Rol, op: datetime
    ) -> "Documentintrekking":
        return cls.objects.create(
            dossier_id=document.dossier_id,
            deel_id=document.deel_id,
            document=document,
            reden=reden,
            op=op,
            door=door,
        )
