from collections.abc import Collection
from datetime import datetime
from typing import Final, NamedTuple, TypeVar, cast
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import F, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from spil.personen.delen import ZIEN_ALLE_DEELNEMERS
from spil.personen.models import Betrokkene
from spil.personen.namen import volledige_naam
from spil.toegang.models import DeelModel

_NAAM: Final = ("voornamen", "tussenvoegsel", "achternaam")


class Genoemde(NamedTuple):
    """Somebody whom a goal or an action is about."""

    id: int
    uuid: UUID
    naam: str


class OverMensen(DeelModel):
    """What is about some people of its case, or about the whole case."""

    class Meta:
        abstract = True

    @property
    def betreft(self) -> list[Genoemde]:
        """Whom the reader may know of. Only of a row read by `met_betreft`: another cannot tell."""
        return [
            Genoemde(
                mens["id"], UUID(mens["uuid"]), volledige_naam(*(mens[deel] for deel in _NAAM))
            )
            for mens in vars(self)["betreft_wie"]
        ]

    @property
    def betreft_namen(self) -> str:
        return ", ".join(mens.naam for mens in self.betreft)


M = TypeVar("M", bound=OverMensen)


class Betreft(DeelModel):
    """This goal or action is about this person of the same dossier, from until. Without any row it
    is about the whole case.

    It lies where the person lies, and never on the kaft: who may not see that person sees no row
    either, so that a plan does not even tell that somebody is left out.
    """

    doel = models.ForeignKey(
        "plannen.Doel", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    actie = models.ForeignKey(
        "plannen.Actie", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.PROTECT, related_name="+")
    vanaf = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="betreft_hoort_bij_een_doel_of_een_actie",
                condition=Q(doel__isnull=True, actie__isnull=False)
                | Q(doel__isnull=False, actie__isnull=True),
            ),
            models.CheckConstraint(
                name="betreft_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")),
            ),
            models.UniqueConstraint(
                fields=["doel", "betrokkene"],
                condition=Q(tot__isnull=True),
                name="doel_betreft_iemand_een_keer",
            ),
            models.UniqueConstraint(
                fields=["actie", "betrokkene"],
                condition=Q(tot__isnull=True),
                name="actie_betreft_iemand_een_keer",
            ),
        ]

    @staticmethod
    def zet(bij: OverMensen, mensen: Collection[Betrokkene], *, op: datetime) -> None:
        """From now on `bij` is about these; who is out of sight of who acts, stays."""
        veld = _veld(type(bij))
        lopend = Betreft.objects.filter(**{veld: bij}, tot__isnull=True)
        genoemd = set(lopend.values_list("betrokkene_id", flat=True))
        nu = {mens.pk for mens in mensen}
        if genoemd - nu:
            lopend.filter(betrokkene_id__in=genoemd - nu).update(tot=op)
        Betreft.noem(bij, [mens for mens in mensen if mens.pk not in genoemd], op=op)

    @staticmethod
    def noem(bij: OverMensen, mensen: Collection[Betrokkene], *, op: datetime) -> None:
        """`mensen` were read with their part."""
        Betreft.objects.bulk_create(
            Betreft(
                dossier_id=bij.dossier_id,
                deel_id=bij.deel_id if mens.deel.soort in ZIEN_ALLE_DEELNEMERS else mens.deel_id,
                betrokkene=mens,
                vanaf=op,
                **{_veld(type(bij)): bij},
            )
            for mens in mensen
        )


def met_betreft(rijen: "QuerySet[M]") -> "QuerySet[M]":
    """Each with whom it is about, as far as the acting rol may know: no query of its own."""
    wie = Betreft.objects.filter(**{_veld(rijen.model): OuterRef("pk")}, tot__isnull=True)
    van_hen = {naam: f"betrokkene__{naam}" for naam in ("id", "uuid", *_NAAM)}
    mensen = wie.order_by("betrokkene_id").values(mens=JSONObject(**van_hen))
    return cast("QuerySet[M]", rijen.annotate(betreft_wie=ArraySubquery(mensen)))


def _veld(model: type[models.Model]) -> str:
    return str(model._meta.model_name)
