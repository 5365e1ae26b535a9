from collections.abc import Collection
from datetime import datetime
from typing import Final, Self
from uuid import UUID

from django.db import connection, models
from django.db.models import F, Q

from spil.gebruikers.models import Rol
from spil.personen.models import Betrokkene
from spil.toegang.models import DeelModel, Deelsoort, Dossierdeel

LANGSTE_REDEN: Final = 500


class PersoonsoordeelQuerySet(models.QuerySet["Persoonsoordeel"]):
    def lopend(self) -> Self:
        return self.filter(tot__isnull=True)

    def zelfde(self) -> Self:
        return self.filter(soort=Persoonsoordeel.Soort.ZELFDE)

    def niet_dezelfde(self) -> Self:
        return self.filter(soort=Persoonsoordeel.Soort.NIET)


class Persoonsoordeel(DeelModel):
    """Somebody judged whether two betrokkenen are the same human being: two rows, one in the
    dossier of each, so that either dossier keeps its own half when the other is destroyed.

    Always in the kern: that a person is known elsewhere is not for who reads the kaft. `ander` is
    therefore a key without a name, which only who sees both sides can look up.
    """

    class Soort(models.TextChoices):
        ZELFDE = "zelfde", "Zelfde persoon"
        NIET = "niet", "Niet dezelfde"

    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.PROTECT, related_name="oordelen")
    ander = models.UUIDField()
    soort = models.CharField(max_length=6, choices=Soort.choices)
    reden = models.CharField(max_length=LANGSTE_REDEN)
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)
    einde_reden = models.CharField(max_length=LANGSTE_REDEN, blank=True)
    einde_door = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = PersoonsoordeelQuerySet.as_manager()

    class Meta:
        ordering = ["-van", "-id"]
        indexes = [
            models.Index(fields=["dossier"], name="oordeel_per_dossier"),
            models.Index(fields=["ander"], name="oordeel_over_ander"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["betrokkene", "ander"],
                condition=Q(tot__isnull=True),
                name="een_lopend_oordeel_per_paar",
            ),
            models.CheckConstraint(name="persoonsoordeel_heeft_een_reden", condition=~Q(reden="")),
            models.CheckConstraint(
                name="een_herroepen_oordeel_zegt_wie_en_waarom",
                condition=Q(tot__isnull=True, einde_door__isnull=True, einde_reden="")
                | (Q(tot__isnull=False, einde_door__isnull=False) & ~Q(einde_reden="")),
            ),
            models.CheckConstraint(
                name="persoonsoordeel_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        een: Betrokkene,
        ander: Betrokkene,
        soort: str,
        *,
        reden: str,
        door: Rol,
        op: datetime,
    ) -> "tuple[Persoonsoordeel, Persoonsoordeel]":
        """The half of `een` first."""
        return (
            cls._helft(een, ander.uuid, soort, reden=reden, door=door, op=op),
            cls._helft(ander, een.uuid, soort, reden=reden, door=door, op=op),
        )

    @classmethod
    def _helft(
        cls, mens: Betrokkene, ander: UUID, soort: str, *, reden: str, door: Rol, op: datetime
    ) -> "Persoonsoordeel":
        return cls.objects.create(
            dossier_id=mens.dossier_id,
            deel=Dossierdeel.van(mens.dossier, Deelsoort.KERN),
            betrokkene=mens,
            ander=ander,
            soort=soort,
            reden=reden,
            door=door,
            van=op,
        )

    @classmethod
    def koppel_zekere(
        cls, betrokkenen: Collection[int], *, reden: str, door: Rol, op: datetime
    ) -> "list[Persoonsoordeel]":
        """Both halves of each link, with no more than their key and place: nobody sees both."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT * FROM spil_koppel_zekere(%s::bigint[], %s, %s, %s)",
                [list(betrokkenen), reden, door.pk, op],
            )
            return [
                cls(pk=pk, dossier_id=dossier, deel_id=deel)
                for pk, dossier, deel in cursor.fetchall()
            ]

    def herroep(self, *, reden: str, door: Rol, op: datetime) -> None:
        self.tot, self.einde_reden, self.einde_door = op, reden, door
        self.save(update_fields=["tot", "einde_reden", "einde_door"])

    @staticmethod
    def groepeer(*mensen: Betrokkene) -> None:
        """Each group that the running links make around these people gets one identiteit."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT spil_groepeer_identiteit(%s::bigint[])", [[mens.pk for mens in mensen]]
            )

    @property
    def is_koppeling(self) -> bool:
        return self.soort == self.Soort.ZELFDE
