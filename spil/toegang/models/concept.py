import json
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.db.models import Q

from spil.gebruikers.models import Medewerker
from spil.kern.models import MetUuid
from spil.kern.versleuteling import Kluis
from spil.toegang.models.dossier import Dossier


class Concept(MetUuid):
    """What one medewerker is still typing in one form: never shown to anybody else, encrypted
    with the keys of the house, and destroyed together with the dossier that it is about.

    `soort` names the form ("notitie", "aanmelding"); `sleutel` tells the drafts of that form
    apart: the uuid of what the form is about, or one made when the form was first opened.
    How to use it: spil/toegang/commands/concept.py.
    """

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="concepten")
    dossier = models.ForeignKey(
        Dossier, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    soort = models.CharField(max_length=30)
    sleutel = models.UUIDField()
    versleuteld = models.BinaryField()
    bijgewerkt_op = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(
                fields=["medewerker", "soort", "-bijgewerkt_op"], name="concept_per_medewerker"
            ),
            models.Index(fields=["dossier"], name="concept_per_dossier"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker", "soort", "sleutel"], name="een_concept_per_formulier"
            ),
            models.CheckConstraint(name="concept_heeft_een_soort", condition=~Q(soort="")),
        ]

    @classmethod
    def bewaar(
        cls,
        medewerker_id: int,
        *,
        soort: str,
        sleutel: UUID,
        gegevens: dict[str, Any],
        kluis: Kluis,
        op: datetime,
        dossier_id: int | None = None,
    ) -> "Concept":
        """Make it, or replace what was typed before."""
        concept, _ = cls.objects.get_or_create(
            medewerker_id=medewerker_id,
            soort=soort,
            sleutel=sleutel,
            defaults={"dossier_id": dossier_id, "bijgewerkt_op": op},
        )
        concept.versleuteld = kluis.versleutel(json.dumps(gegevens), plaats=concept._plaats)
        concept.bijgewerkt_op = op
        concept.save(update_fields=["versleuteld", "bijgewerkt_op"])
        return concept

    def lees(self, kluis: Kluis) -> dict[str, Any]:
        """Field → what was typed."""
        gelezen: dict[str, Any] = json.loads(
            kluis.ontsleutel(bytes(self.versleuteld), plaats=self._plaats)
        )
        return gelezen

    @classmethod
    def gooi_weg(cls, medewerker_id: int, *, soort: str, sleutel: UUID) -> None:
        cls.objects.filter(medewerker_id=medewerker_id, soort=soort, sleutel=sleutel).delete()

    @staticmethod
    def ruim_op(*, voor: datetime) -> int:
        """Throw away the drafts of the acting house that were last touched before `voor`."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT spil_ruim_concepten_op(%s)", [voor])
            (aantal,) = cursor.fetchone() or (0,)
        return int(aantal)

    @property
    def _plaats(self) -> str:
        return f"toegang_concept.versleuteld.{self.uuid}"
