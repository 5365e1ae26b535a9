from dataclasses import dataclass
from datetime import date
from typing import Final, Self

from django.db import models
from django.db.models import F, Q

from spil.kern.historie import met_historie
from spil.personen.models.betrokkene import Betrokkene
from spil.toegang.models import DeelModel, Dossierdeel


class Relatiesoort(models.TextChoices):
    """What one person is to another, read from `van` to `naar`."""

    PARTNER = "partner", "partner van"
    EX_PARTNER = "ex_partner", "ex-partner van"
    OUDER = "ouder", "ouder van"
    BROER_ZUS = "broer_zus", "broer of zus van"
    GROOTOUDER = "grootouder", "grootouder van"
    FAMILIE = "familie", "ander familielid van"
    HUISGENOOT = "huisgenoot", "huisgenoot van"
    PLEGER = "pleger", "pleger tegen"
    MANTELZORGER = "mantelzorger", "mantelzorger van"
    NETWERK = "netwerk", "vriend of bekende van"


OMGEKEERD: Final = {
    Relatiesoort.OUDER: "kind van",
    Relatiesoort.GROOTOUDER: "kleinkind van",
    Relatiesoort.PLEGER: "slachtoffer van",
    Relatiesoort.MANTELZORGER: "krijgt mantelzorg van",
}
"""The same seen from `naar`; a kind that is not here reads the same from both sides."""
WEDERZIJDS: Final = tuple(sorted(set(Relatiesoort.values) - {soort.value for soort in OMGEKEERD}))


@dataclass(frozen=True, kw_only=True)
class Bijzonderheden:
    """What is known of a relation beside who and what."""

    bron: str
    vanaf: date | None = None
    tot: date | None = None
    directe_kring: bool = False
    zelfde_huishouden: bool = False


class RelatieQuerySet(models.QuerySet["Relatie"]):
    def van_dossier(self, dossier_id: int) -> Self:
        """Running ones first, oldest first."""
        return self.filter(dossier_id=dossier_id).order_by(F("tot").desc(nulls_first=True), "id")


@met_historie
class Relatie(DeelModel):
    """What two people of one dossier are to each other, from until. Never on the kaft.

    `zelfde_huishouden` is said of a relation and not derived from addresses: a drawing must not
    give away who lives at a geheim adres.
    """

    van = models.ForeignKey(Betrokkene, on_delete=models.PROTECT, related_name="relaties_naar")
    naar = models.ForeignKey(Betrokkene, on_delete=models.PROTECT, related_name="relaties_van")
    soort = models.CharField(max_length=20, choices=Relatiesoort.choices)
    vanaf = models.DateField(null=True, blank=True)
    tot = models.DateField(null=True, blank=True)
    bron = models.CharField(max_length=200)
    directe_kring = models.BooleanField(default=False)
    zelfde_huishouden = models.BooleanField(default=False)

    objects = RelatieQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="niemand_heeft_een_relatie_met_zichzelf", condition=~Q(van=F("naar"))
            ),
            models.CheckConstraint(
                name="een_wederzijdse_relatie_staat_er_een_keer",
                condition=~Q(soort__in=WEDERZIJDS) | Q(van__lt=F("naar")),
            ),
            models.CheckConstraint(
                name="relatie_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(vanaf__isnull=True) | Q(tot__gte=F("vanaf")),
            ),
            models.CheckConstraint(name="relatie_heeft_een_bron", condition=~Q(bron="")),
            models.UniqueConstraint(
                fields=["van", "naar", "soort"],
                condition=Q(tot__isnull=True),
                name="een_lopende_relatie_van_een_soort",
            ),
        ]

    @classmethod
    def leg_vast(
        cls, deel: Dossierdeel, van: Betrokkene, naar: Betrokkene, soort: str, wat: Bijzonderheden
    ) -> "Relatie":
        """`van` is this kind of relation to `naar`, see `gericht`."""
        relatie = cls(dossier_id=deel.dossier_id, deel=deel, van=van, naar=naar, soort=soort)
        relatie.wijzig(wat)
        return relatie

    def wijzig(self, wat: Bijzonderheden) -> None:
        """Who and what stay: another relation is another row."""
        self.bron, self.vanaf, self.tot = wat.bron, wat.vanaf, wat.tot
        self.directe_kring, self.zelfde_huishouden = wat.directe_kring, wat.zelfde_huishouden
        self.save()

    @property
    def heen(self) -> str:
        """`ouder van`: what `van` is to `naar`."""
        return str(Relatiesoort(self.soort).label)

    @property
    def terug(self) -> str:
        """`kind van`: what `naar` is to `van`."""
        return OMGEKEERD.get(Relatiesoort(self.soort), self.heen)

    @property
    def is_wederzijds(self) -> bool:
        return self.soort in WEDERZIJDS


def gericht(
    van: Betrokkene, naar: Betrokkene, soort: str, *, omgekeerd: bool = False
) -> tuple[Betrokkene, Betrokkene]:
    """The two in the order in which a relation of this kind is kept."""
    if soort in WEDERZIJDS:
        omgekeerd = van.pk > naar.pk
    return (naar, van) if omgekeerd else (van, naar)
