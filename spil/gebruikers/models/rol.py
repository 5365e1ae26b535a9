from collections.abc import Sequence
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property

from spil.gebruikers.models.medewerker import Medewerker
from spil.huizen.models import HuisWoord
from spil.kern.models import MetUuid


class Rolsoort(models.TextChoices):
    """What somebody does in a house (missie.md, Who uses it)."""

    PROCESREGISSEUR = "procesregisseur", "Procesregisseur"
    PROCESONDERSTEUNER = "procesondersteuner", "Procesondersteuner"
    COORDINATOR = "coordinator", "Coördinator re-integratie"
    TRIAGIST = "triagist", "Triagist"
    KETENPARTNER = "ketenpartner", "Ketenpartner"
    MANAGER = "manager", "Manager"
    FG = "fg", "Functionaris gegevensbescherming"
    CONTACTPUNT = "contactpunt", "Contactpunt"
    KWALITEITSMEDEWERKER = "kwaliteitsmedewerker", "Kwaliteitsmedewerker"
    FUNCTIONEEL_BEHEERDER = "functioneel_beheerder", "Functioneel beheerder"
    SYSTEEM = "systeem", "Spil (automatisch)"


HUISROLLEN = frozenset(
    {Rolsoort.PROCESREGISSEUR, Rolsoort.PROCESONDERSTEUNER, Rolsoort.COORDINATOR, Rolsoort.TRIAGIST}
)


class RolQuerySet(models.QuerySet["Rol"]):
    def geldig_op(self, dag: date) -> Self:
        return self.filter(medewerker__actief=True, begin__lte=dag).filter(
            Q(einde__isnull=True) | Q(einde__gt=dag)
        )

    def met_alles(self) -> Self:
        """With what each screen and log line needs, in one query."""
        return self.select_related("medewerker__huis", "medewerker__partner")


class Rol(MetUuid):
    """A hoedanigheid: this medewerker in this role, from begin to einde. One is active at a time.

    A toegang is held by a rol, so that a quality officer who is also regisseur sees no case
    while working as quality officer (docs/adr/0003).
    """

    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="rollen")
    soort = models.CharField(max_length=30, choices=Rolsoort.choices)
    begin = models.DateField()
    einde = models.DateField(null=True, blank=True)

    # Of the house, when this is the acting rol (spil.gebruikers.actieve_rol).
    eigen_woorden: Sequence[tuple[str, str]] = ()

    objects = RolQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="rol_eindigt_na_begin",
                condition=Q(einde__isnull=True) | Q(einde__gt=models.F("begin")),
            ),
            models.UniqueConstraint(
                fields=["medewerker", "soort"],
                condition=Q(einde__isnull=True),
                name="een_lopende_rol_per_soort",
            ),
        ]

    @classmethod
    def geef(cls, medewerker: Medewerker, *, soort: str, begin: date) -> "Rol":
        return cls.objects.create(medewerker=medewerker, soort=soort, begin=begin)

    def eindig(self, *, op: date) -> None:
        self.einde = op
        self.save(update_fields=["einde"])

    @property
    def huis_id(self) -> int:
        return self.medewerker.huis_id

    @property
    def partner_id(self) -> int:
        return self.medewerker.partner_id

    @property
    def is_huisrol(self) -> bool:
        """Works on content for the house itself."""
        return self.soort in HUISROLLEN

    @property
    def naam(self) -> str:
        """How others read it: `S. Oomen (procesregisseur)`."""
        soort = self.woorden.get(self.soort, self.get_soort_display().lower())
        return f"{self.medewerker.naam} ({soort})"

    @cached_property
    def woorden(self) -> dict[str, str]:
        """Concept → the word of this house; for the acting rol, else the standard words."""
        return HuisWoord.vul_aan(self.eigen_woorden)
