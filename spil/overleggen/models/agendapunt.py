from datetime import datetime
from typing import Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.kern.eenmalig import MetSleutel
from spil.overleggen.fouten import VraagHoortBijDeGastheer
from spil.overleggen.models.agendaplek import Agendaplek
from spil.overleggen.models.overlegreeks import Overlegreeks
from spil.personen.models import Betrokkene
from spil.toegang.models import DeelModel, Dossierdeel


class Aanleiding(models.TextChoices):
    """Why this comes to the table."""

    TRIAGE = "triage", "Aanmelding wacht op een besluit"
    BESPREKING = "bespreking", "Afgesproken bespreking"
    EVALUATIE = "evaluatie", "Evaluatie van het plan"
    STILSTAND = "stilstand", "Staat stil"
    VERZOEK = "verzoek", "Op verzoek"
    HANDMATIG = "handmatig", "Op de agenda gezet"


class AgendapuntQuerySet(models.QuerySet["Agendapunt"]):
    def open(self) -> Self:
        return self.filter(afgerond_op__isnull=True)


class Agendapunt(DeelModel, MetSleutel):
    """One dossier on the agenda of one meeting. Lies in a part of its own (`bespreking`): read by
    the house team of the dossier and by who sits at the table for this item, nobody else.

    `wie` is how the person is called at the table, as the house chose it: who sits there does not
    hold the kaft. At the table of a partner that the house only supports it is the number of the
    dossier, and there is no question: what it is about lies with that partner.
    """

    plek = models.OneToOneField(Agendaplek, on_delete=models.PROTECT, related_name="punt")
    betrokkene = models.ForeignKey(
        Betrokkene, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    wie = models.CharField(max_length=200)
    aanleiding = models.CharField(max_length=12, choices=Aanleiding.choices)
    vraag = models.TextField(max_length=2000, blank=True)
    afgerond_op = models.DateTimeField(null=True, blank=True)

    objects = AgendapuntQuerySet.as_manager()

    class Meta:
        ordering = ["plek__volgnummer"]
        indexes = [models.Index(fields=["dossier"], name="agendapunt_per_dossier")]
        constraints = [
            models.CheckConstraint(name="agendapunt_zegt_om_wie_het_gaat", condition=~Q(wie="")),
            models.UniqueConstraint(fields=["deel"], name="een_agendapunt_per_bespreking"),
        ]

    @classmethod
    def zet(
        cls,
        plek: Agendaplek,
        deel: Dossierdeel,
        *,
        wie: str,
        betrokkene: Betrokkene | None,
        aanleiding: str,
        vraag: str,
        sleutel: UUID | None = None,
    ) -> "Agendapunt":
        """Raises VraagHoortBijDeGastheer."""
        reeks = plek.overleg.reeks
        _vereis_vraag_van_het_huis(reeks, vraag)
        return cls.objects.create(
            plek=plek,
            dossier_id=deel.dossier_id,
            deel=deel,
            wie=deel.dossier.nummer if reeks.is_van_een_gastheer else wie,
            betrokkene=betrokkene,
            aanleiding=aanleiding,
            vraag=vraag,
            sleutel=sleutel or uuid4(),
        )

    @property
    def is_afgerond(self) -> bool:
        return self.afgerond_op is not None

    @property
    def is_aanmelding(self) -> bool:
        """It came to the table for a decision whether it becomes a case. Stands on the item, so that
        who only sits at the table, and does not hold the kaft, knows it too."""
        return self.aanleiding == Aanleiding.TRIAGE

    @property
    def is_begonnen(self) -> bool:
        """Who was there was written down, or what was said, or an extract was made: it stays where
        it is, so that another table does not read what was said at this one."""
        if self.aanwezigheden.exists() or self.uittreksels.exists():
            return True
        geschreven = getattr(self, "aantekening", None)
        return geschreven is not None and bool(geschreven.tekst.strip())

    def stel_vraag(self, vraag: str) -> None:
        """Raises VraagHoortBijDeGastheer."""
        _vereis_vraag_van_het_huis(self.plek.overleg.reeks, vraag)
        self.vraag = vraag
        self.save(update_fields=["vraag"])

    def verplaats_naar(self, plek: Agendaplek) -> None:
        """To another meeting, with all that was prepared for it."""
        self.plek = plek
        self.save(update_fields=["plek"])

    def rond_af(self, *, op: datetime) -> None:
        self.afgerond_op = op
        self.save(update_fields=["afgerond_op"])

    def heropen(self) -> None:
        self.afgerond_op = None
        self.save(update_fields=["afgerond_op"])

    def haal_weg(self) -> None:
        """With who sat at it. The part stays, empty: log lines point at it."""
        self.aanschuivers.all().delete()
        self.delete()


def _vereis_vraag_van_het_huis(reeks: Overlegreeks, vraag: str) -> None:
    if vraag and reeks.is_van_een_gastheer:
        raise VraagHoortBijDeGastheer
