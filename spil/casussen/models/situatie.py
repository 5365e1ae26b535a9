from datetime import date, datetime

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.historie import met_historie
from spil.toegang.models import DeelModel, Dossierdeel
from spil.werkprocessen.leefgebieden import Leefgebied


class Leefgebiedsituatie(DeelModel):
    """How it goes on one leefgebied on one day, in words, for all deelnemers. Never changed: a
    next look is a next row.

    `ernst` says how the situation is, not how somebody is: nothing adds it up (facts 0.1.7).
    """

    class Ernst(models.TextChoices):
        GOED = "goed", "Gaat goed"
        KWETSBAAR = "kwetsbaar", "Kwetsbaar"
        ZORGELIJK = "zorgelijk", "Zorgelijk"
        ACUUT = "acuut", "Acuut"

    leefgebied = models.CharField(max_length=30, choices=Leefgebied.choices)
    ernst = models.CharField(max_length=12, choices=Ernst.choices)
    tekst = models.TextField()
    op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["op", "id"]
        indexes = [
            models.Index(fields=["dossier", "leefgebied", "op"], name="situatie_per_leefgebied"),
        ]
        constraints = [
            models.CheckConstraint(name="situatie_heeft_een_tekst", condition=~Q(tekst="")),
        ]

    @classmethod
    def leg_vast(
        cls,
        deel: Dossierdeel,
        *,
        leefgebied: str,
        ernst: str,
        tekst: str,
        door: Rol,
        op: datetime,
    ) -> "Leefgebiedsituatie":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            leefgebied=leefgebied,
            ernst=ernst,
            tekst=tekst,
            door=door,
            op=op,
        )


class AveNiveau(DeelModel):
    """The AVE level from a moment on, with the reason. In the gezamenlijk part; the level itself
    is on the kaft too."""

    niveau = models.PositiveSmallIntegerField()
    toelichting = models.TextField()
    vanaf = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["vanaf", "id"]
        constraints = [
            models.CheckConstraint(
                name="aveniveau_is_1_tot_en_met_4", condition=Q(niveau__range=(1, 4))
            ),
            models.CheckConstraint(
                name="aveniveau_heeft_een_toelichting", condition=~Q(toelichting="")
            ),
        ]

    @classmethod
    def leg_vast(
        cls, deel: Dossierdeel, *, niveau: int, toelichting: str, door: Rol, op: datetime
    ) -> "AveNiveau":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            niveau=niveau,
            toelichting=toelichting,
            door=door,
            vanaf=op,
        )


@met_historie
class Veiligheidswaarschuwing(DeelModel):
    """What a professional must know before a visit. On the kaft, so always with a review date."""

    class Soort(models.TextChoices):
        BEZOEK = "bezoek", "Niet alleen bezoeken"
        AGRESSIE = "agressie", "Risico op agressie"
        WAPEN = "wapen", "Mogelijk wapen aanwezig"
        DIER = "dier", "Gevaarlijk dier"
        GEZONDHEID = "gezondheid", "Bescherm uw gezondheid"
        ANDERS = "anders", "Anders"

    soort = models.CharField(max_length=20, choices=Soort.choices)
    tekst = models.CharField(max_length=200)
    vanaf = models.DateTimeField()
    herzien_voor = models.DateField()
    beeindigd_op = models.DateTimeField(null=True, blank=True)
    reden_einde = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["herzien_voor", "id"]
        indexes = [
            models.Index(
                fields=["dossier"],
                condition=Q(beeindigd_op__isnull=True),
                name="lopende_waarschuwing",
            ),
        ]
        constraints = [
            models.CheckConstraint(name="waarschuwing_heeft_een_tekst", condition=~Q(tekst="")),
            models.CheckConstraint(
                name="waarschuwing_eindigt_met_een_reden",
                condition=Q(beeindigd_op__isnull=True, reden_einde="")
                | (Q(beeindigd_op__isnull=False) & ~Q(reden_einde="")),
            ),
        ]

    @classmethod
    def plaats(
        cls, kaft: Dossierdeel, *, soort: str, tekst: str, herzien_voor: date, op: datetime
    ) -> "Veiligheidswaarschuwing":
        return cls.objects.create(
            dossier_id=kaft.dossier_id,
            deel=kaft,
            soort=soort,
            tekst=tekst,
            herzien_voor=herzien_voor,
            vanaf=op,
        )

    def herzie(self, *, soort: str, tekst: str, herzien_voor: date) -> None:
        self.soort, self.tekst, self.herzien_voor = soort, tekst, herzien_voor
        self.save(update_fields=["soort", "tekst", "herzien_voor"])

    def beeindig(self, *, reden: str, op: datetime) -> None:
        self.beeindigd_op, self.reden_einde = op, reden
        self.save(update_fields=["beeindigd_op", "reden_einde"])
