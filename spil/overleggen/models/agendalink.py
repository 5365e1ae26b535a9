from datetime import datetime
from uuid import UUID, uuid4

from django.db import models

from spil.gebruikers.models import Medewerker
from spil.gebruikers.models.uitnodiging import hash_van


class Agendalink(models.Model):
    """A secret address at which the calendar of one medewerker reads their meetings, without a
    login. Of its key only the hash is kept; a new link ends the one before."""

    medewerker = models.OneToOneField(
        Medewerker, on_delete=models.CASCADE, related_name="agendalink", primary_key=True
    )
    sleutel_hash = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateTimeField()

    @classmethod
    def maak(cls, medewerker_id: int, *, op: datetime) -> tuple["Agendalink", UUID]:
        """The link and its key."""
        sleutel = uuid4()
        link, _ = cls.objects.update_or_create(
            medewerker_id=medewerker_id,
            defaults={"sleutel_hash": hash_van(sleutel), "gemaakt_op": op},
        )
        return link, sleutel

    @classmethod
    def van_sleutel(cls, sleutel: UUID) -> "Agendalink | None":
        return (
            cls.objects.select_related("medewerker__huis")
            .filter(sleutel_hash=hash_van(sleutel), medewerker__actief=True)
            .first()
        )

    def trek_in(self) -> None:
        self.delete()
