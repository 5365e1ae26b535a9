from datetime import date, datetime
from typing import Any, Final, Self
from uuid import UUID, uuid4

import pgtrigger
from django.db import models
from django.db.models import F, Q

from spil.gebruikers.models import Medewerker, Rol
from spil.kern.eenmalig import MetSleutel
from spil.kern.models import MetUuid
from spil.overleggen.models.overlegreeks import Overlegreeks
from spil.partners.models import Partner
from spil.verwerkingen.models import Verwerking

LANGST_BEWAARMAANDEN: Final = 180


class Opleggerstand(models.TextChoices):
    """A sheet is written, laid before a second person, and then in force until the next one."""

    CONCEPT = "concept", "In bewerking"
    VOORGELEGD = "voorgelegd", "Wacht op een tweede persoon"
    VASTGESTELD = "vastgesteld", "Geldig"
    VERVANGEN = "vervangen", "Vervangen"


IN_BEWERKING: Final = (Opleggerstand.CONCEPT, Opleggerstand.VOORGELEGD)
ZEGT: Final = (
    *("reeks_id", "nummer", "eigenaar_id", "voorzitter", "doel", "verwerking_id", "grondslag"),
    *("criteria", "bewaarmaanden", "evaluatie_op", "opgesteld_door_id", "opgesteld_op"),
    *("vastgesteld_door_id", "vastgesteld_op"),
)
"""What a sheet says and who stands behind it: fixed from the day it was adopted."""
_WAS_VASTGESTELD: Final = "OLD.stand IN ('vastgesteld', 'vervangen')"
_ZEGT_IETS_ANDERS: Final = " OR ".join(f"OLD.{naam} IS DISTINCT FROM NEW.{naam}" for naam in ZEGT)


