"""Who stands beside a betrokkene: professionals at work, and who represents them."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from spil.kern.historie import met_historie
from spil.personen.models.betrokkene import Betrokkene
from spil.toegang.models import DeelModel, Dossierdeel


@dataclass(frozen=True, kw_only=True)
class Contactpersoon:
    """Somebody to reach, and from when until when."""

    naam: str
    vanaf: date
    organisatie: str = ""
    telefoon: str = ""
    email: str = ""
    tot: date | None = None


class Naaste(DeelModel):
    """What a professional and a vertegenwoordiger share; running ones first."""

    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=120)
    organisatie = models.CharField(max_length=120, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True
        ordering = [F("tot").desc(nulls_first=True), "id"]

    @classmethod
    def leg_vast(
        cls, betrokkene: Betrokkene, deel: Dossierdeel, wie: Contactpersoon, **eigen: str | bool
    ) -> Self:
        rij = cls(dossier_id=deel.dossier_id, deel=deel, betrokkene=betrokkene)
        rij.wijzig(wie, **eigen)
        return rij

    def wijzig(self, wie: Contactpersoon, **eigen: str | bool) -> None:
        """What it was before stays in the history."""
        for naam, waarde in {**asdict(wie), **eigen}.items():
            setattr(self, naam, waarde)
        self.save()


@met_historie
class Professional(Naaste):
    """Somebody who works with the betrokkene; of them no more than how to reach them (WGS art. 2.30
    lid 1 c). An organisation that takes part in the case is a deelnemer, not a row here."""

    functie = models.CharField(max_length=80)
    weet_ervan = models.BooleanField(default=False)

    class Meta(Naaste.Meta):
        constraints = [
            models.CheckConstraint(
                name="professional_werkt_ergens", condition=~Q(naam="") & ~Q(organisatie="")
            ),
            models.CheckConstraint(
                name="professional_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")),
            ),
        ]


@met_historie
class Vertegenwoordiger(Naaste):
    """Who may act for the betrokkene, in what, and until when."""

    class Soort(models.TextChoices):
        WETTELIJK = "wettelijk", "Wettelijk vertegenwoordiger"
        VOOGD = "voogd", "Voogd"
        MENTOR = "mentor", "Mentor"
        BEWINDVOERDER = "bewindvoerder", "Bewindvoerder"
        CURATOR = "curator", "Curator"
        ADVOCAAT = "advocaat", "Advocaat"
        GEMACHTIGDE = "gemachtigde", "Gemachtigde"

    soort = models.CharField(max_length=14, choices=Soort.choices)
    reikwijdte = models.CharField(max_length=200)

    class Meta(Naaste.Meta):
        constraints = [
            models.CheckConstraint(
                name="vertegenwoordiger_heeft_een_naam_en_reikwijdte",
                condition=~Q(naam="") & ~Q(reikwijdte=""),
            ),
            models.CheckConstraint(
                name="vertegenwoordiger_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")),
            ),
        ]
