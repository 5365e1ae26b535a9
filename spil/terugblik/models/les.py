from datetime import date
from typing import Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol, Rolsoort
from spil.huizen.models import Huis
from spil.kern.eenmalig import MetSleutel
from spil.kern.models import MetUuid


class Lesthema(models.TextChoices):
    SAMENWERKING = "samenwerking", "Samenwerken"
    INFORMATIE = "informatie", "Informatie delen"
    BETROKKENE = "betrokkene", "Contact met de betrokkene"
    GEZIN = "gezin", "Gezin en netwerk"
    ZORG = "zorg", "Zorg en behandeling"
    WONEN = "wonen", "Wonen, werk en geld"
    VEILIGHEID = "veiligheid", "Veiligheid en straf"
    PROCES = "proces", "Regie en werkwijze"


class LesQuerySet(models.QuerySet["Les"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id)

    def nieuwste_eerst(self) -> Self:
        return self.order_by("-kwartaal", "-id")


class Les(MetUuid, MetSleutel):
    """What the house learned of a case. It names no dossier and nobody, so it outlives both.

    Of the day only the quarter is kept: with the exact day it would point to the case that closed.
    """

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    aanpak = models.SlugField(max_length=40, blank=True)
    thema = models.CharField(max_length=20, choices=Lesthema.choices)
    tekst = models.TextField(max_length=1000)
    kwartaal = models.DateField()
    geschreven_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    objects = LesQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["huis", "-kwartaal"], name="les_per_huis")]
        constraints = [
            models.CheckConstraint(name="les_zegt_iets", condition=~Q(tekst="")),
            models.CheckConstraint(
                name="les_noemt_alleen_het_kwartaal",
                condition=Q(kwartaal__day=1, kwartaal__month__in=[1, 4, 7, 10]),
            ),
        ]

    @classmethod
    def schrijf(
        cls,
        *,
        aanpak: str,
        thema: str,
        tekst: str,
        kwartaal: date,
        door: Rol,
        sleutel: UUID | None = None,
    ) -> "Les":
        return cls.objects.create(
            huis_id=door.huis_id,
            aanpak=aanpak,
            thema=thema,
            tekst=tekst,
            kwartaal=kwartaal,
            geschreven_door=door,
            sleutel=sleutel or uuid4(),
        )

    def verbeter(self, *, aanpak: str, thema: str, tekst: str) -> None:
        self.aanpak, self.thema, self.tekst = aanpak, thema, tekst
        self.save(update_fields=["aanpak", "thema", "tekst"])

    def verwijder(self) -> None:
        self.delete()

    def is_van(self, rol: Rol) -> bool:
        """Its writer keeps it up; a coordinator does when the writer cannot."""
        eigen = self.geschreven_door.medewerker_id == rol.medewerker_id
        return eigen or rol.soort == Rolsoort.COORDINATOR
