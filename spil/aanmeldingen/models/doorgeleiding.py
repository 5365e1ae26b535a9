from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from spil.huizen.models import Huis
from spil.kern.models import MetUuid


def kort_nummer(veld: str) -> Q:
    """Empty, or a number under which another organisation knows somebody: no BSN and no name."""
    return Q(**{veld: ""}) | (
        Q(**{f"{veld}__regex": r"^[A-Z0-9][A-Z0-9./-]{0,19}$"})
        & Q(**{f"{veld}__regex": r"[0-9]"})
        & ~Q(**{f"{veld}__regex": r"^[0-9]{8,9}$"})
    )


class DoorgeleidingQuerySet(models.QuerySet["Doorgeleiding"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id)

    def op_te_volgen(self) -> Self:
        return self.filter(resultaat="").order_by("opvolgen_op", "id")


class Doorgeleiding(MetUuid):
    """A report went to another organisation; the house asks there what came of it.

    Outlives the report, so it holds no data subject: no dossier, no person, no free text, only
    our kenmerk, the receiver and the number under which the receiver knows it. That number can
    lead the receiver to a person, so it goes as soon as the result is known, and at the latest
    with `referentie_weg_op` (BGS art. 1.16 lid 1: what is kept may not lead to anyone).
    """

    class Soort(models.TextChoices):
        MASS = "mass", "MaSS"
        VEILIG_THUIS = "veilig_thuis", "Veilig Thuis"
        WIJKTEAM = "wijkteam", "Wijkteam"
        ANDER_HUIS = "ander_huis", "Een ander Zorg- en Veiligheidshuis"
        ANDERS = "anders", "Een andere organisatie"

    class Resultaat(models.TextChoices):
        OPGEPAKT = "opgepakt", "De ontvanger heeft het opgepakt"
        NIET_OPGEPAKT = "niet_opgepakt", "De ontvanger heeft het niet opgepakt"
        ONBEKEND = "onbekend", "Niet bekend geworden"

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    kenmerk = models.CharField(max_length=20)
    soort = models.CharField(max_length=20, choices=Soort.choices, default=Soort.ANDERS)
    ontvanger = models.CharField(max_length=120)
    referentie = models.CharField(max_length=20, blank=True)
    doorgeleid_op = models.DateField()
    opvolgen_op = models.DateField()
    referentie_weg_op = models.DateField()
    resultaat = models.CharField(max_length=20, choices=Resultaat.choices, blank=True)
    resultaat_op = models.DateField(null=True, blank=True)

    objects = DoorgeleidingQuerySet.as_manager()

    class Meta:
        ordering = ["opvolgen_op", "id"]
        constraints = [
            models.UniqueConstraint(fields=["huis", "kenmerk"], name="doorgeleiding_eens"),
            models.CheckConstraint(
                name="doorgeleiding_heeft_een_ontvanger", condition=~Q(ontvanger="")
            ),
            models.CheckConstraint(
                name="referentie_is_een_kort_nummer_geen_bsn_en_geen_naam",
                condition=kort_nummer("referentie"),
            ),
            models.CheckConstraint(
                name="na_het_resultaat_is_de_referentie_weg",
                condition=Q(resultaat="", resultaat_op__isnull=True)
                | (~Q(resultaat="") & Q(resultaat_op__isnull=False, referentie="")),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        huis_id: int,
        *,
        kenmerk: str,
        ontvanger: str,
        soort: str = Soort.ANDERS,
        referentie: str,
        doorgeleid_op: date,
        opvolgen_op: date,
        referentie_weg_op: date,
    ) -> "Doorgeleiding":
        return cls.objects.create(
            huis_id=huis_id,
            kenmerk=kenmerk,
            ontvanger=ontvanger,
            soort=soort,
            referentie=referentie,
            doorgeleid_op=doorgeleid_op,
            opvolgen_op=opvolgen_op,
            referentie_weg_op=referentie_weg_op,
        )

    def volg_op(self, resultaat: str, *, op: date) -> None:
        self.resultaat, self.resultaat_op, self.referentie = resultaat, op, ""
        self.save(update_fields=["resultaat", "resultaat_op", "referentie"])

    def vraag_later(self, dag: date) -> None:
        """Nothing came of it yet: it is back on the list on this day."""
        self.opvolgen_op = dag
        self.save(update_fields=["opvolgen_op"])

    @classmethod
    def wis_oude_referenties(cls, huis_id: int, *, op: date) -> int:
        """How many lost their reference number because its term passed."""
        oud = cls.objects.van_huis(huis_id).filter(referentie_weg_op__lte=op)
        return oud.exclude(referentie="").update(referentie="")
