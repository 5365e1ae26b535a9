from datetime import date, datetime

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from spil.aanmeldingen.models.aanmelding import Aanmelding, Stand
from spil.gebruikers.models import Medewerker, Rol
from spil.kern.tekst import in_een_zin
from spil.partners.models import Klasse, Partner
from spil.toegang.models import DeelModel, Dossierdeel
from spil.werkprocessen.definitie.verloop import Triageuitkomst


class Uitkomst(models.TextChoices):
    """What the table may decide on a report; each outcome of an approach leads to one of these."""

    OPPAKKEN = "oppakken", "Oppakken"
    ADVIES = "advies", "Advies geven"
    DOORGELEIDEN = "doorgeleiden", "Doorgeleiden"
    NIET_OPPAKKEN = "niet_oppakken", "Niet oppakken"

    @property
    def stand(self) -> Stand:
        """Where the report stands after this decision."""
        return {
            Uitkomst.OPPAKKEN: Stand.OPGEPAKT,
            Uitkomst.ADVIES: Stand.ADVIES,
            Uitkomst.DOORGELEIDEN: Stand.DOORGELEID,
            Uitkomst.NIET_OPPAKKEN: Stand.NIET_OPGEPAKT,
        }[self]


class Triagebesluit(DeelModel):
    """The dated decision on a report, by named people (WGS art. 2.31 lid 2). Lies in the kern.

    `code` and `naam` are those of the outcome in its approach, `uitkomst` what it leads to.
    `verdeeld`: somebody at the table found otherwise.
    """

    class Wijze(models.TextChoices):
        OVERLEG = "overleg", "In het triageoverleg"
        SPOED = "spoed", "Met spoed, buiten het overleg om"

    aanmelding = models.OneToOneField(
        Aanmelding, on_delete=models.PROTECT, related_name="triagebesluit"
    )
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices)
    code = models.CharField(max_length=40)
    naam = models.CharField(max_length=120)
    reden = models.TextField()
    wijze = models.CharField(max_length=10, choices=Wijze.choices, default=Wijze.OVERLEG)
    besloten_op = models.DateField()
    verdeeld = models.BooleanField(default=False)
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(name="triagebesluit_heeft_een_reden", condition=~Q(reden="")),
        ]

    @classmethod
    def leg_vast(
        cls,
        deel: Dossierdeel,
        aanmelding: Aanmelding,
        *,
        uitkomst: Triageuitkomst,
        reden: str,
        wijze: str,
        besloten_op: date,
        verdeeld: bool,
        door: Rol,
        op: datetime,
    ) -> "Triagebesluit":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            aanmelding=aanmelding,
            uitkomst=uitkomst.leidt_tot,
            code=uitkomst.code,
            naam=uitkomst.naam,
            reden=reden,
            wijze=wijze,
            besloten_op=besloten_op,
            verdeeld=verdeeld,
            vastgelegd_op=op,
            vastgelegd_door=door,
        )

    @property
    def in_een_zin(self) -> str:
        """Its name in the middle of a sentence."""
        return in_een_zin(self.naam)

    @property
    def is_opgepakt(self) -> bool:
        return self.uitkomst == Uitkomst.OPPAKKEN


class TriageBeslisser(DeelModel):
    """A named person at the table: who of a public deelnemer decides, of a private one advises.
    `standpunt` is an outcome of the approach, `criteria` what it rests on.

    `klasse` is the power of the partner on the day of the decision (WGS art. 2.27).
    """

    besluit = models.ForeignKey(Triagebesluit, on_delete=models.PROTECT, related_name="beslissers")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    klasse = models.CharField(max_length=10, choices=Klasse.choices)
    beslist = models.BooleanField()
    standpunt = models.CharField(max_length=40)
    criteria = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    toelichting = models.TextField(blank=True)

    class Meta:
        ordering = ["-beslist", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["besluit", "medewerker"], name="beslisser_eens_per_besluit"
            ),
            models.CheckConstraint(
                name="alleen_publieke_deelnemers_beslissen_wgs_2_31_lid_2",
                condition=Q(beslist=False) | Q(klasse="publiek"),
            ),
            models.CheckConstraint(
                name="alleen_deelnemers_zitten_aan_tafel",
                condition=Q(klasse__in=["publiek", "privaat"]),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        besluit: Triagebesluit,
        medewerker: Medewerker,
        *,
        beslist: bool,
        standpunt: str,
        criteria: list[str],
        toelichting: str,
    ) -> None:
        cls.objects.create(
            dossier_id=besluit.dossier_id,
            deel_id=besluit.deel_id,
            besluit=besluit,
            medewerker=medewerker,
            partner_id=medewerker.partner_id,
            klasse=medewerker.partner.klasse,
            beslist=beslist,
            standpunt=standpunt,
            criteria=criteria,
            toelichting=toelichting,
        )


class TriageCriterium(DeelModel):
    """The judgement of the table on one criterion."""

    besluit = models.ForeignKey(Triagebesluit, on_delete=models.PROTECT, related_name="criteria")
    criterium = models.CharField(max_length=40)
    voldaan = models.BooleanField()
    toelichting = models.TextField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["besluit", "criterium"], name="criterium_eens_per_besluit"
            ),
            models.CheckConstraint(
                name="oordeel_over_criterium_heeft_een_reden", condition=~Q(toelichting="")
            ),
        ]

    @classmethod
    def leg_vast(
        cls, besluit: Triagebesluit, *, criterium: str, voldaan: bool, toelichting: str
    ) -> None:
        cls.objects.create(
            dossier_id=besluit.dossier_id,
            deel_id=besluit.deel_id,
            besluit=besluit,
            criterium=criterium,
            voldaan=voldaan,
            toelichting=toelichting,
        )
