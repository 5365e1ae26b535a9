from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.personen.models.betrokkene import Betrokkene
from spil.toegang.models import DeelModel, Dossierdeel


class Wijze(models.TextChoices):
    """How somebody was asked."""

    GESPREK = "gesprek", "In een gesprek"
    TELEFOON = "telefoon", "Aan de telefoon"
    BRIEF = "brief", "Schriftelijk"
    VIA = "via", "Via een vertegenwoordiger of naaste"
    NIET = "niet", "Niet gevraagd"


@dataclass(frozen=True, kw_only=True)
class Gezegd:
    """What the betrokkene said, or why nobody asked."""

    wijze: str
    gevraagd_op: date
    woorden: str = ""
    waarom_niet: str = ""
    contact_via: str = ""


class Betrokkenestem(DeelModel, MetSleutel):
    """The stem van de betrokkene on one day, in their own words. What is said later is another row:
    nobody changes what somebody said."""

    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.PROTECT, related_name="stemmen")
    wijze = models.CharField(max_length=10, choices=Wijze.choices)
    gevraagd_op = models.DateField()
    woorden = models.TextField(max_length=2000, blank=True)
    waarom_niet = models.CharField(max_length=500, blank=True)
    contact_via = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField()

    class Meta:
        ordering = ["-gevraagd_op", "-id"]
        indexes = [models.Index(fields=["dossier"], name="stem_per_dossier")]
        constraints = [
            models.CheckConstraint(
                name="een_stem_heeft_woorden_of_een_reden",
                condition=(Q(wijze="niet") & ~Q(waarom_niet="") & Q(woorden=""))
                | (~Q(wijze="niet") & ~Q(woorden="") & Q(waarom_niet="")),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        betrokkene: Betrokkene,
        deel: Dossierdeel,
        gezegd: Gezegd,
        *,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
    ) -> "Betrokkenestem":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            betrokkene=betrokkene,
            door=door,
            vastgelegd_op=op,
            **asdict(gezegd),
            sleutel=sleutel or uuid4(),
        )

    @property
    def is_gevraagd(self) -> bool:
        return self.wijze != Wijze.NIET
