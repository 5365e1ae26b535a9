from datetime import datetime
from typing import Final, Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.overleggen.models.agendapunt import Agendapunt
from spil.overleggen.models.overlegreeks import Overlegreeks
from spil.toegang.models import DeelModel, Dossierdeel

LANGSTE_VRAAG: Final = 1000


class Verzoekstand(models.TextChoices):
    OPEN = "open", "Gevraagd"
    GEZET = "gezet", "Op de agenda"
    AFGEWEZEN = "afgewezen", "Komt niet op de agenda"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


class AgendaverzoekQuerySet(models.QuerySet["Agendaverzoek"]):
    def open(self) -> Self:
        return self.filter(stand=Verzoekstand.OPEN)

    def van_dossier(self, dossier_id: int) -> Self:
        return self.filter(dossier_id=dossier_id)


class Agendaverzoek(DeelModel, MetSleutel):
    """Somebody asks that a case comes to the table of a series, and says what for.

    Lies in the kern when the house asks, and in the part of the deelnemer that asks: that others
    were asked to speak of it is not for every deelnemer. Who fills the agenda holds both.
    """

    reeks = models.ForeignKey(Overlegreeks, on_delete=models.PROTECT, related_name="+")
    vraag = models.TextField(max_length=LANGSTE_VRAAG)
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    gevraagd_op = models.DateTimeField()
    stand = models.CharField(max_length=12, choices=Verzoekstand.choices, default=Verzoekstand.OPEN)
    antwoord = models.CharField(max_length=300, blank=True)
    punt = models.ForeignKey(
        Agendapunt, on_delete=models.SET_NULL, null=True, blank=True, related_name="verzoeken"
    )

    objects = AgendaverzoekQuerySet.as_manager()

    class Meta:
        ordering = ["-gevraagd_op", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["reeks", "deel"],
                condition=Q(stand="open"),
                name="een_open_agendaverzoek_per_reeks",
            ),
            models.CheckConstraint(name="agendaverzoek_stelt_een_vraag", condition=~Q(vraag="")),
            models.CheckConstraint(
                name="afgewezen_agendaverzoek_zegt_waarom",
                condition=Q(stand="afgewezen") & ~Q(antwoord="")
                | ~Q(stand="afgewezen") & Q(antwoord=""),
            ),
        ]

    @classmethod
    def doe(
        cls,
        deel: Dossierdeel,
        *,
        reeks: Overlegreeks,
        vraag: str,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
    ) -> "Agendaverzoek":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            reeks=reeks,
            vraag=vraag,
            door=door,
            gevraagd_op=op,
            sleutel=sleutel or uuid4(),
        )

    @property
    def is_open(self) -> bool:
        return self.stand == Verzoekstand.OPEN

    def zet(self, punt: Agendapunt) -> None:
        """It stands on an agenda."""
        self.punt = punt
        self.save(update_fields=["punt"])
        self._wordt(Verzoekstand.GEZET)

    @classmethod
    def wacht_weer(cls, punt: Agendapunt) -> None:
        """The item goes: what was asked is not answered after all, unless it was asked again."""
        for verzoek in cls.objects.filter(punt=punt):
            opnieuw = cls.objects.open().filter(reeks_id=verzoek.reeks_id, deel_id=verzoek.deel_id)
            verzoek._wordt(Verzoekstand.INGETROKKEN if opnieuw.exists() else Verzoekstand.OPEN)

    def wijs_af(self, *, om: str) -> None:
        self._wordt(Verzoekstand.AFGEWEZEN, antwoord=om)

    def trek_in(self) -> None:
        self._wordt(Verzoekstand.INGETROKKEN)

    def _wordt(self, stand: Verzoekstand, *, antwoord: str = "") -> None:
        self.stand, self.antwoord = stand, antwoord
        self.save(update_fields=["stand", "antwoord"])
