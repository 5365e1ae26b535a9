import hashlib
import secrets
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q
from django.utils.crypto import salted_hmac

from spil.huizen.models import Huis

GELDIGHEID: Final = timedelta(days=14)
_BYTES: Final = 32
_ZOUT: Final = "spil.terugblik.link"


class Gevraagde(models.TextChoices):
    MELDER = "melder", "Melder"
    DEELNEMER = "deelnemer", "Deelnemer"


class _UitEenKwartaal(models.Model):
    """Of which house, approach and quarter, and what kind of organisation: nothing that leads to a
    dossier. The key is random, since a number would tell the order."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    aanpak = models.SlugField(max_length=40)
    kwartaal = models.DateField()
    soort = models.CharField(max_length=10, choices=Gevraagde.choices)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_noemt_alleen_het_kwartaal",
                condition=Q(kwartaal__day=1, kwartaal__month__in=[1, 4, 7, 10]),
            )
        ]


class Tevredenheidslink(_UitEenKwartaal):
    """A link by which one organisation answers once, without an account. Of its key only the hash
    is kept. The row goes with the answer, so what is asked is what is left plus what is answered.

    `intrek_hash` lets the house withdraw the link of an organisation in a dossier; without the key
    of the server it leads to neither.
    """

    sleutel_hash = models.CharField(max_length=64, unique=True)
    intrek_hash = models.CharField(max_length=64, unique=True)
    geldig_tot = models.DateField()

    @classmethod
    def maak(cls, *, dossier_uuid: UUID, partner_uuid: UUID, dag: date, **over: Any) -> str:
        """The key for the link; an earlier one of this organisation stops working."""
        cls.trek_in(dossier_uuid=dossier_uuid, partner_uuid=partner_uuid, dag=dag)
        sleutel = secrets.token_urlsafe(_BYTES)
        cls.objects.create(
            sleutel_hash=hash_van(sleutel),
            intrek_hash=_intrek_hash(dossier_uuid, partner_uuid),
            geldig_tot=dag + GELDIGHEID,
            **over,
        )
        return sleutel

    @classmethod
    def trek_in(cls, *, dossier_uuid: UUID, partner_uuid: UUID, dag: date) -> None:
        """One that ended by itself stays counted as asked, and leads nowhere any more: would it go,
        the figures of its quarter would tell that it was never answered."""
        links = cls.objects.filter(intrek_hash=_intrek_hash(dossier_uuid, partner_uuid))
        links.filter(geldig_tot__gte=dag).delete()
        links.update(intrek_hash=secrets.token_hex(_BYTES))

    def gebruik(self) -> None:
        self.delete()


class Tevredenheidsantwoord(_UitEenKwartaal):
    """What an organisation thought of working together. Nothing tells which one, or of which case."""

    samenwerking = models.PositiveSmallIntegerField()
    duidelijkheid = models.PositiveSmallIntegerField()
    resultaat = models.PositiveSmallIntegerField()
    opmerking = models.CharField(max_length=300, blank=True)

    class Meta(_UitEenKwartaal.Meta):
        constraints = [
            *_UitEenKwartaal.Meta.constraints,
            models.CheckConstraint(
                name="tevredenheid_is_een_tot_en_met_vijf",
                condition=Q(
                    samenwerking__range=(1, 5),
                    duidelijkheid__range=(1, 5),
                    resultaat__range=(1, 5),
                ),
            ),
        ]

    @classmethod
    def schrijf(cls, link: Tevredenheidslink, **waardering: Any) -> None:
        cls.objects.create(
            huis_id=link.huis_id,
            aanpak=link.aanpak,
            kwartaal=link.kwartaal,
            soort=link.soort,
            **waardering,
        )


def hash_van(sleutel: str) -> str:
    return hashlib.sha256(sleutel.encode()).hexdigest()


def _intrek_hash(dossier_uuid: UUID, partner_uuid: UUID) -> str:
    return salted_hmac(_ZOUT, f"{dossier_uuid}:{partner_uuid}", algorithm="sha256").hexdigest()
