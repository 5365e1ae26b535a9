from collections.abc import Iterable
from datetime import datetime

from django.db import models
from django.db.models import Q

from spil.casussen.models.deelnemer import Beslisser
from spil.gebruikers.models import Medewerker, Rol
from spil.toegang.models import DeelModel, Dossierdeel


class Afsluitreden(models.TextChoices):
    """Why a case ends."""

    DOELEN_BEHAALD = "doelen_behaald", "De doelen zijn behaald"
    OVERGEDRAGEN = "overgedragen", "Overgedragen aan een partner of een ander overleg"
    STABIEL = "stabiel", "De situatie is stabiel genoeg"
    GEEN_MEERWAARDE = "geen_meerwaarde", "Samenwerken voegt niets meer toe"
    VERHUISD = "verhuisd", "Betrokkene woont in een andere regio"
    OVERLEDEN = "overleden", "Betrokkene is overleden"
    ANDERS = "anders", "Anders"


class Afsluiting(DeelModel):
    """One closing of a case: a recorded decision of the public deelnemers (WGS art. 2.31 lid 6
    and 8). In the gezamenlijk part; after a reopening there may be a next one. `resultaat` is a
    code of the approach, when it has results."""

    reden = models.CharField(max_length=20, choices=Afsluitreden.choices)
    resultaat = models.CharField(max_length=40, blank=True)
    evaluatie = models.TextField()
    op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["op", "id"]
        constraints = [
            models.CheckConstraint(
                name="afsluiting_heeft_een_evaluatie", condition=~Q(evaluatie="")
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        deel: Dossierdeel,
        *,
        reden: str,
        resultaat: str = "",
        evaluatie: str,
        beslissers: Iterable[Medewerker],
        door: Rol,
        op: datetime,
    ) -> "Afsluiting":
        afsluiting = cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            reden=reden,
            resultaat=resultaat,
            evaluatie=evaluatie,
            op=op,
            door=door,
        )
        for medewerker in beslissers:
            AfsluitBeslisser.objects.create(
                dossier_id=deel.dossier_id,
                deel=deel,
                afsluiting=afsluiting,
                medewerker=medewerker,
                partner=medewerker.partner,
                klasse=medewerker.partner.klasse,
            )
        return afsluiting


class AfsluitBeslisser(Beslisser):
    """Who decided that the case ends."""

    afsluiting = models.ForeignKey(Afsluiting, on_delete=models.PROTECT, related_name="beslissers")

    class Meta(Beslisser.Meta):
        pass


class Heropening(DeelModel):
    """The last regisseur brings a closed case back to the deelnemers for a new toets (WGS art.
    2.31 lid 8). The retention clock does not start again."""

    reden = models.TextField()
    op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["op", "id"]
        constraints = [
            models.CheckConstraint(name="heropening_heeft_een_reden", condition=~Q(reden="")),
        ]

    @classmethod
    def leg_vast(cls, deel: Dossierdeel, *, reden: str, door: Rol, op: datetime) -> "Heropening":
        return cls.objects.create(
            dossier_id=deel.dossier_id, deel=deel, reden=reden, door=door, op=op
        )
