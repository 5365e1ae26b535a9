from django.db import connection, models

from spil.huizen.models.huis import Huis


class Nummerteller(models.Model):
    """The last number given out per house, kind and year: no lock that houses share."""

    huis = models.ForeignKey(Huis, on_delete=models.CASCADE, related_name="+")
    soort = models.CharField(max_length=20)
    jaar = models.PositiveSmallIntegerField()
    laatste = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["huis", "soort", "jaar"], name="een_teller_per_jaar"),
        ]

    @classmethod
    def volgende(cls, huis_id: int, *, soort: str, jaar: int) -> str:
        """The next number of this house, like `2026-0143`; unique per house, kind and year."""
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO huizen_nummerteller (huis_id, soort, jaar, laatste)"
                " VALUES (%s, %s, %s, 1) ON CONFLICT ON CONSTRAINT een_teller_per_jaar"
                " DO UPDATE SET laatste = huizen_nummerteller.laatste + 1 RETURNING laatste",
                [huis_id, soort, jaar],
            )
            (laatste,) = cursor.fetchone() or (0,)
        return f"{jaar}-{laatste:04d}"
