from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import models
from django.db.models import F, Q

from spil.gebruikers.models import Medewerker, Rol
from spil.kern.eenmalig import MetSleutel
from spil.partners.models import Partner
from spil.plannen.models.doel import Doel
from spil.toegang.models import DeelModel, Dossierdeel


class Evaluatieuitkomst(models.TextChoices):
    DOORGAAN = "doorgaan", "Doorgaan"
    BIJSTELLEN = "bijstellen", "Bijstellen"
    AFSLUITEN = "afsluiten", "Afsluiten"


class Planevaluatie(DeelModel, MetSleutel):
    """The deelnemers looked together at how the plan goes (WGS 2.31 lid 6). Written once: who sees
    it otherwise later, evaluates again. When the next one is, stands on the casus."""

    gehouden_op = models.DateField()
    uitkomst = models.CharField(max_length=10, choices=Evaluatieuitkomst.choices)
    toelichting = models.TextField()
    anderen = models.CharField(max_length=300, blank=True)
    volgende_op = models.DateField(null=True, blank=True)
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        ordering = ["-gehouden_op", "-id"]
        indexes = [models.Index(fields=["dossier", "-gehouden_op"], name="evaluatie_per_dossier")]
        constraints = [
            models.CheckConstraint(
                name="evaluatie_heeft_een_toelichting", condition=~Q(toelichting="")
            ),
            models.CheckConstraint(
                name="wie_doorgaat_evalueert_opnieuw",
                condition=Q(uitkomst="afsluiten") | Q(volgende_op__isnull=False),
            ),
            models.CheckConstraint(
                name="volgende_evaluatie_komt_na_deze",
                condition=Q(volgende_op__isnull=True) | Q(volgende_op__gt=F("gehouden_op")),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        deel: Dossierdeel,
        *,
        gehouden_op: date,
        uitkomst: str,
        toelichting: str,
        anderen: str,
        volgende_op: date | None,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
    ) -> "Planevaluatie":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            gehouden_op=gehouden_op,
            uitkomst=uitkomst,
            toelichting=toelichting,
            anderen=anderen,
            volgende_op=volgende_op,
            door=door,
            op=op,
            sleutel=sleutel or uuid4(),
        )

    def noem_aanwezigen(self, medewerkers: Iterable[Medewerker]) -> None:
        for medewerker in medewerkers:
            Evaluatiedeelnemer.objects.create(
                dossier_id=self.dossier_id,
                deel_id=self.deel_id,
                evaluatie=self,
                medewerker=medewerker,
                partner=medewerker.partner,
            )

    def zet_doelstand(self, doel: Doel, *, stand: str, toelichting: str) -> None:
        Doelstand.objects.create(
            dossier_id=self.dossier_id,
            deel_id=self.deel_id,
            evaluatie=self,
            doel=doel,
            stand=stand,
            toelichting=toelichting,
        )


class Evaluatiedeelnemer(DeelModel):
    """Who was there, for which organisation."""

    evaluatie = models.ForeignKey(
        Planevaluatie, on_delete=models.PROTECT, related_name="aanwezigen"
    )
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["evaluatie", "medewerker"], name="aanwezige_eens_per_evaluatie"
            ),
        ]


class Doelstand(DeelModel):
    """How far a goal was on the day of one evaluation: a word about the goal, never a figure."""

    class Stand(models.TextChoices):
        NIET_BEGONNEN = "niet_begonnen", "Nog niet begonnen"
        OP_WEG = "op_weg", "Op weg"
        STOKT = "stokt", "Stokt"
        BEREIKT = "bereikt", "Bereikt"

    evaluatie = models.ForeignKey(
        Planevaluatie, on_delete=models.PROTECT, related_name="doelstanden"
    )
    doel = models.ForeignKey(Doel, on_delete=models.PROTECT, related_name="standen")
    stand = models.CharField(max_length=15, choices=Stand.choices)
    toelichting = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["evaluatie", "doel"], name="doel_eens_per_evaluatie"),
        ]
