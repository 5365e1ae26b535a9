from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from spil.huizen.models import Gemeente, Huis
from spil.kern.models import MetUuid


class Klasse(models.TextChoices):
    """The power a partner has in law (WGS art. 2.27 and 2.31; facts 1.3)."""

    PUBLIEK = "publiek", "Publieke deelnemer"
    PRIVAAT = "privaat", "Private deelnemer"
    DERDE = "derde", "Derde"
    HUIS = "huis", "Het huis zelf"


class Organisatiesoort(models.TextChoices):
    """The kinds of WGS art. 2.27; burgemeester and college are two deelnemers."""

    POLITIE = "politie", "Politie"
    OM = "om", "Openbaar ministerie"
    BURGEMEESTER = "burgemeester", "Burgemeester"
    COLLEGE = "college", "College van B en W"
    DJI = "dji", "Dienst Justitiële Inrichtingen"
    RVDK = "rvdk", "Raad voor de Kinderbescherming"
    GGD = "ggd", "GGD"
    RECLASSERING = "reclassering", "Reclassering"
    VEILIG_THUIS = "veilig_thuis", "Veilig Thuis"
    GI = "gi", "Gecertificeerde instelling"
    GGZ = "ggz", "GGZ-instelling"
    UITVOERDER = "uitvoerder", "Instelling die voor het college werkt"
    DERDE = "derde", "Derde"
    HUIS = "huis", "Zorg- en Veiligheidshuis"


PUBLIEKE_SOORTEN = frozenset({"politie", "om", "burgemeester", "college", "dji", "rvdk", "ggd"})
PRIVATE_SOORTEN = frozenset({"reclassering", "veilig_thuis", "gi", "ggz", "uitvoerder"})

ARTIKELEN = {
    Klasse.PUBLIEK: "WGS art. 2.27 lid 1",
    Klasse.PRIVAAT: "WGS art. 2.27 lid 2",
    Klasse.DERDE: "WGS art. 2.31 lid 9 en 10; BGS art. 2.21",
    Klasse.HUIS: "WGS art. 2.24",
}


class PartnerQuerySet(models.QuerySet["Partner"]):
    def van_huis(self, huis: Huis) -> Self:
        return self.filter(huis=huis)

    def deelnemers(self) -> Self:
        """Who may take part in cases: public and private, not derden, not the house."""
        return self.filter(klasse__in=[Klasse.PUBLIEK, Klasse.PRIVAAT])

    def doen_mee_op(self, dag: date) -> Self:
        return self.filter(begin__lte=dag).filter(Q(einde__isnull=True) | Q(einde__gt=dag))


class Partner(MetUuid):
    """An organisation in one capacity that works with one house, from begin to einde."""

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="partners")
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=20, choices=Organisatiesoort.choices)
    klasse = models.CharField(max_length=10, choices=Klasse.choices)
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    begin = models.DateField()
    einde = models.DateField(null=True, blank=True)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(fields=["huis", "naam", "soort"], name="partner_eens_per_huis"),
            models.UniqueConstraint(
                fields=["huis"], condition=Q(klasse="huis"), name="een_eigen_organisatie_per_huis"
            ),
            models.CheckConstraint(
                name="klasse_volgt_uit_soort_wgs_2_27",
                condition=Q(klasse="publiek", soort__in=sorted(PUBLIEKE_SOORTEN))
                | Q(klasse="privaat", soort__in=sorted(PRIVATE_SOORTEN))
                | Q(klasse="derde", soort="derde")
                | Q(klasse="huis", soort="huis"),
            ),
            models.CheckConstraint(
                name="burgemeester_en_college_horen_bij_een_gemeente",
                condition=~Q(soort__in=["burgemeester", "college"]) | Q(gemeente__isnull=False),
            ),
            models.CheckConstraint(
                name="partner_eindigt_na_begin",
                condition=Q(einde__isnull=True) | Q(einde__gt=models.F("begin")),
            ),
        ]

    @classmethod
    def maak(
        cls,
        huis: Huis,
        *,
        naam: str,
        soort: str,
        begin: date,
        gemeente: Gemeente | None = None,
    ) -> "Partner":
        """The class follows from the kind (WGS art. 2.27): nobody chooses it."""
        return cls.objects.create(
            huis=huis,
            naam=naam,
            soort=soort,
            klasse=klasse_van(soort),
            gemeente=gemeente,
            begin=begin,
        )

    def eindig(self, *, per: date) -> None:
        """`per` is the first day on which it takes part no more."""
        self.einde = per
        self.save(update_fields=["einde"])

    @property
    def artikel(self) -> str:
        """Where the law gives this partner its place."""
        return ARTIKELEN[Klasse(self.klasse)]

    @property
    def is_publiek(self) -> bool:
        return self.klasse == Klasse.PUBLIEK

    @property
    def is_deelnemer(self) -> bool:
        """May take part in cases: public or private (BGS art. 2.21: a derde never)."""
        return self.klasse in {Klasse.PUBLIEK, Klasse.PRIVAAT}

    @property
    def mag_inloggen(self) -> bool:
        """May its people get a login? A derde's never (BGS art. 2.21)."""
        return self.klasse != Klasse.DERDE and self.einde is None


def klasse_van(soort: str) -> Klasse:
    """Public, private, derde or the house itself, by kind of organisation (facts 1.3)."""
    if soort in PUBLIEKE_SOORTEN:
        return Klasse.PUBLIEK
    if soort in PRIVATE_SOORTEN:
        return Klasse.PRIVAAT
    return Klasse.HUIS if soort == Organisatiesoort.HUIS else Klasse.DERDE
