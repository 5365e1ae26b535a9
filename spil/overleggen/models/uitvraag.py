from collections.abc import Iterable
from datetime import date, datetime
from typing import Final, Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.kern.historie import met_historie
from spil.overleggen.models.agendapunt import Agendapunt
from spil.overleggen.models.gegevensstroom import Datacategorie
from spil.partners.models import Partner
from spil.toegang.models import DeelModel


class Uitvraagstaat(models.TextChoices):
    GEVRAAGD = "gevraagd", "Gevraagd"
    GEBRACHT = "gebracht", "Binnen"
    NIETS_BEKEND = "niets_bekend", "Niets bekend"
    NIET_GEDEELD = "niet_gedeeld", "Niet gedeeld"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


BEANTWOORD: Final = (
    Uitvraagstaat.GEBRACHT,
    Uitvraagstaat.NIETS_BEKEND,
    Uitvraagstaat.NIET_GEDEELD,
)


class UitvraagQuerySet(models.QuerySet["Uitvraag"]):
    def open(self) -> Self:
        return self.filter(staat=Uitvraagstaat.GEVRAAGD)

    def met_alles(self) -> Self:
        """With what a line on a screen needs, in one query."""
        return self.select_related(
            "partner",
            "punt__plek__overleg__reeks",
            "punt__plek__overleg__oplegger",
            "beantwoord_door__medewerker",
        )


@met_historie
class Uitvraag(DeelModel, MetSleutel):
    """What the house asks one party to bring to the table at one item, and what came in (WGS
    art. 2.31 lid 3). Lies in the part of the item: who sits there reads that it was asked.

    The kind of data says who may read the question and the answer: the sheet of the series lets it
    go from this party to those others and to nobody else (`stroomregels.py`). A party that brings
    nothing says so: nothing known, or a weighty reason not to share (WGS art. 1.5 lid 1). A
    condition on passing it on (WGS art. 2.29 lid 3) goes wherever the answer goes. An item that is
    taken off the agenda takes this along: what was not discussed was not needed.
    """

    punt = models.ForeignKey(Agendapunt, on_delete=models.CASCADE, related_name="uitvragen")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    categorie = models.CharField(max_length=20, choices=Datacategorie.choices)
    vraag = models.TextField(max_length=1000)
    antwoord_voor = models.DateField()
    gevraagd_op = models.DateTimeField()
    gevraagd_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    staat = models.CharField(
        max_length=12, choices=Uitvraagstaat.choices, default=Uitvraagstaat.GEVRAAGD
    )
    antwoord = models.TextField(max_length=4000, blank=True)
    voorwaarde = models.CharField(max_length=300, blank=True)
    beantwoord_op = models.DateTimeField(null=True, blank=True)
    beantwoord_door = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reden = models.CharField(max_length=300, blank=True)
    gemeld_op = models.DateTimeField(null=True, blank=True)
    herinnerd_op = models.DateTimeField(null=True, blank=True)

    objects = UitvraagQuerySet.as_manager()

    class Meta:
        ordering = ["partner__naam", "gevraagd_op", "id"]
        indexes = [models.Index(fields=["punt"], name="uitvraag_per_punt")]
        constraints = [
            models.CheckConstraint(name="uitvraag_heeft_een_vraag", condition=~Q(vraag="")),
            models.CheckConstraint(
                name="antwoord_op_uitvraag_heeft_dag_en_naam",
                condition=Q(
                    staat__in=["gebracht", "niets_bekend", "niet_gedeeld"],
                    beantwoord_op__isnull=False,
                    beantwoord_door__isnull=False,
                )
                | Q(
                    staat__in=["gevraagd", "ingetrokken"],
                    antwoord="",
                    voorwaarde="",
                    beantwoord_op__isnull=True,
                    beantwoord_door__isnull=True,
                ),
            ),
            models.CheckConstraint(
                name="wat_is_gebracht_of_niet_gedeeld_staat_er",
                condition=~Q(staat__in=["gebracht", "niet_gedeeld"]) | ~Q(antwoord=""),
            ),
            models.CheckConstraint(
                name="alleen_wat_is_gebracht_heeft_een_voorwaarde",
                condition=Q(voorwaarde="") | Q(staat="gebracht"),
            ),
            models.CheckConstraint(
                name="alleen_een_ingetrokken_uitvraag_heeft_een_reden",
                condition=Q(staat="ingetrokken") & ~Q(reden="")
                | ~Q(staat="ingetrokken") & Q(reden=""),
            ),
            models.UniqueConstraint(
                fields=["punt", "partner", "categorie"],
                condition=Q(staat="gevraagd"),
                name="een_partij_een_keer_tegelijk_om_hetzelfde_gevraagd",
            ),
        ]

    @classmethod
    def vraag_uit(
        cls,
        punt: Agendapunt,
        *,
        partner: Partner,
        categorie: str,
        vraag: str,
        antwoord_voor: date,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
    ) -> "Uitvraag":
        return cls.objects.create(
            dossier_id=punt.dossier_id,
            deel_id=punt.deel_id,
            punt=punt,
            partner=partner,
            categorie=categorie,
            vraag=vraag,
            antwoord_voor=antwoord_voor,
            gevraagd_door=door,
            gevraagd_op=op,
            sleutel=sleutel or uuid4(),
        )

    @property
    def is_open(self) -> bool:
        return self.staat == Uitvraagstaat.GEVRAAGD

    @property
    def is_beantwoord(self) -> bool:
        return self.staat in BEANTWOORD

    def is_te_laat(self, dag: date) -> bool:
        """Asked, and the day is over."""
        return self.is_open and self.antwoord_voor < dag

    def beantwoord(
        self, staat: str, *, antwoord: str, voorwaarde: str, door: Rol, op: datetime
    ) -> None:
        self.staat, self.antwoord, self.voorwaarde = staat, antwoord, voorwaarde
        self.beantwoord_door, self.beantwoord_op = door, op
        self.save(
            update_fields=["staat", "antwoord", "voorwaarde", "beantwoord_door", "beantwoord_op"]
        )

    def trek_in(self, reden: str) -> None:
        self.staat, self.reden = Uitvraagstaat.INGETROKKEN, reden
        self.save(update_fields=["staat", "reden"])

    @classmethod
    def zet_gemeld(cls, uitvragen: Iterable["Uitvraag"], *, op: datetime) -> None:
        """Who was asked got a notice."""
        cls.objects.filter(pk__in=[een.pk for een in uitvragen]).update(gemeld_op=op)

    @classmethod
    def zet_herinnerd(cls, uitvragen: Iterable["Uitvraag"], *, op: datetime) -> None:
        """Who was asked got a second one."""
        cls.objects.filter(pk__in=[een.pk for een in uitvragen]).update(herinnerd_op=op)
