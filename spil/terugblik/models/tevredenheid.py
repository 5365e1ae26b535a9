from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final, Self
from uuid import UUID, uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.crypto import salted_hmac

from spil.gebruikers.models import Medewerker
from spil.huizen.models import Huis
from spil.kern.eenmalige_sleutel import hash_van, nieuwe_sleutel

GELDIGHEID: Final = timedelta(days=14)
_ZOUT: Final = "spil.terugblik.link"
_ZOUT_ONTVANGER: Final = "spil.terugblik.ontvanger"
_ZOUT_SLEUTEL: Final = "spil.terugblik.sleutel"


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


class TevredenheidslinkQuerySet(models.QuerySet["Tevredenheidslink"]):
    def onbeantwoord(self) -> Self:
        return self.filter(al_beantwoord=False)

    def die_werkt_op(self, dag: date) -> Self:
        return self.filter(geldig_tot__gte=dag)


class Tevredenheidslink(_UitEenKwartaal):
    """A link by which one organisation answers once, without an account. Of its key only the hash
    is kept. The row goes with the answer, so what is asked is what is left plus what is answered.

    `organisatie` stands for an organisation in a dossier, each of `ontvangers` for somebody whom
    the question reached inside Spil; without the key of the server they lead to neither.
    `al_beantwoord`: made for who had answered, so that a reminder does not tell who did.
    """

    sleutel_hash = models.CharField(max_length=64, unique=True)
    organisatie = models.CharField(max_length=64, unique=True)
    ontvangers = ArrayField(models.CharField(max_length=64), default=list, blank=True)
    geldig_tot = models.DateField()
    al_beantwoord = models.BooleanField(default=False)

    objects = TevredenheidslinkQuerySet.as_manager()

    @classmethod
    def maak(cls, *, dag: date, ontvangers: Iterable[Medewerker] = (), **over: Any) -> str:
        """The key of a new link."""
        return cls(**over).vernieuw(dag=dag, ontvangers=ontvangers)

    @classmethod
    def op_slot(cls, organisatie: str) -> "Tevredenheidslink | None":
        """Locked: who answers at this moment goes first, and then it is gone."""
        return cls.objects.select_for_update().filter(organisatie=organisatie).first()

    def vernieuw(self, *, dag: date, ontvangers: Iterable[Medewerker] = ()) -> str:
        """The new key; the one before stops working."""
        self.ontvangers = [code_van_ontvanger(medewerker) for medewerker in ontvangers]
        self.geldig_tot = dag + GELDIGHEID
        sleutel = self.sleutel_in_spil if self.ontvangers else nieuwe_sleutel()
        self.sleutel_hash = hash_van(sleutel)
        self.save()
        return sleutel

    @property
    def sleutel_in_spil(self) -> str:
        """For who was reached inside Spil: made again each time, so that nobody keeps or sees it,
        and two colleagues of one organisation can have it open."""
        wat = f"{self.pk}:{self.geldig_tot:%Y%m%d}"
        return salted_hmac(_ZOUT_SLEUTEL, wat, algorithm="sha256").hexdigest()

    def sluit(self) -> None:
        """The key works no more, and who was asked stays counted."""
        self.sleutel_hash = hash_van(nieuwe_sleutel())
        self.save(update_fields=["sleutel_hash"])

    def verwijder(self) -> None:
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


def code_van_organisatie(dossier_uuid: UUID, partner_uuid: UUID) -> str:
    return salted_hmac(_ZOUT, f"{dossier_uuid}:{partner_uuid}", algorithm="sha256").hexdigest()


def code_van_ontvanger(medewerker: Medewerker) -> str:
    return salted_hmac(_ZOUT_ONTVANGER, str(medewerker.uuid), algorithm="sha256").hexdigest()
