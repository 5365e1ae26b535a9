from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.aanmeldingen.models import Doorgeleiding
from spil.aanmeldingen.models.doorgeleiding import kort_nummer
from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.kern.historie import met_historie
from spil.kern.klok import datum
from spil.partners.models import Partner
from spil.toegang.models import DeelModel, Dossierdeel

GEMEENTE: Final = "gemeente"
# A report goes on to the same tables as a case; a case may go to a gemeente as well.
PARTIJEN: Final = [*Doorgeleiding.Soort.choices, (GEMEENTE, "Een gemeente")]


class Richting(models.TextChoices):
    AF = "af", "Afgeschaald"
    OP = "op", "Opgeschaald"


class Overdrachtstaat(models.TextChoices):
    GEVRAAGD = "gevraagd", "Wacht op antwoord"
    AANGENOMEN = "aangenomen", "Aangenomen"
    GEWEIGERD = "geweigerd", "Geweigerd"
    TERUGGENOMEN = "teruggenomen", "Teruggenomen"


class Nazorguitkomst(models.TextChoices):
    LOOPT = "loopt", "Het gaat goed"
    STEUN = "steun", "De ontvanger vroeg om hulp of advies"
    TERUG = "terug", "De casus moet weer omhoog"
    ONBEKEND = "onbekend", "Niet bekend geworden"


@dataclass(frozen=True, kw_only=True)
class Partij:
    """The other side of a hand-over. `partner` when the register of the house knows it."""

    soort: str
    naam: str
    contact: str = ""
    referentie: str = ""
    partner: Partner | None = None


class OverdrachtQuerySet(models.QuerySet["Overdracht"]):
    def openstaand(self) -> Self:
        """Nobody said yes, and nobody at the house decided what now."""
        return self.filter(staat__in=[Overdrachtstaat.GEVRAAGD, Overdrachtstaat.GEWEIGERD])

    def met_alles(self) -> Self:
        return self.select_related("dossier", "partner", "door__medewerker")


