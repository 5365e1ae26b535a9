from datetime import date, datetime
from typing import Any, Self
from uuid import UUID

from django.db import models
from django.db.models import Case, Q, When

from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente
from spil.kern.historie import met_historie
from spil.partners.models import Partner
from spil.toegang.models import DeelModel, Dossierdeel
from spil.werkprocessen.leefgebieden import Leefgebied
from spil.werkprocessen.models import Werkprocesversie
from spil.werkprocessen.motor import Aanpak


class Stand(models.TextChoices):
    """Where a report stands."""

    ONTVANGEN = "ontvangen", "Ontvangen"
    OPGEPAKT = "opgepakt", "Opgepakt"
    ADVIES = "advies", "Advies gegeven"
    DOORGELEID = "doorgeleid", "Doorgeleid"
    NIET_OPGEPAKT = "niet_opgepakt", "Niet opgepakt"


class Urgentie(models.TextChoices):
    GEWOON = "gewoon", "Gewoon"
    SPOED = "spoed", "Spoed"


class AanmeldingQuerySet(models.QuerySet["Aanmelding"]):
    def te_beoordelen(self) -> Self:
        return self.filter(stand=Stand.ONTVANGEN)

    def niet_opgepakt(self) -> Self:
        """Decided, and not taken up: waits for its answer, then for its destruction."""
        return self.exclude(stand__in=[Stand.ONTVANGEN, Stand.OPGEPAKT])

    def spoed_en_oudste_eerst(self) -> Self:
        spoed = Case(When(urgentie=Urgentie.SPOED, then=0), default=1)
        return self.order_by(spoed, "ontvangen_op", "id")

    def met_aanpak(self) -> Self:
        """Without the definition itself: the engine of a version is read once in a process."""
        return self.select_related("versie__werkproces").defer("versie__definitie")


@met_historie
class Aanmelding(DeelModel):
    """A report of a person (WGS art. 2.31 lid 1). Lies in the part of who reports: the deelnemer
    part of the partner, or the kern when the house itself reports.

    `versie`, `besluit_uiterlijk` and `vernietigen_uiterlijk` stand on the row because the reporter,
    who sees neither dossier nor decision, may know what was asked, how long it takes and when it is
    gone.
    """

    inzendsleutel = models.UUIDField(editable=False)
    kenmerk = models.CharField(max_length=20)
    versie = models.ForeignKey(Werkprocesversie, on_delete=models.PROTECT, related_name="+")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    aangemeld_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ontvangen_op = models.DateTimeField()
    besluit_uiterlijk = models.DateField()
    stand = models.CharField(max_length=20, choices=Stand.choices, default=Stand.ONTVANGEN)
    antwoord_uiterlijk = models.DateField(null=True, blank=True)
    vernietigen_uiterlijk = models.DateField(null=True, blank=True)

    urgentie = models.CharField(max_length=10, choices=Urgentie.choices)
    reden_spoed = models.TextField(blank=True)
    aanleiding = models.TextField()
    geprobeerd = models.TextField(blank=True)
    betrokken_organisaties = models.TextField(blank=True)
    mag_genoemd = models.BooleanField()
    reden_niet_genoemd = models.TextField(blank=True)
    geinformeerd = models.BooleanField()
    reden_niet_geinformeerd = models.TextField(blank=True)
    kwaliteit_verklaard = models.BooleanField()

    objects = AanmeldingQuerySet.as_manager()

    class Meta:
        ordering = ["-ontvangen_op", "-id"]
        indexes = [
            models.Index(fields=["stand", "ontvangen_op"], name="aanmelding_op_stand"),
            models.Index(
                fields=["vernietigen_uiterlijk"],
                condition=Q(vernietigen_uiterlijk__isnull=False),
                name="aanmelding_te_vernietigen",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["dossier"], name="een_aanmelding_per_dossier"),
            models.UniqueConstraint(
                fields=["aangemeld_door", "inzendsleutel"], name="eens_ingezonden_per_aanmelder"
            ),
            models.CheckConstraint(
                name="aanmelder_verklaart_de_kwaliteit_bgs_1_6",
                condition=Q(kwaliteit_verklaard=True),
            ),
            models.CheckConstraint(
                name="spoed_heeft_een_reden", condition=~Q(urgentie="spoed") | ~Q(reden_spoed="")
            ),
            models.CheckConstraint(
                name="niet_genoemd_heeft_een_reden",
                condition=Q(mag_genoemd=True) | ~Q(reden_niet_genoemd=""),
            ),
            models.CheckConstraint(
                name="niet_geinformeerd_heeft_een_reden",
                condition=Q(geinformeerd=True) | ~Q(reden_niet_geinformeerd=""),
            ),
            models.CheckConstraint(
                name="aanmelding_heeft_een_aanleiding", condition=~Q(aanleiding="")
            ),
            models.CheckConstraint(
                name="niet_opgepakt_heeft_een_einddatum_bgs_1_16",
                condition=Q(stand__in=["ontvangen", "opgepakt"], vernietigen_uiterlijk__isnull=True)
                | (
                    ~Q(stand__in=["ontvangen", "opgepakt"])
                    & Q(vernietigen_uiterlijk__isnull=False, antwoord_uiterlijk__isnull=False)
                ),
            ),
        ]

    @classmethod
    def ontvang(
        cls,
        deel: Dossierdeel,
        *,
        inzendsleutel: UUID,
        kenmerk: str,
        versie: Werkprocesversie,
        door: Rol,
        op: datetime,
        besluit_uiterlijk: date,
        **inhoud: Any,
    ) -> "Aanmelding":
        """`inhoud`: the fields that the reporter filled in, by their names."""
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            inzendsleutel=inzendsleutel,
            kenmerk=kenmerk,
            versie=versie,
            partner_id=door.partner_id,
            aangemeld_door=door,
            ontvangen_op=op,
            besluit_uiterlijk=besluit_uiterlijk,
            **inhoud,
        )

    @property
    def aanpak(self) -> Aanpak:
        """The engine of the approach under which it was reported."""
        return self.versie.aanpak

    @property
    def is_spoed(self) -> bool:
        return self.urgentie == Urgentie.SPOED

    @property
    def wacht_op_besluit(self) -> bool:
        return self.stand == Stand.ONTVANGEN

    def word_opgepakt(self, *, antwoord_uiterlijk: date) -> None:
        self.stand, self.antwoord_uiterlijk = Stand.OPGEPAKT, antwoord_uiterlijk
        self.save(update_fields=["stand", "antwoord_uiterlijk"])

    def word_aangehouden(self, *, tot: date) -> None:
        """It waits on; the decision falls on this day."""
        self.besluit_uiterlijk = tot
        self.save(update_fields=["besluit_uiterlijk"])

    def word_niet_opgepakt(
        self, stand: Stand, *, antwoord_uiterlijk: date, vernietigen_uiterlijk: date
    ) -> None:
        """Advice, referral or refusal: from now on its end is fixed."""
        self.stand = stand
        self.antwoord_uiterlijk = antwoord_uiterlijk
        self.vernietigen_uiterlijk = vernietigen_uiterlijk
        self.save(update_fields=["stand", "antwoord_uiterlijk", "vernietigen_uiterlijk"])


