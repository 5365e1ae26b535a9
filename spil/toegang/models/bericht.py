from datetime import datetime

from django.db import connection, models

from spil.gebruikers.models import Medewerker
from spil.kern.models import MetUuid


class Bericht(MetUuid):
    """A notice to one medewerker inside Spil: a kind and a dossier number, never a name."""

    class Soort(models.TextChoices):
        NOODTOEGANG = "noodtoegang", "Er is noodtoegang genomen"
        ANTWOORD = "antwoord", "Er is een antwoord op uw aanmelding"
        ACTIE = "actie", "U hebt een nieuwe actie"
        HERINNERING = "herinnering", "Herinnering aan een actie"

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="berichten")
    soort = models.CharField(max_length=20, choices=Soort.choices)
    dossiernummer = models.CharField(max_length=20, blank=True)
    op = models.DateTimeField()
    gelezen_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["medewerker", "-op"], name="bericht_per_medewerker")]

    @classmethod
    def stuur(
        cls, medewerker_id: int, *, soort: "Bericht.Soort", dossiernummer: str, op: datetime
    ) -> None:
        """To any medewerker of the own house; only they can read it."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT spil_stuur_bericht(%s, %s, %s, %s)",
                [medewerker_id, soort, dossiernummer, op],
            )

    def lees(self, *, op: datetime) -> None:
        self.gelezen_op = op
        self.save(update_fields=["gelezen_op"])
