from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID, uuid4

import pgtrigger
from django.db import models
from django.db.models import F, Q

from spil.kern.eenmalig import MetSleutel
from spil.kern.models import MetUuid
from spil.overleggen.models.oplegger import Oplegger
from spil.overleggen.models.overlegreeks import Overlegreeks
from spil.overleggen.ritme import Moment


class Overlegstand(models.TextChoices):
    GEPLAND = "gepland", "Gepland"
    VERVALLEN = "vervallen", "Vervallen"


class OverlegQuerySet(models.QuerySet["Overleg"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(reeks__huis_id=huis_id)

    def gepland(self) -> Self:
        return self.filter(stand=Overlegstand.GEPLAND)

    def vanaf(self, moment: datetime) -> Self:
        """Not over at that moment."""
        return self.filter(eindigt__gt=moment)


class Overleg(MetUuid, MetSleutel):
    """One meeting of a series, under the sheet that was in force when it was planned.

    `ritmedag` is the day that the rhythm of the series gave it, and stays when it is moved: so that
    planning again makes no second one. Without it somebody planned it by hand. `versie` rises with
    every change, for the calendars of who comes.
    """

    reeks = models.ForeignKey(Overlegreeks, on_delete=models.PROTECT, related_name="overleggen")
    oplegger = models.ForeignKey(Oplegger, on_delete=models.PROTECT, related_name="overleggen")
    begint = models.DateTimeField()
    eindigt = models.DateTimeField()
    ritmedag = models.DateField(null=True, blank=True)
    plaats = models.CharField(max_length=120, blank=True)
    videolink = models.URLField(max_length=300, blank=True)
    stand = models.CharField(
        max_length=10, choices=Overlegstand.choices, default=Overlegstand.GEPLAND
    )
    vervallen_om = models.CharField(max_length=300, blank=True)
    versie = models.PositiveIntegerField(default=1)

    objects = OverlegQuerySet.as_manager()

    class Meta:
        ordering = ["begint", "reeks__naam"]
        indexes = [models.Index(fields=["eindigt"], name="overleg_op_tijd")]
        constraints = [
            models.UniqueConstraint(
                fields=["reeks", "begint"],
                condition=Q(stand="gepland"),
                name="een_overleg_tegelijk_per_reeks",
            ),
            models.UniqueConstraint(
                fields=["reeks", "ritmedag"], name="ritmedag_eens_gepland_per_reeks"
            ),
            models.CheckConstraint(
                name="overleg_eindigt_na_begin", condition=Q(eindigt__gt=F("begint"))
            ),
            models.CheckConstraint(
                name="vervallen_overleg_zegt_waarom",
                condition=Q(stand="gepland", vervallen_om="")
                | (Q(stand="vervallen") & ~Q(vervallen_om="")),
            ),
            models.CheckConstraint(
                name="videolink_van_een_overleg_is_https",
                condition=Q(videolink="") | Q(videolink__startswith="https://"),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="overleg_heeft_een_vastgestelde_oplegger",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("oplegger_id", "reeks_id"),  # type: ignore[no-untyped-call]
                func="""
                    IF NOT EXISTS (SELECT 1 FROM overleggen_oplegger o
                                   WHERE o.id = NEW.oplegger_id AND o.reeks_id = NEW.reeks_id
                                     AND o.vastgesteld_op IS NOT NULL) THEN
                        RAISE EXCEPTION 'een overleg heeft een vastgestelde oplegger van zijn reeks'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    @classmethod
    def plan(
        cls,
        reeks: Overlegreeks,
        *,
        oplegger: Oplegger,
        begint: datetime,
        eindigt: datetime,
        plaats: str,
        videolink: str,
        sleutel: UUID | None = None,
    ) -> "Overleg":
        """By hand, outside the rhythm."""
        return cls.objects.create(
            reeks=reeks,
            oplegger=oplegger,
            begint=begint,
            eindigt=eindigt,
            plaats=plaats,
            videolink=videolink,
            sleutel=sleutel or uuid4(),
        )

    @classmethod
    def plan_volgens_ritme(
        cls,
        reeks: Overlegreeks,
        momenten: Iterable[Moment],
        *,
        oplegger: Oplegger,
    ) -> int:
        """Says how many."""
        nieuw = [
            cls(
                reeks=reeks,
                oplegger=oplegger,
                ritmedag=moment.ritmedag,
                begint=moment.begint,
                eindigt=moment.eindigt,
                plaats=reeks.plaats,
                videolink=reeks.videolink,
            )
            for moment in momenten
        ]
        cls.objects.bulk_create(nieuw)
        return len(nieuw)

    @property
    def duur_minuten(self) -> int:
        return int((self.eindigt - self.begint).total_seconds() // 60)

    def verplaats(
        self, *, begint: datetime, eindigt: datetime, plaats: str, videolink: str
    ) -> None:
        self.begint, self.eindigt = begint, eindigt
        self.plaats, self.videolink = plaats, videolink
        self.versie += 1
        self.save(update_fields=["begint", "eindigt", "plaats", "videolink", "versie"])

    def laat_vervallen(self, *, om: str) -> None:
        self.stand, self.vervallen_om = Overlegstand.VERVALLEN, om
        self.versie += 1
        self.save(update_fields=["stand", "vervallen_om", "versie"])

    def laat_los(self, *, om: str) -> None:
        """Cancelled because the rhythm no longer gives this day; should it do so again, it is
        planned again."""
        self.ritmedag = None
        self.save(update_fields=["ritmedag"])
        self.laat_vervallen(om=om)

    @classmethod
    def zet_onder(cls, oplegger: Oplegger, *, vanaf: datetime) -> "list[Overleg]":
        """What is still planned goes on under this version of the sheet; says which."""
        te_houden = cls.objects.gepland().filter(reeks_id=oplegger.reeks_id, begint__gte=vanaf)
        te_houden.update(oplegger=oplegger)
        return list(te_houden)