class AanmeldingLeefgebied(DeelModel):
    """What goes on in one leefgebied, in the words of the reporter."""

    aanmelding = models.ForeignKey(
        Aanmelding, on_delete=models.PROTECT, related_name="leefgebieden"
    )
    leefgebied = models.CharField(max_length=20, choices=Leefgebied.choices)
    toelichting = models.TextField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding", "leefgebied"], name="leefgebied_eens_per_aanmelding"
            ),
            models.CheckConstraint(
                name="leefgebied_heeft_een_toelichting", condition=~Q(toelichting="")
            ),
        ]

    @classmethod
    def leg_vast(cls, aanmelding: Aanmelding, *, leefgebied: str, toelichting: str) -> None:
        cls.objects.create(
            dossier_id=aanmelding.dossier_id,
            deel_id=aanmelding.deel_id,
            aanmelding=aanmelding,
            leefgebied=leefgebied,
            toelichting=toelichting,
        )


class AanmeldingCriterium(DeelModel):
    """How the report meets one criterion of the law (BGS art. 2.20 lid 3) or of its approach, or
    not, says the reporter."""

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.PROTECT, related_name="criteria")
    criterium = models.CharField(max_length=40)
    voldaan = models.BooleanField()
    toelichting = models.TextField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding", "criterium"], name="criterium_eens_per_aanmelding"
            ),
            models.CheckConstraint(
                name="criterium_heeft_een_toelichting", condition=~Q(toelichting="")
            ),
        ]

    @classmethod
    def leg_vast(
        cls, aanmelding: Aanmelding, *, criterium: str, voldaan: bool, toelichting: str
    ) -> None:
        cls.objects.create(
            dossier_id=aanmelding.dossier_id,
            deel_id=aanmelding.deel_id,
            aanmelding=aanmelding,
            criterium=criterium,
            voldaan=voldaan,
            toelichting=toelichting,
        )