@met_historie
class Overdracht(DeelModel, MetSleutel):
    """A case, or what remains of it, is handed to another table; or came from one.

    Lies on the kaft: to whom, until when, and who said yes, no content. So the last regisseur can
    still ask how it goes when the case is closed; what is said about people is an Overdrachtstekst.
    """

    richting = models.CharField(max_length=2, choices=Richting.choices)
    soort = models.CharField(max_length=20, choices=PARTIJEN)
    naam = models.CharField(max_length=120)
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    contact = models.CharField(max_length=120, blank=True)
    referentie = models.CharField(max_length=20, blank=True)
    overgedragen_op = models.DateField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    staat = models.CharField(max_length=12, choices=Overdrachtstaat.choices)
    antwoord_voor = models.DateField(null=True, blank=True)
    antwoord_op = models.DateField(null=True, blank=True)
    antwoord_van = models.CharField(max_length=120, blank=True)
    herinneringen = models.PositiveSmallIntegerField(default=0)
    nazorg_op = models.DateField(null=True, blank=True)
    nazorg_uitkomst = models.CharField(max_length=10, choices=Nazorguitkomst.choices, blank=True)
    nazorg_gedaan_op = models.DateField(null=True, blank=True)

    objects = OverdrachtQuerySet.as_manager()

    class Meta:
        ordering = ["-overgedragen_op", "-id"]
        indexes = [
            models.Index(fields=["dossier"], name="overdracht_per_dossier"),
            models.Index(
                fields=["deel"],
                condition=Q(staat__in=["gevraagd", "geweigerd"])
                | Q(staat="aangenomen", richting="af", nazorg_uitkomst=""),
                name="overdracht_vraagt_iets",
            ),
        ]
        constraints = [
            models.CheckConstraint(name="overdracht_noemt_een_partij", condition=~Q(naam="")),
            models.CheckConstraint(
                name="wat_wordt_overgedragen_heeft_contact_termijn_en_nazorg",
                condition=Q(richting="op", staat="aangenomen", antwoord_voor__isnull=True)
                & Q(nazorg_op__isnull=True)
                | Q(richting="af", antwoord_voor__isnull=False, nazorg_op__isnull=False)
                & ~Q(contact=""),
            ),
            models.CheckConstraint(
                name="antwoord_op_overdracht_heeft_een_dag_en_een_naam",
                condition=Q(antwoord_op__isnull=True, antwoord_van="")
                & Q(staat__in=["gevraagd", "teruggenomen"])
                | Q(antwoord_op__isnull=False) & ~Q(antwoord_van="") & ~Q(staat="gevraagd"),
            ),
            models.CheckConstraint(
                name="nazorg_volgt_op_een_aangenomen_overdracht",
                condition=Q(nazorg_uitkomst="", nazorg_gedaan_op__isnull=True)
                | Q(staat="aangenomen", richting="af", nazorg_gedaan_op__isnull=False)
                & ~Q(nazorg_uitkomst=""),
            ),
            models.CheckConstraint(
                name="nummer_bij_de_ontvanger_is_geen_bsn_en_geen_naam",
                condition=kort_nummer("referentie"),
            ),
        ]

    @classmethod
    def draag_over(
        cls,
        kaft: Dossierdeel,
        aan: Partij,
        *,
        antwoord_voor: date,
        nazorg_op: date,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
    ) -> "Overdracht":
        return cls._maak(
            kaft,
            aan,
            richting=Richting.AF,
            staat=Overdrachtstaat.GEVRAAGD,
            overgedragen_op=datum(op),
            antwoord_voor=antwoord_voor,
            nazorg_op=nazorg_op,
            door=door,
            sleutel=sleutel or uuid4(),
        )

    @classmethod
    def kom_op(
        cls, kaft: Dossierdeel, van: Partij, *, dag: date, door: Rol, sleutel: UUID | None = None
    ) -> "Overdracht":
        """The house took it, so it is accepted."""
        return cls._maak(
            kaft,
            van,
            richting=Richting.OP,
            staat=Overdrachtstaat.AANGENOMEN,
            overgedragen_op=dag,
            antwoord_op=dag,
            antwoord_van=door.medewerker.naam,
            door=door,
            sleutel=sleutel or uuid4(),
        )

    @classmethod
    def _maak(cls, kaft: Dossierdeel, partij: Partij, **velden: object) -> "Overdracht":
        return cls.objects.create(
            dossier_id=kaft.dossier_id,
            deel=kaft,
            soort=partij.soort,
            naam=partij.naam,
            partner=partij.partner,
            contact=partij.contact,
            referentie=partij.referentie,
            **velden,
        )

    @property
    def is_gevraagd(self) -> bool:
        return self.staat == Overdrachtstaat.GEVRAAGD

    @property
    def staat_open(self) -> bool:
        return self.staat in (Overdrachtstaat.GEVRAAGD, Overdrachtstaat.GEWEIGERD)

    @property
    def wacht_op_nazorg(self) -> bool:
        return (
            self.staat == Overdrachtstaat.AANGENOMEN
            and self.richting == Richting.AF
            and not self.nazorg_uitkomst
        )

    def is_te_laat(self, dag: date) -> bool:
        """The term passed and nobody answered."""
        return self.is_gevraagd and self.antwoord_voor is not None and self.antwoord_voor < dag

    def herinner(self, *, antwoord_voor: date) -> None:
        self.herinneringen, self.antwoord_voor = self.herinneringen + 1, antwoord_voor
        self.save(update_fields=["herinneringen", "antwoord_voor"])

    def beantwoord(self, *, aangenomen: bool, van: str, dag: date) -> None:
        self.staat = Overdrachtstaat.AANGENOMEN if aangenomen else Overdrachtstaat.GEWEIGERD
        self.antwoord_op, self.antwoord_van = dag, van
        self.save(update_fields=["staat", "antwoord_op", "antwoord_van"])

    def neem_terug(self) -> None:
        self.staat = Overdrachtstaat.TERUGGENOMEN
        self.save(update_fields=["staat"])

    def stel_nazorg_uit(self, dag: date) -> None:
        self.nazorg_op = dag
        self.save(update_fields=["nazorg_op"])

    def leg_nazorg_vast(self, uitkomst: str, *, dag: date) -> None:
        self.nazorg_uitkomst, self.nazorg_gedaan_op = uitkomst, dag
        self.save(update_fields=["nazorg_uitkomst", "nazorg_gedaan_op"])