class OpleggerQuerySet(models.QuerySet["Oplegger"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(reeks__huis_id=huis_id)

    def geldig(self) -> Self:
        return self.filter(stand=Opleggerstand.VASTGESTELD)

    def in_bewerking(self) -> Self:
        return self.filter(stand__in=IN_BEWERKING)

    def vastgesteld(self) -> Self:
        """Those that are or were in force."""
        return self.exclude(stand__in=IN_BEWERKING)

    def met_alles(self) -> Self:
        """With what the sheet shows of others, in one query."""
        return self.select_related(
            "reeks__gastheer",
            "reeks__verwerking",
            "eigenaar",
            "verwerking",
            "opgesteld_door",
            "vastgesteld_door",
        )

    def met_partij(self, partner_id: int) -> Self:
        """In force, with this organisation as a party."""
        return self.geldig().filter(partijen__partner_id=partner_id)


class Oplegger(MetUuid, MetSleutel):
    """One version of the sheet that a series works under (MZ23 r147): who owns it and who chairs,
    what it is for and on which ground, who sits there, and what they may share. Once adopted it
    never changes (the database refuses it): a change is a next version."""

    reeks = models.ForeignKey(Overlegreeks, on_delete=models.PROTECT, related_name="opleggers")
    nummer = models.PositiveSmallIntegerField()
    stand = models.CharField(
        max_length=12, choices=Opleggerstand.choices, default=Opleggerstand.CONCEPT
    )
    eigenaar = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    voorzitter = models.CharField(max_length=120)
    doel = models.TextField(max_length=1000)
    verwerking = models.ForeignKey(
        Verwerking, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    grondslag = models.CharField(max_length=300, blank=True)
    criteria = models.TextField(max_length=2000)
    bewaarmaanden = models.PositiveSmallIntegerField()
    evaluatie_op = models.DateField()
    opgesteld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    opgesteld_op = models.DateTimeField()
    teruggestuurd_om = models.TextField(max_length=1000, blank=True)
    vastgesteld_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    vastgesteld_op = models.DateTimeField(null=True, blank=True)

    objects = OpleggerQuerySet.as_manager()

    class Meta:
        ordering = ["reeks", "-nummer"]
        constraints = [
            models.UniqueConstraint(fields=["reeks", "nummer"], name="een_oplegger_per_nummer"),
            models.UniqueConstraint(
                fields=["reeks"],
                condition=Q(stand="vastgesteld"),
                name="een_geldige_oplegger_per_reeks",
            ),
            models.UniqueConstraint(
                fields=["reeks"],
                condition=Q(stand__in=["concept", "voorgelegd"]),
                name="een_oplegger_in_bewerking_per_reeks",
            ),
            models.CheckConstraint(
                name="geldige_oplegger_zegt_wie_haar_vaststelde",
                condition=Q(
                    stand__in=["concept", "voorgelegd"],
                    vastgesteld_op__isnull=True,
                    vastgesteld_door__isnull=True,
                )
                | Q(
                    stand__in=["vastgesteld", "vervangen"],
                    vastgesteld_op__isnull=False,
                    vastgesteld_door__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="een_ander_dan_de_opsteller_stelt_de_oplegger_vast",
                condition=Q(vastgesteld_door__isnull=True)
                | ~Q(vastgesteld_door=F("opgesteld_door")),
            ),
            models.CheckConstraint(
                name="oplegger_over_mensen_heeft_een_grondslag",
                condition=Q(verwerking__isnull=True) | ~Q(grondslag=""),
            ),
            models.CheckConstraint(
                name="oplegger_zegt_hoe_lang_het_verslag_blijft",
                condition=Q(bewaarmaanden__range=(1, LANGST_BEWAARMAANDEN)),
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="vastgestelde_oplegger_blijft",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(f"{_WAS_VASTGESTELD} AND ({_ZEGT_IETS_ANDERS})"),
            ),
            pgtrigger.Protect(
                name="vastgestelde_oplegger_gaat_niet_weg",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Condition(_WAS_VASTGESTELD),
            ),
        ]

    @classmethod
    def begin(
        cls,
        reeks: Overlegreeks,
        *,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
        **inhoud: Any,
    ) -> "Oplegger":
        """A next version, in the making."""
        laatste = cls.objects.filter(reeks=reeks).order_by("-nummer").first()
        return cls.objects.create(
            reeks=reeks,
            nummer=laatste.nummer + 1 if laatste else 1,
            opgesteld_door_id=door.medewerker_id,
            opgesteld_op=op,
            sleutel=sleutel or uuid4(),
            **inhoud,
        )

    def herschrijf(self, *, door: Rol, op: datetime, **inhoud: Any) -> None:
        """Who wrote last is who drew it up: somebody else adopts it."""
        nieuw = {**inhoud, "opgesteld_door_id": door.medewerker_id, "opgesteld_op": op}
        for veld, waarde in nieuw.items():
            setattr(self, veld, waarde)
        self.save(update_fields=[veld.removesuffix("_id") for veld in nieuw])

    def teken_op(self, *, door: Rol, op: datetime) -> None:
        """Its parties or streams were written."""
        self.herschrijf(door=door, op=op)

    def leg_voor(self) -> None:
        self.stand, self.teruggestuurd_om = Opleggerstand.VOORGELEGD, ""
        self.save(update_fields=["stand", "teruggestuurd_om"])

    def stuur_terug(self, *, om: str) -> None:
        """Back in the making; `om` is why the second person did not agree."""
        self.stand, self.teruggestuurd_om = Opleggerstand.CONCEPT, om
        self.save(update_fields=["stand", "teruggestuurd_om"])

    def stel_vast(self, *, door: Rol, op: datetime) -> None:
        """In force from now on; the version before it is replaced."""
        Oplegger.objects.geldig().filter(reeks_id=self.reeks_id).update(
            stand=Opleggerstand.VERVANGEN
        )
        self.stand = Opleggerstand.VASTGESTELD
        self.vastgesteld_door_id, self.vastgesteld_op = door.medewerker_id, op
        self.save(update_fields=["stand", "vastgesteld_door", "vastgesteld_op"])

    def gooi_weg(self) -> None:
        """A version that nobody needs, with its parties and streams."""
        self.delete()

    @property
    def is_te_schrijven(self) -> bool:
        return self.stand == Opleggerstand.CONCEPT

    @property
    def is_in_bewerking(self) -> bool:
        return self.stand in IN_BEWERKING

    def is_toe_aan_evaluatie(self, dag: date) -> bool:
        """The day to look at it again has passed; it holds all the same."""
        return self.stand == Opleggerstand.VASTGESTELD and self.evaluatie_op < dag

    @property
    def regime(self) -> str:
        """Empty for a table without persons."""
        return self.verwerking.regime if self.verwerking else ""
