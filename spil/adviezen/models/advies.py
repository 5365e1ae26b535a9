from datetime import datetime, timedelta
from typing import Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern.eenmalig import MetSleutel
from spil.kern.models import MetUuid
from spil.partners.models import Partner

TE_VERBETEREN = timedelta(days=1)


class AdviesQuerySet(models.QuerySet["Advies"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id)

    def nieuwste_eerst(self) -> Self:
        return self.select_related("gegeven_door__medewerker").order_by("-gegeven_op", "-id")


class Advies(MetUuid, MetSleutel):
    """A question that the house answered. No data about a person: who asked is an organisation, the
    line names nobody. A name that slipped in goes with the row, which can always be deleted."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    gegeven_op = models.DateTimeField()
    gegeven_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    organisatie = models.CharField(max_length=120)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, null=True, related_name="+")
    thema = models.SlugField(max_length=40, blank=True)
    regel = models.CharField(max_length=200)

    objects = AdviesQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["huis", "-gegeven_op"], name="advies_per_huis")]
        constraints = [
            models.CheckConstraint(
                name="advies_zegt_wie_vroeg_en_wat", condition=~Q(organisatie="") & ~Q(regel="")
            )
        ]

    @classmethod
    def geef(
        cls,
        *,
        organisatie: str,
        partner: Partner | None,
        thema: str,
        regel: str,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
    ) -> "Advies":
        return cls.objects.create(
            huis_id=door.huis_id,
            gegeven_op=op,
            gegeven_door=door,
            organisatie=organisatie,
            partner=partner,
            thema=thema,
            regel=regel,
            sleutel=sleutel or uuid4(),
        )

    def verbeter(
        self, *, organisatie: str, partner: Partner | None, thema: str, regel: str
    ) -> None:
        self.organisatie, self.partner = organisatie, partner
        self.thema, self.regel = thema, regel
        self.save(update_fields=["organisatie", "partner", "thema", "regel"])

    def verwijder(self) -> None:
        self.delete()

    def is_te_verbeteren(self, op: datetime) -> bool:
        """A slip is put right within a day; after that the count stands."""
        return op < self.gegeven_op + TE_VERBETEREN
