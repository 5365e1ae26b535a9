from datetime import date

from django.db import models
from django.db.models import Q

from spil.gebruikers.models.gebruiker import Gebruiker
from spil.huizen.models import Huis
from spil.kern.models import MetUuid
from spil.partners.models import Partner


class Medewerker(MetUuid):
    """A professional at one partner in one house (identifying and contact data only, WGS 2.30)."""

    class Screening(models.TextChoices):
        VOG = "vog", "Verklaring omtrent het gedrag"
        SCREENING = "screening", "Screening door de eigen organisatie"

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="medewerkers")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="medewerkers")
    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="medewerkers"
    )
    naam = models.CharField(max_length=120)
    functie = models.CharField(max_length=120, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)
    actief = models.BooleanField(default=True)
    screening = models.CharField(max_length=10, choices=Screening.choices, blank=True)
    screening_op = models.DateField(null=True, blank=True)
    sneltoetsen = models.BooleanField(default=True)

    class Meta:
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker", "partner"], name="een_medewerker_per_login_en_partner"
            ),
            models.CheckConstraint(
                name="screening_heeft_een_datum_bgs_1_11",
                condition=Q(screening="", screening_op__isnull=True)
                | (~Q(screening="") & Q(screening_op__isnull=False)),
            ),
        ]

    @classmethod
    def maak(
        cls, partner: Partner, *, naam: str, gebruiker: Gebruiker | None = None, functie: str = ""
    ) -> "Medewerker":
        return cls.objects.create(
            huis=partner.huis, partner=partner, gebruiker=gebruiker, naam=naam, functie=functie
        )

    def koppel(self, gebruiker: Gebruiker) -> None:
        self.gebruiker = gebruiker
        self.save(update_fields=["gebruiker"])

    def wijzig_contact(self, *, naam: str, functie: str, telefoon: str) -> None:
        self.naam, self.functie, self.telefoon = naam, functie, telefoon
        self.save(update_fields=["naam", "functie", "telefoon"])

    def leg_screening_vast(self, soort: str, *, op: date | None) -> None:
        """What proof was seen, and its date; the proof itself is not kept (BGS art. 1.11)."""
        self.screening, self.screening_op = soort, op
        self.save(update_fields=["screening", "screening_op"])

    def kies_sneltoetsen(self, aan: bool) -> None:
        """Keys of one letter, on or off (WCAG 2.1.4)."""
        self.sneltoetsen = aan
        self.save(update_fields=["sneltoetsen"])

    def zet_uit_dienst(self) -> None:
        """All their roles stop working in the next request, in open sessions too."""
        self.actief = False
        self.save(update_fields=["actief"])
