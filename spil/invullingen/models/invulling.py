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
        """The last written one last."""
        return self.filter(dossier_id=dossier_id).order_by("bijgewerkt_op", "id")


@met_historie
class Invulling(DeelModel):
    """The answers to one group of questions. Lies in the part that is the audience of the group.

    Answers to questions that the approach calls sensitive lie apart, encrypted with the keys of the
    house. A question without answer has no key.
    """

    groep = models.CharField(max_length=40)
    antwoorden = models.JSONField(default=dict)
    geheim = models.BinaryField(default=b"")
    bijgewerkt_op = models.DateTimeField()

    objects = InvullingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["deel", "groep"], name="groep_eens_per_deel"),
        ]

    @classmethod
    def maak(
        cls,
        deel: Dossierdeel,
        *,
        groep: str,
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
