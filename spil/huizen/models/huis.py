from collections.abc import Iterable
from datetime import date

from django.db import models
from django.db.models import Q

from spil.huizen.models.gemeente import Gemeente
from spil.kern.models import MetUuid


class HuisQuerySet(models.QuerySet["Huis"]):
    pass


class Huis(MetUuid):
    """A Zorg- en Veiligheidshuis: the tenant. Houses on one installation share no row about people."""

    slug = models.SlugField(max_length=40, unique=True)
    naam = models.CharField(max_length=120)
    telt_adviezen = models.BooleanField(default=True)
    gemeenten: "models.ManyToManyField[Gemeente, HuisGemeente]" = models.ManyToManyField(
        Gemeente, through="HuisGemeente", related_name="huizen"
    )

    objects = HuisQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]

    @classmethod
    def maak(cls, *, slug: str, naam: str) -> "Huis":
        return cls.objects.create(slug=slug, naam=naam)

    def voeg_gemeente_toe(self, gemeente: Gemeente, *, vanaf: date | None = None) -> None:
        """The house works for this municipality from `vanaf` (None: since ever)."""
        HuisGemeente.objects.get_or_create(huis=self, gemeente=gemeente, defaults={"begin": vanaf})

    def laat_gemeente_los(self, gemeente: Gemeente, *, per: date) -> None:
        """`per` is the first day on which the house works for it no more."""
        HuisGemeente.objects.filter(huis=self, gemeente=gemeente).update(einde=per)

    def hernoem(self, naam: str) -> None:
        self.naam = naam
        self.save(update_fields=["naam"])

    def kies_adviezen_tellen(self, aan: bool) -> None:
        """Counting advice costs time for each: a house may do without (MZ23 r267)."""
        self.telt_adviezen = aan
        self.save(update_fields=["telt_adviezen"])

    def noem(self, begrip: str, woord: str) -> None:
        """This house says `woord` for the concept `begrip` on every screen."""
        HuisWoord.objects.update_or_create(huis=self, begrip=begrip, defaults={"woord": woord})

    def woorden(self) -> dict[str, str]:
        """Concept → the word that this house uses; the standard word where it chose none."""
        return HuisWoord.vul_aan(self.eigen_woorden.values_list("begrip", "woord"))


class HuisGemeente(models.Model):
    """Which municipalities a house works for, and since when (BGS art. 2.18: published territory)."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="huisgemeenten")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    begin = models.DateField(null=True, blank=True)
    einde = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["huis", "gemeente"], name="gemeente_eens_per_huis"),
            models.CheckConstraint(
                name="huisgemeente_eindigt_na_begin",
                condition=Q(einde__isnull=True)
                | Q(begin__isnull=True)
                | Q(einde__gt=models.F("begin")),
            ),
        ]


class HuisWoord(models.Model):
    """The house's own word for a concept: one word for one thing on every screen."""

    class Begrip(models.TextChoices):
        CASUSOVERLEG = "casusoverleg", "casusoverleg"
        STUURGROEP = "stuurgroep", "stuurgroep"
        TRIAGEOVERLEG = "triageoverleg", "triageoverleg"
        PROCESREGISSEUR = "procesregisseur", "procesregisseur"

    huis = models.ForeignKey(Huis, on_delete=models.CASCADE, related_name="eigen_woorden")
    begrip = models.CharField(max_length=40, choices=Begrip.choices)
    woord = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["huis", "begrip"], name="een_woord_per_begrip"),
            models.CheckConstraint(name="huiswoord_is_niet_leeg", condition=~Q(woord="")),
        ]

    @classmethod
    def vul_aan(cls, eigen: Iterable[tuple[str, str]]) -> dict[str, str]:
        """Concept → word: the own words of a house, and the standard word for the rest."""
        return {**dict(cls.Begrip.choices), **dict(eigen)}
