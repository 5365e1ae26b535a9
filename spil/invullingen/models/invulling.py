import json
from collections.abc import Mapping
from datetime import datetime
from typing import Self
from uuid import UUID, uuid4

from django.db import models

from spil.kern.historie import met_historie
from spil.kern.versleuteling import Kluis
from spil.toegang.models import DeelModel, Dossierdeel
from spil.werkprocessen.motor import Antwoord

Antwoorden = Mapping[str, Antwoord]


class InvullingQuerySet(models.QuerySet["Invulling"]):
    def van_dossier(self, dossier_id: int) -> Self:
        """The last written one last; without what was a mistake."""
        return self.geldig().filter(dossier_id=dossier_id).order_by("bijgewerkt_op", "id")

    def geldig(self) -> Self:
        return self.filter(vergissing_op__isnull=True)


@met_historie
class Invulling(DeelModel):
    """The answers to one group of questions. Lies in the part that is the audience of the group.

    Answers to questions that the approach calls sensitive lie apart, encrypted with the keys of the
    house. A question without answer has no key. A group that is filled in several times has a
    `keer` for each time; more rows of one time lie in the parts of more deelnemers.
    """

    groep = models.CharField(max_length=40)
    keer = models.UUIDField(null=True)
    antwoorden = models.JSONField(default=dict)
    geheim = models.BinaryField(default=b"")
    bijgewerkt_op = models.DateTimeField()
    vergissing_op = models.DateTimeField(null=True)

    objects = InvullingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["deel", "groep", "keer"],
                name="groep_eens_per_deel_en_keer",
                nulls_distinct=False,
            ),
        ]

    @classmethod
    def maak(
        cls,
        deel: Dossierdeel,
        *,
        groep: str,
        keer: UUID | None = None,
        gewoon: Antwoorden,
        gevoelig: Antwoorden,
        kluis: Kluis,
        op: datetime,
    ) -> "Invulling":
        uuid = uuid4()
        return cls.objects.create(
            uuid=uuid,
            dossier_id=deel.dossier_id,
            deel=deel,
            groep=groep,
            keer=keer,
            antwoorden=dict(gewoon),
            geheim=_versleutel(gevoelig, uuid, kluis),
            bijgewerkt_op=op,
        )

    def herschrijf(
        self, gewoon: Antwoorden, gevoelig: Antwoorden, *, kluis: Kluis, op: datetime
    ) -> None:
        """All answers of the group, instead of those it had."""
        self.antwoorden, self.bijgewerkt_op = dict(gewoon), op
        self.geheim = _versleutel(gevoelig, self.uuid, kluis)
        self.save(update_fields=["antwoorden", "geheim", "bijgewerkt_op"])

    def noem_vergissing(self, *, op: datetime) -> None:
        """It counts no more; it stays to be seen."""
        self.vergissing_op = op
        self.save(update_fields=["vergissing_op"])

    def lees_gevoelig(self, kluis: Kluis) -> dict[str, Antwoord]:
        if not self.geheim:
            return {}
        tekst = kluis.ontsleutel(bytes(self.geheim), plaats=_plaats(self.uuid))
        gelezen: dict[str, Antwoord] = json.loads(tekst)
        return gelezen


def _plaats(uuid: UUID) -> str:
    return f"invullingen_invulling.geheim.{uuid}"


def _versleutel(gevoelig: Antwoorden, uuid: UUID, kluis: Kluis) -> bytes:
    return kluis.versleutel(json.dumps(dict(gevoelig)), plaats=_plaats(uuid)) if gevoelig else b""
