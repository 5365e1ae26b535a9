from datetime import date, datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern.models import MetUuid


class Importstand(models.TextChoices):
    WACHT_OP_PROEF = "wacht_op_proef", "Wordt gelezen"
    ONLEESBAAR = "onleesbaar", "Kon niet worden gelezen"
    PROEF = "proef", "Gelezen, nog niet overgenomen"
    WACHT_OP_IMPORT = "wacht_op_import", "Wordt overgenomen"
    KLAAR = "klaar", "Overgenomen"
    MISLUKT = "mislukt", "Mislukt: er is niets overgenomen"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


BEZIG = frozenset({Importstand.WACHT_OP_PROEF, Importstand.WACHT_OP_IMPORT})


class ImportQuerySet(models.QuerySet["Import"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id).select_related("door__medewerker")


class Import(MetUuid):
    """One export that was offered to one house: who, when, how it was read, what became of it.

    Holds no personal data: files lie encrypted in `Aangeboden`, `verslag` holds counts and places.
    """

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()
    peildatum = models.DateField()
    mapping_naam = models.CharField(max_length=60)
    mapping_tekst = models.TextField(blank=True)
    aanvulling = models.BooleanField(default=False)
    vingerafdruk = models.BinaryField(max_length=16)
    stand = models.CharField(max_length=20, choices=Importstand.choices)
    melding = models.TextField(blank=True)
    verslag = models.JSONField(default=dict)
    afgerond_op = models.DateTimeField(null=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-id"]
        indexes = [models.Index(fields=["huis", "-op"], name="import_per_huis")]
        constraints = [
            models.CheckConstraint(
                name="import_heeft_een_stand", condition=Q(stand__in=Importstand.values)
            ),
        ]

    @classmethod
    def begin(
        cls,
        huis: Huis,
        *,
        mapping_naam: str,
        mapping_tekst: str = "",
        peildatum: date,
        aanvulling: bool,
        vingerafdruk: bytes,
        stand: Importstand,
        door: Rol,
        op: datetime,
    ) -> "Import":
        return cls.objects.create(
            huis=huis,
            mapping_naam=mapping_naam,
            mapping_tekst=mapping_tekst,
            peildatum=peildatum,
            aanvulling=aanvulling,
            vingerafdruk=vingerafdruk,
            stand=stand,
            door=door,
            op=op,
        )

    @property
    def is_bezig(self) -> bool:
        return self.stand in BEZIG

    def zet_stand(
        self,
        stand: Importstand,
        *,
        op: datetime,
        melding: str = "",
        verslag: dict[str, Any] | None = None,
        peildatum: date | None = None,
    ) -> None:
        self.stand, self.melding = stand, melding
        self.verslag = self.verslag if verslag is None else verslag
        self.peildatum = peildatum or self.peildatum
        self.afgerond_op = None if stand in BEZIG else op
        self.save(update_fields=["stand", "melding", "verslag", "peildatum", "afgerond_op"])
