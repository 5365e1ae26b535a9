from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.kern.eenmalig import MetSleutel
from spil.kern.historie import met_historie
from spil.plannen.models.betreft import OverMensen
from spil.toegang.models import Dossierdeel
from spil.werkprocessen.leefgebieden import Leefgebied


class Doelresultaat(models.TextChoices):
    BEHAALD = "behaald", "Behaald"
    DEELS = "deels", "Deels behaald"
    NIET = "niet", "Niet behaald"
    VERVALLEN = "vervallen", "Vervallen"


@met_historie
class Doel(OverMensen, MetSleutel):
    """What the deelnemers together want to reach for this person, on one leefgebied."""

    leefgebied = models.CharField(max_length=20, choices=Leefgebied.choices)
    behoefte = models.CharField(max_length=300, blank=True)
    omschrijving = models.CharField(max_length=300)
    streefdatum = models.DateField(null=True, blank=True)
    resultaat = models.CharField(max_length=10, choices=Doelresultaat.choices, blank=True)
    toelichting = models.TextField(blank=True)
    resultaat_op = models.DateTimeField(null=True, blank=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["dossier"], name="doel_per_dossier")]
        constraints = [
            models.CheckConstraint(
                name="doel_heeft_een_omschrijving", condition=~Q(omschrijving="")
            ),
            models.CheckConstraint(
                name="doelresultaat_heeft_een_moment",
                condition=Q(resultaat="", resultaat_op__isnull=True)
                | (~Q(resultaat="") & Q(resultaat_op__isnull=False)),
            ),
            models.CheckConstraint(
                name="doel_dat_niet_behaald_is_heeft_een_toelichting",
                condition=Q(resultaat__in=["", "behaald"]) | ~Q(toelichting=""),
            ),
        ]

    @classmethod
    def voeg_toe(
        cls,
        deel: Dossierdeel,
        *,
        leefgebied: str,
        omschrijving: str,
        behoefte: str = "",
        streefdatum: date | None = None,
        sleutel: UUID | None = None,
    ) -> "Doel":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            leefgebied=leefgebied,
            omschrijving=omschrijving,
            behoefte=behoefte,
            streefdatum=streefdatum,
            sleutel=sleutel or uuid4(),
        )

    @property
    def is_afgerond(self) -> bool:
        return self.resultaat != ""

    def wijzig(
        self, *, leefgebied: str, omschrijving: str, behoefte: str, streefdatum: date | None
    ) -> None:
        self.leefgebied, self.omschrijving = leefgebied, omschrijving
        self.behoefte, self.streefdatum = behoefte, streefdatum
        self._bewaar("leefgebied", "omschrijving", "behoefte", "streefdatum")

    def leg_resultaat_vast(self, resultaat: str, *, toelichting: str, op: datetime) -> None:
        self.resultaat, self.toelichting, self.resultaat_op = resultaat, toelichting, op
        self._bewaar("resultaat", "toelichting", "resultaat_op")

    def _bewaar(self, *velden: str) -> None:
        self.versie += 1
        self.save(update_fields=[*velden, "versie"])
