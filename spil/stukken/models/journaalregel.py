from collections.abc import Iterable
from datetime import date, datetime
from typing import Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import F, Q

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.toegang.models import DeelModel, Deelsoort, Dossierdeel


class Regelsoort(models.TextChoices):
    CONTACT = "contact", "Contact"
    OBSERVATIE = "observatie", "Observatie"
    BESLUIT = "besluit", "Besluit"


class Aard(models.TextChoices):
    """Facts and opinions are kept apart (WGS art. 1.7 lid 2; AVG art. 5 lid 1 onder d)."""

    FEIT = "feit", "Feit"
    MENING = "mening", "Mening of inschatting"


class JournaalregelQuerySet(models.QuerySet["Journaalregel"]):
    def met_alles(self) -> Self:
        """With what an entry on a screen needs, in one query."""
        return self.select_related(
            "geschreven_door__medewerker__partner", "deel__partner", "correctie", "corrigeert"
        )


class Journaalregel(DeelModel, MetSleutel):
    """One entry in the journal. Never changed: the database refuses an update. Who was wrong
    writes a correction, which points to the entry that it corrects."""

    soort = models.CharField(max_length=20, choices=Regelsoort.choices)
    aard = models.CharField(max_length=10, choices=Aard.choices)
    tekst = models.TextField()
    bron = models.CharField(max_length=200)
    gebeurd_op = models.DateField()
    geschreven_op = models.DateTimeField()
    geschreven_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    corrigeert = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="correctie"
    )

    objects = JournaalregelQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["dossier", "-gebeurd_op", "-id"], name="journaal_per_dossier"),
            models.Index(fields=["deel", "-gebeurd_op"], name="journaal_per_deel"),
        ]
        constraints = [
            models.CheckConstraint(
                name="journaalregel_heeft_tekst_en_bron", condition=~Q(tekst="") & ~Q(bron="")
            ),
            models.CheckConstraint(
                name="journaalregel_corrigeert_niet_zichzelf",
                condition=Q(corrigeert__isnull=True) | ~Q(corrigeert=F("id")),
            ),
        ]

    @classmethod
    def schrijf(
        cls,
        deel: Dossierdeel,
        *,
        soort: str,
        aard: str,
        tekst: str,
        bron: str,
        gebeurd_op: date,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
        corrigeert: "Journaalregel | None" = None,
    ) -> "Journaalregel":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            soort=soort,
            aard=aard,
            tekst=tekst,
            bron=bron,
            gebeurd_op=gebeurd_op,
            geschreven_op=op,
            geschreven_door=door,
            corrigeert=corrigeert,
            sleutel=sleutel or uuid4(),
        )

    @classmethod
    def neem_over(cls, regels: "Iterable[Journaalregel]") -> None:
        """Entries from another system, in one statement."""
        cls.objects.bulk_create(regels)

    @property
    def publiek(self) -> str:
        """Who reads this entry."""
        return publiek_van(self.deel)


def publiek_van(deel: Dossierdeel) -> str:
    """Who reads what is written in this part, in plain words."""
    return publiek_voor(deel.soort, deel.partner.naam if deel.partner else None)


def publiek_voor(soort: str, partner: str | None) -> str:
    """The same, for a part of this kind; `partner` is the name of whose part it is."""
    if soort == Deelsoort.GEZAMENLIJK:
        return "Alle deelnemers"
    if soort == Deelsoort.KERN or partner is None:
        return "Alleen het huis"
    return f"Alleen {partner} en het huis"
