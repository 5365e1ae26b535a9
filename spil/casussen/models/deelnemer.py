from collections.abc import Iterable
from datetime import datetime
from typing import Final, Self

import pgtrigger
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Greatest

from spil.gebruikers.models import Medewerker, Rol
from spil.partners.models import Klasse, Partner
from spil.toegang.models import DeelModel, Dossierdeel

# Whoever cannot see under which law a dossier is, is held to the strictest one.
ONDER_DE_WGS_PUBLIEK: Final = """
IF NEW.klasse <> 'publiek' AND NOT EXISTS (
    SELECT 1 FROM toegang_dossier d
      JOIN verwerkingen_verwerking v ON v.id = d.verwerking_id
     WHERE d.id = NEW.dossier_id AND v.regime <> 'wgs'
) THEN
    RAISE check_violation USING MESSAGE = 'onder de WGS beslissen alleen publieke deelnemers';
END IF;
RETURN NEW;
"""


class Beslisser(DeelModel):
    """A named person who took a decision: of a public deelnemer (WGS art. 2.31: only they may).
    Under another law a private deelnemer may; a derde never does."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    klasse = models.CharField(max_length=10, choices=Klasse.choices)

    class Meta:
        abstract = True
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="%(class)s_is_van_een_deelnemer",
                condition=Q(klasse__in=["publiek", "privaat"]),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="onder_de_wgs_publiek",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=ONDER_DE_WGS_PUBLIEK,
            ),
        ]


class DeelnemerQuerySet(models.QuerySet["Deelnemer"]):
    def lopend(self) -> Self:
        return self.filter(tot__isnull=True)

    def van_dossier(self, dossier_id: int) -> Self:
        return self.filter(dossier_id=dossier_id)


class Deelnemer(DeelModel):
    """A partner that takes part in this case (WGS art. 2.31 lid 4). Lies in the kaft.

    `klasse` is the class of the partner when it joined.
    """

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    klasse = models.CharField(max_length=10, choices=Klasse.choices)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)

    objects = DeelnemerQuerySet.as_manager()

    class Meta:
        ordering = ["partner__naam", "van"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "partner"],
                condition=Q(tot__isnull=True),
                name="een_lopende_deelname_per_partner",
            ),
            models.CheckConstraint(
                name="een_derde_wordt_geen_deelnemer_bgs_2_21",
                condition=Q(klasse__in=["publiek", "privaat"]),
            ),
            models.CheckConstraint(
                name="deelname_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
            ),
        ]

    @classmethod
    def laat_toe(cls, kaft: Dossierdeel, partner: Partner, *, op: datetime) -> "Deelnemer":
        return cls.objects.create(
            dossier_id=kaft.dossier_id, deel=kaft, partner=partner, klasse=partner.klasse, van=op
        )

    def voeg_persoon_toe(self, rol: Rol, *, op: datetime) -> "DeelnemerPersoon":
        return DeelnemerPersoon.objects.create(
            dossier_id=self.dossier_id, deel_id=self.deel_id, deelnemer=self, rol=rol, van=op
        )

    def noteer_beslissers(self, beslissers: Iterable[Medewerker]) -> None:
        for medewerker in beslissers:
            DeelnemerBeslisser.objects.create(
                dossier_id=self.dossier_id,
                deel_id=self.deel_id,
                deelnemer=self,
                medewerker=medewerker,
                partner=medewerker.partner,
                klasse=medewerker.partner.klasse,
            )

    def beeindig(self, *, op: datetime) -> None:
        """Also who began a moment after `op`: in a request that came later and was sooner."""
        self.personen.filter(tot__isnull=True).update(tot=Greatest(F("van"), Value(op)))
        self.tot = max(op, self.van)
        self.save(update_fields=["tot"])


class DeelnemerPersoon(DeelModel):
    """Who works on this case for a deelnemer: access follows from this."""

    deelnemer = models.ForeignKey(Deelnemer, on_delete=models.PROTECT, related_name="personen")
    rol = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["van", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["deelnemer", "rol"],
                condition=Q(tot__isnull=True),
                name="persoon_eens_per_deelnemer",
            ),
            models.CheckConstraint(
                name="deelnemerpersoon_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
            ),
        ]

    def beeindig(self, *, op: datetime) -> None:
        self.tot = max(op, self.van)
        self.save(update_fields=["tot"])


class DeelnemerBeslisser(Beslisser):
    """Who decided that this deelnemer takes part (WGS art. 2.31 lid 4)."""

    deelnemer = models.ForeignKey(Deelnemer, on_delete=models.PROTECT, related_name="beslissers")

    class Meta(Beslisser.Meta):
        pass
