from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import connection, models
from django.db.models import Q

from spil.gebruikers.models import Medewerker

ONTHOUDEN: Final = timedelta(days=1)

# Who sends the same form at the same time waits here until the first is done. What is old goes
# along, unless somebody else is at it.
NEEM: Final = """
WITH oud AS (
    DELETE FROM toegang_inzending WHERE id IN (
        SELECT id FROM toegang_inzending WHERE medewerker_id = %(medewerker)s AND op < %(voor)s
           FOR UPDATE SKIP LOCKED)
)
INSERT INTO toegang_inzending (medewerker_id, sleutel, antwoord, op)
VALUES (%(medewerker)s, %(sleutel)s, '', %(op)s)
    ON CONFLICT (medewerker_id, sleutel) DO NOTHING
RETURNING id
"""


class Inzending(models.Model):
    """A form that one medewerker sent and that was accepted: where its answer led to.

    `sleutel` is made of the key of the form as it was shown and of all that was typed in it, so it
    tells nothing of either.
    """

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    sleutel = models.UUIDField()
    antwoord = models.TextField()
    op = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["medewerker", "op"], name="inzending_per_medewerker")]
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker", "sleutel"], name="een_formulier_gaat_een_keer_in"
            ),
            models.CheckConstraint(
                name="inzending_leidt_naar_een_scherm",
                condition=Q(antwoord="") | Q(antwoord__startswith="/"),
            ),
        ]

    @classmethod
    def neem(cls, medewerker_id: int, sleutel: UUID, *, op: datetime) -> int | None:
        """Its id when this is the first time; None when it was accepted before."""
        with connection.cursor() as cursor:
            cursor.execute(
                NEEM,
                {
                    "medewerker": medewerker_id,
                    "sleutel": sleutel,
                    "op": op,
                    "voor": op - ONTHOUDEN,
                },
            )
            rij = cursor.fetchone()
        return rij[0] if rij else None

    @classmethod
    def onthoud(cls, inzending_id: int, antwoord: str) -> None:
        cls.objects.filter(pk=inzending_id).update(antwoord=antwoord)

    @classmethod
    def vergeet(cls, inzending_id: int) -> None:
        cls.objects.filter(pk=inzending_id).delete()
