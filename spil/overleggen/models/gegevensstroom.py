from collections.abc import Iterable

from django.db import models
from django.db.models import F, Q

from spil.overleggen.models.oplegger import Oplegger
from spil.overleggen.models.opleggerpartij import VASTGESTELD_BLIJFT
from spil.partners.models import Partner

Stroom = tuple[str, int, int]
"""Kind of data, from which partner, to which (by key)."""


class Datacategorie(models.TextChoices):
    """The kinds of data of the definitions (WGS art. 2.30 first), in words for the table."""

    IDENTIFICEREND = "identificerend", "Wie iemand is en waar bereikbaar"
    WOONSITUATIE = "woonsituatie", "Wonen"
    FINANCIEEL = "financieel", "Geld en schulden"
    GEZONDHEID = "gezondheid", "Gezondheid"
    POLITIE = "politie", "Politiegegevens"
    STRAFRECHTELIJK = "strafrechtelijk", "Strafrechtelijke gegevens"
    RELATIES = "relaties", "Gezin en relaties"
    TOEZICHT = "toezicht", "Toezicht en maatregelen"
    ZORG = "zorg", "Zorg en hulp"
    PROFESSIONAL = "professional", "Betrokken professionals"
    PROCES = "proces", "Verloop en afspraken"
    OVERTUIGING = "overtuiging", "Overtuiging"
    VERBLIJF = "verblijf", "Verblijfsstatus"


class Gegevensstroom(models.Model):
    """By one version of the sheet, this kind of data may go from one party to another."""

    oplegger = models.ForeignKey(Oplegger, on_delete=models.CASCADE, related_name="stromen")
    categorie = models.CharField(max_length=20, choices=Datacategorie.choices)
    van = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    naar = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["van__naam", "naar__naam", "categorie"]
        constraints = [
            models.UniqueConstraint(
                fields=["oplegger", "categorie", "van", "naar"], name="gegevensstroom_staat_er_eens"
            ),
            models.CheckConstraint(
                name="gegevensstroom_gaat_naar_een_ander", condition=~Q(van=F("naar"))
            ),
        ]
        triggers = [VASTGESTELD_BLIJFT]

    @staticmethod
    def zet(oplegger: Oplegger, stromen: Iterable[Stroom]) -> None:
        """These and no others."""
        oplegger.stromen.all().delete()
        Gegevensstroom.objects.bulk_create(
            Gegevensstroom(oplegger=oplegger, categorie=categorie, van_id=van, naar_id=naar)
            for categorie, van, naar in sorted(set(stromen))
        )

    @property
    def als_rij(self) -> Stroom:
        return self.categorie, self.van_id, self.naar_id
