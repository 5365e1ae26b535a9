from datetime import date

from django.db import models
from django.db.models import Q

from spil.huizen.models import Gemeente, Huis
from spil.verwerkingen.models import Verwerking


class Feitsoort(models.TextChoices):
    """What can be counted; the definitions of the indicators say what counts when."""

    MELDING = "melding", "Melding"
    TRIAGEBESLUIT = "triagebesluit", "Triagebesluit"
    NIEUWE_CASUS = "nieuwe_casus", "Nieuwe casus"
    FASE = "fase", "Fase bereikt"
    AFSLUITING = "afsluiting", "Afgesloten casus"
    ADVIES = "advies", "Advies"


class Feit(models.Model):
    """Something happened on a day: no person, no dossier key. Never changed; put right by a counter-fact.

    `gemeente` is the municipality of that day; none means *Overig* (unknown, secret, outside).
    `uitkomst` is a code of the approach: a triage outcome, a phase, how a case ended. An advice is
    about nobody: it falls under no verwerking, and need not be about an approach.
    """

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=30, choices=Feitsoort.choices)
    datum = models.DateField()
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, null=True, related_name="+")
    verwerking = models.ForeignKey(
        Verwerking, on_delete=models.PROTECT, null=True, related_name="+"
    )
    aanpak = models.SlugField(max_length=40, blank=True)
    organisatiesoort = models.CharField(max_length=20, blank=True)
    uitkomst = models.CharField(max_length=40, blank=True)
    aantal = models.SmallIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["huis", "soort", "datum"], name="feit_per_huis_en_dag")]
        constraints = [
            models.CheckConstraint(
                name="feit_telt_een_of_draait_een_terug", condition=Q(aantal__in=[-1, 1])
            ),
            models.CheckConstraint(
                name="feit_noemt_zijn_aanpak_of_is_advies",
                condition=~Q(aanpak="") | Q(soort="advies"),
            ),
            models.CheckConstraint(
                name="feit_valt_onder_een_verwerking_of_is_advies",
                condition=Q(verwerking__isnull=False) | Q(soort="advies"),
            ),
        ]

    @classmethod
    def schrijf(
        cls,
        huis_id: int,
        *,
        soort: Feitsoort,
        datum: date,
        gemeente_id: str | None,
        verwerking_id: int | None,
        aanpak: str,
        organisatiesoort: str = "",
        uitkomst: str = "",
        aantal: int = 1,
    ) -> "Feit":
        return cls.objects.create(
            huis_id=huis_id,
            soort=soort,
            datum=datum,
            gemeente_id=gemeente_id,
            verwerking_id=verwerking_id,
            aanpak=aanpak,
            organisatiesoort=organisatiesoort,
            uitkomst=uitkomst,
            aantal=aantal,
        )
