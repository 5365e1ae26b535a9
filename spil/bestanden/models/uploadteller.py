from datetime import date

from django.db import models

from spil.gebruikers.models import Medewerker


class Uploadteller(models.Model):
    """How much one medewerker added today; of yesterday nothing is kept."""

    medewerker = models.OneToOneField(Medewerker, on_delete=models.CASCADE, related_name="+")
    dag = models.DateField()
    aantal = models.PositiveIntegerField(default=0)
    omvang = models.PositiveBigIntegerField(default=0)

    @classmethod
    def tel(cls, medewerker_id: int, *, omvang: int, dag: date) -> "Uploadteller":
        """Count one file, and give what the day comes to; the row stays locked until the end."""
        cls.objects.get_or_create(medewerker_id=medewerker_id, defaults={"dag": dag})
        teller = cls.objects.select_for_update().get(medewerker_id=medewerker_id)
        if teller.dag != dag:
            teller.dag, teller.aantal, teller.omvang = dag, 0, 0
        teller.aantal += 1
        teller.omvang += omvang
        teller.save(update_fields=["dag", "aantal", "omvang"])
        return teller
