from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import models

from spil.bestanden.models import Bestand
from spil.brieven.models.briefsjabloon import Briefsjabloon, Sjabloonsoort
from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.stukken.models import Documentversie
from spil.toegang.models import DeelModel


class Geadresseerdesoort(models.TextChoices):
    BETROKKENE = "betrokkene", "de betrokkene"
    VERTEGENWOORDIGER = "vertegenwoordiger", "de vertegenwoordiger"
    MELDER = "melder", "de melder"
    PARTNER = "partner", "een deelnemer"


class Verzendwijze(models.TextChoices):
    POST = "post", "Per post"
    OVERHANDIGD = "overhandigd", "Overhandigd"
    BEVEILIGDE_MAIL = "beveiligde_mail", "Per beveiligde mail"


def titel_van(soort: str, aan: str) -> str:
    """A letter in words; the name of some kinds says already to whom it goes."""
    naam, wie = str(Sjabloonsoort(soort).label), str(Geadresseerdesoort(aan).label)
    return naam if naam.endswith(wie) else f"{naam} aan {wie}"


class Brief(DeelModel, MetSleutel):
    """A letter as it was sent; the database refuses a change. `versie` is the document of the case
    that holds the pdf, `word` the same letter as Word document, both with their hash.

    `sjabloon` is None when it was made with the template that comes with Spil.
    """

    soort = models.CharField(max_length=20, choices=Sjabloonsoort.choices)
    aan = models.CharField(max_length=20, choices=Geadresseerdesoort.choices)
    wijze = models.CharField(max_length=20, choices=Verzendwijze.choices)
    verstuurd_op = models.DateField()
    met_geheim_adres = models.BooleanField(default=False)
    sjabloon = models.ForeignKey(
        Briefsjabloon, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    versie = models.OneToOneField(Documentversie, on_delete=models.PROTECT, related_name="+")
    word = models.OneToOneField(Bestand, on_delete=models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-verstuurd_op", "-id"]
        indexes = [models.Index(fields=["dossier", "-verstuurd_op"], name="brief_per_dossier")]

    @property
    def titel(self) -> str:
        return titel_van(self.soort, self.aan)

    @classmethod
    def leg_vast(
        cls,
        versie: Documentversie,
        word: Bestand,
        *,
        soort: str,
        aan: str,
        wijze: str,
        verstuurd_op: date,
        met_geheim_adres: bool,
        sjabloon: Briefsjabloon | None,
        sleutel: UUID | None,
        door: Rol,
        op: datetime,
    ) -> "Brief":
        return cls.objects.create(
            dossier_id=versie.dossier_id,
            deel_id=versie.deel_id,
            versie=versie,
            word=word,
            soort=soort,
            aan=aan,
            wijze=wijze,
            verstuurd_op=verstuurd_op,
            met_geheim_adres=met_geheim_adres,
            sjabloon=sjabloon,
            sleutel=sleutel or uuid4(),
            vastgelegd_op=op,
            vastgelegd_door=door,
        )
