from datetime import datetime
from typing import Any, Final, Self
from uuid import UUID

import pgtrigger
from django.db import models
from django.db.models import F, Q

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern.models import MetUuid
from spil.verwerkingen.models import Verwerking
from spil.werkprocessen.definitie import Aanpakdefinitie, lees_definitie
from spil.werkprocessen.motor import Aanpak

_GELEZEN: Final[dict[UUID, Aanpak]] = {}


class WerkprocesQuerySet(models.QuerySet["Werkproces"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id)


class Werkproces(MetUuid):
    """An approach (aanpak) of one house. `staat_aan`: new reports may be made under it; running
    cases go on all the same."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="werkprocessen")
    code = models.SlugField(max_length=40)
    staat_aan = models.BooleanField(default=True)

    objects = WerkprocesQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["huis", "code"], name="een_aanpak_per_code_en_huis"),
        ]

    @classmethod
    def maak(cls, huis: Huis, *, code: str, staat_aan: bool = True) -> "Werkproces":
        return cls.objects.create(huis=huis, code=code, staat_aan=staat_aan)

    def zet(self, *, aan: bool) -> None:
        self.staat_aan = aan
        self.save(update_fields=["staat_aan"])


class Versiestand(models.TextChoices):
    """A version is written, laid before a second person, and then in force until the next one."""

    CONCEPT = "concept", "In bewerking"
    VOORGELEGD = "voorgelegd", "Wacht op een tweede persoon"
    GELDIG = "geldig", "Geldig"
    VERVANGEN = "vervangen", "Vervangen"


class WerkprocesversieQuerySet(models.QuerySet["Werkprocesversie"]):
    def geldig(self, huis_id: int) -> Self:
        """What new reports of this house may be made under."""
        return (
            self.filter(
                werkproces__huis_id=huis_id,
                werkproces__staat_aan=True,
                stand=Versiestand.GELDIG,
            )
            .select_related("werkproces", "verwerking")
            .order_by("werkproces__code")
        )


class Werkprocesversie(MetUuid):
    """One version of an approach. Once in force its definition never changes (the database refuses
    it), because running cases keep the version they started with."""

    werkproces = models.ForeignKey(Werkproces, on_delete=models.PROTECT, related_name="versies")
    nummer = models.PositiveSmallIntegerField()
    definitie = models.JSONField()
    stand = models.CharField(
        max_length=12, choices=Versiestand.choices, default=Versiestand.CONCEPT
    )
    verwerking = models.ForeignKey(
        Verwerking, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    voorgelegd_op = models.DateTimeField(null=True, blank=True)
    voorgelegd_door = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    teruggestuurd_om = models.TextField(blank=True)
    geldig_op = models.DateTimeField(null=True, blank=True)
    geldig_door = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = WerkprocesversieQuerySet.as_manager()

    class Meta:
        ordering = ["werkproces", "-nummer"]
        constraints = [
            models.UniqueConstraint(fields=["werkproces", "nummer"], name="een_versie_per_nummer"),
            models.UniqueConstraint(
                fields=["werkproces"],
                condition=Q(stand="geldig"),
                name="een_geldige_versie_per_aanpak",
            ),
            models.UniqueConstraint(
                fields=["werkproces"],
                condition=Q(stand__in=["concept", "voorgelegd"]),
                name="een_versie_in_bewerking_per_aanpak",
            ),
            # So that a dossier can point to both at once.
            models.UniqueConstraint(fields=["id", "verwerking"], name="versie_met_verwerking"),
            models.CheckConstraint(
                name="geldige_versie_heeft_een_verwerking_en_een_moment",
                condition=Q(stand__in=["concept", "voorgelegd"])
                | Q(verwerking__isnull=False, geldig_op__isnull=False, geldig_door__isnull=False),
            ),
            models.CheckConstraint(
                name="voorgelegde_versie_zegt_door_wie",
                condition=~Q(stand="voorgelegd")
                | Q(voorgelegd_op__isnull=False, voorgelegd_door__isnull=False),
            ),
            models.CheckConstraint(
                name="een_tweede_persoon_stelt_vast",
                condition=Q(voorgelegd_door__isnull=True)
                | Q(geldig_door__isnull=True)
                | ~Q(voorgelegd_door=F("geldig_door")),
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="geldige_definitie_blijft",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__stand__in=["geldig", "vervangen"])
                & ~pgtrigger.Q(old__definitie=pgtrigger.F("new__definitie")),
            ),
        ]

    @classmethod
    def begin(
        cls, werkproces: Werkproces, definitie: Aanpakdefinitie, *, door: Rol, op: datetime
    ) -> "Werkprocesversie":
        """A next version, in the making."""
        return cls.begin_concept(werkproces, definitie.model_dump(mode="json"), door=door, op=op)

    @classmethod
    def begin_concept(
        cls, werkproces: Werkproces, inhoud: dict[str, Any], *, door: Rol, op: datetime
    ) -> "Werkprocesversie":
        """A next version whose definition need not be whole yet."""
        laatste = cls.objects.filter(werkproces=werkproces).order_by("-nummer").first()
        return cls.objects.create(
            werkproces=werkproces,
            nummer=laatste.nummer + 1 if laatste else 1,
            definitie=inhoud,
            gemaakt_op=op,
            gemaakt_door=door,
        )

    @property
    def aanpak(self) -> Aanpak:
        """The engine of this version; read once in a process when it can no longer change."""
        if (gelezen := _GELEZEN.get(self.uuid)) is None:
            gelezen = Aanpak(lees_definitie(self.definitie))
            if self.stand in {Versiestand.GELDIG, Versiestand.VERVANGEN}:
                _GELEZEN[self.uuid] = gelezen
        return gelezen

    @classmethod
    def aanpak_van(cls, uuid: UUID) -> Aanpak:
        """The engine of a version that is or was in force, for rows that hold only its key."""
        gelezen = _GELEZEN.get(uuid)
        return cls.objects.get(uuid=uuid).aanpak if gelezen is None else gelezen

    @property
    def naam(self) -> str:
        return self.aanpak.definitie.naam

    @property
    def code(self) -> str:
        return self.werkproces.code

    @property
    def geldende_verwerking(self) -> Verwerking:
        """Of a version that is, or was, in force; the database knows no other without one."""
        if self.verwerking is None:
            raise ValueError("een versie in bewerking heeft nog geen verwerking")
        return self.verwerking

    def herschrijf(self, definitie: Aanpakdefinitie) -> None:
        """Only while it is in the making."""
        self.definitie = definitie.model_dump(mode="json")
        self.save(update_fields=["definitie"])

    def bewaar_concept(self, inhoud: dict[str, Any]) -> None:
        """As it was typed; whether it can run is checked before it is laid before somebody."""
        self.definitie = inhoud
        self.save(update_fields=["definitie"])

    def gooi_weg(self) -> None:
        """A concept that nobody needs; the approach goes with it when it has no other version."""
        self.delete()
        if not self.werkproces.versies.exists():
            self.werkproces.delete()

    def leg_voor(self, *, door: Rol, op: datetime) -> None:
        self.stand, self.voorgelegd_door, self.voorgelegd_op = Versiestand.VOORGELEGD, door, op
        self.teruggestuurd_om = ""
        self._bewaar_voorlegging()

    def neem_terug(self, *, om: str = "") -> None:
        """Back in the making; `om` is why the second person did not agree."""
        self.stand, self.voorgelegd_door, self.voorgelegd_op = Versiestand.CONCEPT, None, None
        self.teruggestuurd_om = om
        self._bewaar_voorlegging()

    def _bewaar_voorlegging(self) -> None:
        self.save(update_fields=["stand", "voorgelegd_door", "voorgelegd_op", "teruggestuurd_om"])

    def stel_vast(self, verwerking: Verwerking, *, door: Rol, op: datetime) -> None:
        """In force from now on; the version before it is replaced."""
        Werkprocesversie.objects.filter(
            werkproces_id=self.werkproces_id, stand=Versiestand.GELDIG
        ).update(stand=Versiestand.VERVANGEN)
        self.stand, self.verwerking = Versiestand.GELDIG, verwerking
        self.geldig_door, self.geldig_op = door, op
        self.save(update_fields=["stand", "verwerking", "geldig_door", "geldig_op"])
