import hashlib
from datetime import datetime, timedelta
from typing import Self
from uuid import UUID, uuid4

from django.db import models

from spil.gebruikers.models.gebruiker import Gebruiker
from spil.kern.models import MetUuid

GELDIGHEID = timedelta(days=7)


class UitnodigingQuerySet(models.QuerySet["Uitnodiging"]):
    def open_op(self, moment: datetime) -> Self:
        return self.filter(gebruikt_op__isnull=True, verloopt_op__gt=moment)


class Uitnodiging(MetUuid):
    """A link by which somebody sets their first password: once, within a week.

    The link holds a random key; only its hash is kept, so a copy of the database opens nothing.
    """

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="uitnodigingen")
    sleutel_hash = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateTimeField()
    verloopt_op = models.DateTimeField()
    gebruikt_op = models.DateTimeField(null=True, blank=True)

    objects = UitnodigingQuerySet.as_manager()

    @classmethod
    def maak(cls, gebruiker: Gebruiker, *, op: datetime) -> tuple["Uitnodiging", UUID]:
        """The invitation and the key for the link; earlier open ones stop working."""
        cls.objects.open_op(op).filter(gebruiker=gebruiker).update(verloopt_op=op)
        sleutel = uuid4()
        uitnodiging = cls.objects.create(
            gebruiker=gebruiker,
            sleutel_hash=hash_van(sleutel),
            gemaakt_op=op,
            verloopt_op=op + GELDIGHEID,
        )
        return uitnodiging, sleutel

    def gebruik(self, *, op: datetime) -> None:
        self.gebruikt_op = op
        self.save(update_fields=["gebruikt_op"])


def hash_van(sleutel: UUID) -> str:
    return hashlib.sha256(sleutel.bytes).hexdigest()
