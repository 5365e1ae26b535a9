from datetime import date
from typing import Any, Final, Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import F, Q

from spil.huizen.models import Huis
from spil.kern.eenmalig import MetSleutel
from spil.kern.models import MetEinde, MetUuid
from spil.partners.models import Partner
from spil.verwerkingen.models import Verwerking

LANGST_MINUTEN: Final = 600
KORTST_MINUTEN: Final = 5


class Reekssoort(models.TextChoices):
    """Whose table it is, and whether it is about people (missie B1)."""

    EIGEN = "eigen", "Van het huis"
    GEFACILITEERD = "gefaciliteerd", "Ondersteund voor een partner"
    ELDERS = "elders", "Bij een partner, het huis schuift aan"
    BESTUURLIJK = "bestuurlijk", "Bestuurlijk, zonder personen"


class Reeksritme(models.TextChoices):
    """The same words as a definition of an approach uses."""

    WEKELIJKS = "wekelijks", "Elke week"
    TWEEWEKELIJKS = "tweewekelijks", "Elke twee weken"
    MAANDELIJKS = "maandelijks", "Elke maand"
    PER_KWARTAAL = "per_kwartaal", "Elk kwartaal"
    NAAR_BEHOEFTE = "naar_behoefte", "Als het nodig is"


class BijFeestdag(models.TextChoices):
    """What happens with a meeting that falls on a holiday."""

    VERVALT = "vervalt", "Vervalt"
    DAG_ERVOOR = "dag_ervoor", "Op de werkdag ervoor"
    DAG_ERNA = "dag_erna", "Op de werkdag erna"


class OverlegreeksQuerySet(models.QuerySet["Overlegreeks"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(huis_id=huis_id)

    def lopend(self, dag: date) -> Self:
        """Those that have not ended, also when they begin later."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gt=dag))

    def met_partij(self, partner_id: int) -> Self:
        """Those in which this organisation is a party, by the sheet in force."""
        return self.filter(
            pk__in=self.model.objects.filter(
                opleggers__stand="vastgesteld", opleggers__partijen__partner_id=partner_id
            ).values("pk")
        )


class Overlegreeks(MetUuid, MetSleutel, MetEinde):
    """A series of meetings: whose it is, how often, where. About nobody; what is spoken of at the
    table lies in the dossiers.

    `aanpakcode` and `overlegcode` say which meeting of a definition this is. `eerste_dag` is what
    the rhythm counts from; `tot` is the first day without.
    """

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="overlegreeksen")
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=15, choices=Reekssoort.choices)
    gastheer = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    verwerking = models.ForeignKey(
        Verwerking, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    aanpakcode = models.SlugField(max_length=40, blank=True)
    overlegcode = models.SlugField(max_length=40, blank=True)
    ritme = models.CharField(max_length=15, choices=Reeksritme.choices)
    eerste_dag = models.DateField()
    begintijd = models.TimeField()
    duur_minuten = models.PositiveSmallIntegerField()
    bij_feestdag = models.CharField(
        max_length=12, choices=BijFeestdag.choices, default=BijFeestdag.VERVALT
    )
    plaats = models.CharField(max_length=120, blank=True)
    videolink = models.URLField(max_length=300, blank=True)
    in_inrichting = models.BooleanField(default=False)
    reden_einde = models.CharField(max_length=300, blank=True)

    objects = OverlegreeksQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["huis", "naam"],
                condition=Q(tot__isnull=True),
                name="overlegreeks_eens_per_huis",
            ),
            models.UniqueConstraint(
                fields=["huis", "aanpakcode", "overlegcode"],
                condition=Q(tot__isnull=True) & ~Q(aanpakcode=""),
                name="een_lopende_reeks_per_overleg_van_een_aanpak",
            ),
            models.CheckConstraint(
                name="overleg_van_een_aanpak_noemt_beide_codes",
                condition=Q(aanpakcode="", overlegcode="")
                | (~Q(aanpakcode="") & ~Q(overlegcode="")),
            ),
            models.CheckConstraint(
                name="gastheer_hoort_bij_een_reeks_van_een_partner",
                condition=Q(soort__in=["gefaciliteerd", "elders"], gastheer__isnull=False)
                | Q(soort__in=["eigen", "bestuurlijk"], gastheer__isnull=True),
            ),
            models.CheckConstraint(
                name="reeks_over_mensen_heeft_een_verwerking",
                condition=~Q(soort__in=["eigen", "gefaciliteerd"]) | Q(verwerking__isnull=False),
            ),
            models.CheckConstraint(
                name="bestuurlijke_reeks_gaat_over_niemand",
                condition=~Q(soort="bestuurlijk") | Q(verwerking__isnull=True),
            ),
            models.CheckConstraint(
                name="overleg_duurt_5_minuten_tot_10_uur",
                condition=Q(duur_minuten__range=(KORTST_MINUTEN, LANGST_MINUTEN)),
            ),
            models.CheckConstraint(
                name="videolink_van_een_reeks_is_https",
                condition=Q(videolink="") | Q(videolink__startswith="https://"),
            ),
            models.CheckConstraint(
                name="overlegreeks_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")),
            ),
            models.CheckConstraint(
                name="beeindigde_reeks_zegt_waarom",
                condition=Q(tot__isnull=True, reden_einde="")
                | (Q(tot__isnull=False) & ~Q(reden_einde="")),
            ),
        ]

    @classmethod
    def maak(cls, huis: Huis, *, sleutel: UUID | None = None, **inhoud: Any) -> "Overlegreeks":
        """It begins on the first day that its rhythm counts from."""
        return cls.objects.create(
            huis=huis, vanaf=inhoud["eerste_dag"], sleutel=sleutel or uuid4(), **inhoud
        )

    def wijzig(self, **inhoud: Any) -> None:
        """It began no later than the day that its rhythm now counts from."""
        for veld, waarde in inhoud.items():
            setattr(self, veld, waarde)
        self.vanaf = min(self.vanaf, self.eerste_dag)
        self.save(update_fields=[*inhoud, "vanaf"])

    def beeindig(self, *, per: date, reden: str) -> None:
        self.tot, self.reden_einde = per, reden
        self.save(update_fields=["tot", "reden_einde"])

    @property
    def is_zonder_personen(self) -> bool:
        return self.soort == Reekssoort.BESTUURLIJK

    @property
    def is_van_een_gastheer(self) -> bool:
        """The partner leads it and keeps what is said there; the house supports (JP22 r182)."""
        return self.soort == Reekssoort.GEFACILITEERD
