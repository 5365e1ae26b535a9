from datetime import datetime, timedelta
from typing import Final, Self

import pgtrigger
from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern.eenmalige_sleutel import hash_van, nieuwe_sleutel
from spil.kern.models import MetUuid
from spil.overleggen.models.genodigde import Genodigde

GELDIGHEID: Final = timedelta(days=14)


class Geheimhoudingstekst(MetUuid):
    """What a house lets people sign instead of the text that comes with Spil. Never changed: a next
    version takes its place."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    nummer = models.PositiveSmallIntegerField()
    tekst = models.TextField()
    vastgesteld_op = models.DateTimeField()
    vastgesteld_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["huis", "nummer"], name="geheimhoudingstekst_eens_per_nummer"
            ),
            models.CheckConstraint(
                name="geheimhoudingstekst_zegt_iets", condition=Q(nummer__gte=1) & ~Q(tekst="")
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="geheimhoudingstekst_blijft", operation=pgtrigger.Update | pgtrigger.Delete
            ),
        ]

    @classmethod
    def van_huis(cls, huis_id: int) -> "Geheimhoudingstekst | None":
        """The one in force."""
        return cls.objects.filter(huis_id=huis_id).first()

    @classmethod
    def stel_vast(cls, tekst: str, *, door: Rol, op: datetime) -> "Geheimhoudingstekst":
        laatste = cls.van_huis(door.huis_id)
        return cls.objects.create(
            huis_id=door.huis_id,
            nummer=laatste.nummer + 1 if laatste else 1,
            tekst=tekst,
            vastgesteld_op=op,
            vastgesteld_door=door,
        )


class GeheimhoudingQuerySet(models.QuerySet["Geheimhouding"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(genodigde__overleg__reeks__huis_id=huis_id)

    def ondertekend(self) -> Self:
        return self.filter(ondertekend_op__isnull=False)

    def te_ondertekenen_op(self, moment: datetime) -> Self:
        return self.filter(ondertekend_op__isnull=True, geldig_tot__gt=moment)


class Geheimhouding(MetUuid):
    """That somebody without an account keeps secret what is heard at one meeting: asked by a link
    that works once, signed on a device of their own, and kept as proof with the text that they read.
    About a professional, never about who is spoken of."""

    genodigde = models.OneToOneField(
        Genodigde, on_delete=models.PROTECT, related_name="geheimhouding"
    )
    tekst = models.TextField()
    tekstnummer = models.PositiveSmallIntegerField()
    sleutel_hash = models.CharField(max_length=64, unique=True)
    geldig_tot = models.DateTimeField()
    gevraagd_op = models.DateTimeField()
    gevraagd_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    ondertekend_op = models.DateTimeField(null=True, blank=True)
    ondertekend_met = models.CharField(max_length=120, blank=True)

    objects = GeheimhoudingQuerySet.as_manager()

    class Meta:
        ordering = ["gevraagd_op"]
        constraints = [
            models.CheckConstraint(
                name="wie_ondertekent_doet_dat_met_een_naam",
                condition=Q(ondertekend_op__isnull=True, ondertekend_met="")
                | (Q(ondertekend_op__isnull=False) & ~Q(ondertekend_met="")),
            ),
            models.CheckConstraint(name="geheimhouding_heeft_een_tekst", condition=~Q(tekst="")),
        ]
        triggers = [
            pgtrigger.Protect(
                name="ondertekende_geheimhouding_blijft",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__ondertekend_op__isnull=False),
            ),
        ]

    @classmethod
    def vraag(
        cls, genodigde: Genodigde, *, tekst: str, tekstnummer: int, door: Rol, op: datetime
    ) -> str:
        """The key of the link; one that was made before stops working."""
        sleutel = nieuwe_sleutel()
        cls.objects.update_or_create(
            genodigde=genodigde,
            defaults={
                "tekst": tekst,
                "tekstnummer": tekstnummer,
                "sleutel_hash": hash_van(sleutel),
                "geldig_tot": op + GELDIGHEID,
                "gevraagd_op": op,
                "gevraagd_door": door,
            },
        )
        return sleutel

    def onderteken(self, *, naam: str, op: datetime) -> None:
        """The link is then used up."""
        self.ondertekend_op, self.ondertekend_met = op, naam
        self.sleutel_hash = hash_van(nieuwe_sleutel())
        self.save(update_fields=["ondertekend_op", "ondertekend_met", "sleutel_hash"])

    @property
    def is_ondertekend(self) -> bool:
        return self.ondertekend_op is not None
