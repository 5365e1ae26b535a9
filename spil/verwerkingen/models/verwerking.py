from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from spil.huizen.models import Huis
from spil.kern.models import MetUuid


class VerwerkingQuerySet(models.QuerySet["Verwerking"]):
    def geldig_op(self, dag: date) -> Self:
        return self.filter(vanaf__lte=dag).filter(Q(tot__isnull=True) | Q(tot__gt=dag))

    def versies_van(self, verwerking_id: int) -> Self:
        """Every version of the activity of which this is one: what began under an older version
        still belongs to it."""
        deze = Verwerking.objects.filter(pk=verwerking_id)
        return self.filter(huis__in=deze.values("huis"), code__in=deze.values("code"))


class Verwerking(MetUuid):
    """A processing activity with its own purpose, regime and terms (facts 0.1.10).

    A row is one version: changing an activity ends this row and begins a next one, so that a
    log line always points to what was true then.
    """

    class Regime(models.TextChoices):
        WGS = "wgs", "Wet gegevensverwerking door samenwerkingsverbanden"
        PGA_RADICALISERING = "pga_radicalisering", "Wet persoonsgerichte aanpak radicalisering"
        PBW = "pbw", "Penitentiaire beginselenwet"
        GEMEENTEWET = "gemeentewet", "Gemeentewet (openbare orde)"
        WMO = "wmo", "Wmo en Jeugdwet"
        PARTNER = "partner", "Eigen grondslag van de partner"

    class Hitregel(models.TextChoices):
        REGIE_NOEMEN = "regie_noemen", "Bekend, met de naam van wie de regie heeft"
        NIETS = "niets", "Niets laten blijken"

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="verwerkingen")
    code = models.SlugField(max_length=40)
    versie = models.PositiveSmallIntegerField(default=1)
    naam = models.CharField(max_length=120)
    doel = models.TextField()
    regime = models.CharField(max_length=30, choices=Regime.choices)
    grondslag = models.CharField(max_length=300)
    protocol = models.CharField(max_length=120, default="Nog vast te stellen door het huis")
    hitregel = models.CharField(max_length=20, choices=Hitregel.choices, default=Hitregel.NIETS)
    bewaarjaren = models.PositiveSmallIntegerField(default=5)
    verlengjaren = models.PositiveSmallIntegerField(default=2)
    triagetermijn_dagen = models.PositiveSmallIntegerField(default=14)
    antwoordtermijn_werkdagen = models.PositiveSmallIntegerField(default=5)
    evaluatietermijn_dagen = models.PositiveSmallIntegerField(default=90)
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)

    objects = VerwerkingQuerySet.as_manager()

    class Meta:
        ordering = ["naam", "-versie"]
        constraints = [
            models.UniqueConstraint(
                fields=["huis", "code", "versie"], name="een_verwerking_per_versie"
            ),
            models.UniqueConstraint(
                fields=["huis", "code"], condition=Q(tot__isnull=True), name="een_geldende_versie"
            ),
            models.CheckConstraint(
                name="verwerking_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")),
            ),
            models.CheckConstraint(
                name="bewaren_hoogstens_vijf_jaar_wgs_1_8_lid_7",
                condition=~Q(regime="wgs") | Q(bewaarjaren__lte=5, verlengjaren__lte=2),
            ),
            models.CheckConstraint(
                name="verwerking_heeft_doel_grondslag_en_protocol",
                condition=~Q(doel="") & ~Q(grondslag="") & ~Q(protocol=""),
            ),
        ]

    @classmethod
    def maak(
        cls,
        huis: Huis,
        *,
        code: str,
        naam: str,
        doel: str,
        regime: str,
        grondslag: str,
        vanaf: date,
        **termijnen: object,
    ) -> "Verwerking":
        """`termijnen`: retention, terms and the like, where they differ from the usual."""
        return cls.objects.create(
            huis=huis,
            code=code,
            naam=naam,
            doel=doel,
            regime=regime,
            grondslag=grondslag,
            vanaf=vanaf,
            **termijnen,
        )

    def volgende_versie(self, *, vanaf: date, **wijzigingen: object) -> "Verwerking":
        """End this row and begin the next one, with everything else the same."""
        self.tot = vanaf
        self.save(update_fields=["tot"])
        zelfde = {
            veld.attname: getattr(self, veld.attname)
            for veld in self._meta.concrete_fields
            if veld.name not in {"id", "uuid", "versie", "vanaf", "tot"}
        }
        return type(self).objects.create(
            **{**zelfde, **wijzigingen}, versie=self.versie + 1, vanaf=vanaf
        )
