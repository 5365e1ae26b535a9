"""Content of an export, readable by one medewerker only: who offered it (policy `eigen`)."""

import json
from collections.abc import Iterable, Sequence
from uuid import UUID, uuid4

from django.db import models

from spil.gebruikers.models import Medewerker
from spil.kern.models import MetUuid
from spil.kern.versleuteling import Kluis
from spil.uitwisseling.models.imports import Import

_BYTES = "latin-1"  # maps each byte to one character and back


class Aangeboden(MetUuid):
    """One file as it was uploaded, encrypted; gone when the import is done or given up."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    imp = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="aangeboden")
    bestand = models.CharField(max_length=255)
    versleuteld = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["imp", "bestand"], name="bestand_eens_per_import"),
        ]

    @classmethod
    def bewaar(
        cls, imp: Import, bestand: str, inhoud: bytes, *, medewerker_id: int, kluis: Kluis
    ) -> None:
        uuid = uuid4()
        cls.objects.create(
            uuid=uuid,
            medewerker_id=medewerker_id,
            imp=imp,
            bestand=bestand,
            versleuteld=kluis.versleutel(inhoud.decode(_BYTES), plaats=_plaats(cls, uuid)),
        )

    def lees(self, kluis: Kluis) -> bytes:
        plaats = _plaats(type(self), self.uuid)
        return kluis.ontsleutel(bytes(self.versleuteld), plaats=plaats).encode(_BYTES)

    @classmethod
    def gooi_weg(cls, imp: Import) -> None:
        cls.objects.filter(imp=imp).delete()


class GeweigerdeInhoud(MetUuid):
    """The fields of a refused record as the export had them: the *importeur* grant of the import.

    Others see file, record number, field and reason (`ImportRecord`).
    """

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    imp = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="geweigerde_inhoud")
    bestand = models.CharField(max_length=255)
    record = models.PositiveIntegerField()
    versleuteld = models.BinaryField()

    class Meta:
        ordering = ["bestand", "record"]
        indexes = [models.Index(fields=["imp"], name="geweigerd_per_import")]

    @classmethod
    def bewaar(
        cls,
        imp: Import,
        rijen: Iterable[tuple[str, int, Sequence[str]]],
        *,
        medewerker_id: int,
        kluis: Kluis,
    ) -> None:
        """`rijen` are file, record number and fields."""
        nieuw = []
        for bestand, record, waarden in rijen:
            uuid = uuid4()
            geheim = kluis.versleutel(json.dumps(list(waarden)), plaats=_plaats(cls, uuid))
            nieuw.append(
                GeweigerdeInhoud(
                    uuid=uuid,
                    medewerker_id=medewerker_id,
                    imp=imp,
                    bestand=bestand,
                    record=record,
                    versleuteld=geheim,
                )
            )
        GeweigerdeInhoud.objects.bulk_create(nieuw, batch_size=500)

    def lees(self, kluis: Kluis) -> list[str]:
        plaats = _plaats(type(self), self.uuid)
        waarden: list[str] = json.loads(kluis.ontsleutel(bytes(self.versleuteld), plaats=plaats))
        return waarden

    @classmethod
    def gooi_weg(cls, imp: Import) -> None:
        cls.objects.filter(imp=imp).delete()


def _plaats(model: type[models.Model], uuid: UUID) -> str:
    return f"{model._meta.db_table}.versleuteld.{uuid}"
