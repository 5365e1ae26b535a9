from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.overleggen.models.agendapunt import Agendapunt
from spil.overleggen.verslagtekst import Regelsoort
from spil.partners.models import Partner
from spil.plannen.models import Actie
from spil.toegang.models import DeelModel


class Afspraakstand(models.TextChoices):
    AFGEDAAN = "afgedaan", "Afgedaan"
    VERVALLEN = "vervallen", "Vervallen"


class VerslagregelQuerySet(models.QuerySet["Verslagregel"]):
    def open_afspraken(self) -> Self:
        """Of a report, and not settled nor in a plan since. Not of an item that was opened again: it
        gets other lines."""
        afgerond = self.filter(punt__afgerond_op__isnull=False)
        return afgerond.filter(soort=Regelsoort.ACTIE, actie__isnull=True, stand="")

    def beslist_sinds(self, punt: Agendapunt) -> Self:
        """Agreements of this item that somebody settled, or took into the plan of the case that its
        report became."""
        los = self.filter(punt=punt, soort=Regelsoort.ACTIE).exclude(stand="")
        return los | self.filter(punt=punt, actie__isnull=False) if punt.is_aanmelding else los


class Verslagregel(DeelModel):
    """One line of the report of an item, as it was read from what was typed. Lies in the part of
    that item; written when the item is rounded off, and anew when it was opened again since.

    An action of a case points at the `actie` of the plan that it became. Of a report there is no
    plan: there it is an agreement (`afspraak`), here alone, until a later table settles it (`stand`)
    or the report became a case and it went into the plan.
    """

    punt = models.ForeignKey(Agendapunt, on_delete=models.PROTECT, related_name="verslagregels")
    volgnummer = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=10, choices=Regelsoort.choices)
    tekst = models.TextField()
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    datum = models.DateField(null=True, blank=True)
    actie = models.OneToOneField(
        Actie, on_delete=models.PROTECT, null=True, blank=True, related_name="verslagregel"
    )
    stand = models.CharField(max_length=9, choices=Afspraakstand.choices, blank=True)
    reden = models.CharField(max_length=300, blank=True)
    beslist_op = models.DateTimeField(null=True, blank=True)
    beslist_door = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = VerslagregelQuerySet.as_manager()

    class Meta:
        ordering = ["punt", "volgnummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["punt", "volgnummer"], name="verslagregel_eens_per_punt"
            ),
            models.CheckConstraint(name="verslagregel_heeft_een_tekst", condition=~Q(tekst="")),
            models.CheckConstraint(
                name="alleen_een_actie_in_een_verslag_is_van_iemand",
                condition=Q(soort="actie") | Q(partner__isnull=True, actie__isnull=True),
            ),
            models.CheckConstraint(
                name="alleen_een_actie_of_de_volgende_keer_heeft_een_dag",
                condition=Q(soort="actie")
                | Q(soort="volgende", datum__isnull=False)
                | (~Q(soort="volgende") & Q(datum__isnull=True)),
            ),
            models.CheckConstraint(
                name="alleen_een_afspraak_wordt_afgedaan",
                condition=Q(stand="") | Q(soort="actie", actie__isnull=True),
            ),
            models.CheckConstraint(
                name="afgedane_afspraak_zegt_wie_en_wanneer",
                condition=Q(stand="", beslist_op__isnull=True, beslist_door__isnull=True)
                | (~Q(stand="") & Q(beslist_op__isnull=False, beslist_door__isnull=False)),
            ),
            models.CheckConstraint(
                name="vervallen_afspraak_zegt_waarom",
                condition=Q(stand="vervallen") & ~Q(reden="") | ~Q(stand="vervallen") & Q(reden=""),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        punt: Agendapunt,
        *,
        volgnummer: int,
        soort: str,
        tekst: str,
        partner: Partner | None,
        datum: date | None,
        actie: Actie | None,
    ) -> "Verslagregel":
        return cls.objects.create(
            dossier_id=punt.dossier_id,
            deel_id=punt.deel_id,
            punt=punt,
            volgnummer=volgnummer,
            soort=soort,
            tekst=tekst,
            partner=partner,
            datum=datum,
            actie=actie,
        )

    @classmethod
    def maak_plaats(cls, punt: Agendapunt) -> None:
        """For the report that the item gets instead."""
        cls.objects.filter(punt=punt).delete()

    @property
    def is_afspraak(self) -> bool:
        """Said what somebody does, and in no plan."""
        return self.soort == Regelsoort.ACTIE and self.actie_id is None

    @property
    def is_open(self) -> bool:
        return self.is_afspraak and not self.stand

    @property
    def past_in_een_plan(self) -> bool:
        """It says who does it, and before when."""
        return self.partner_id is not None and self.datum is not None

    def beslis(self, stand: Afspraakstand, *, reden: str = "", door: Rol, op: datetime) -> None:
        self.stand, self.reden = stand, reden
        self.beslist_door, self.beslist_op = door, op
        self._bewaar_stand()

    def heropen(self) -> None:
        self.stand, self.reden = "", ""
        self.beslist_door, self.beslist_op = None, None
        self._bewaar_stand()

    def neem_over_in_plan(self, actie: Actie) -> None:
        """From now on it is the action of the plan, here only what was said."""
        self.actie = actie
        self.save(update_fields=["actie"])

    def _bewaar_stand(self) -> None:
        self.save(update_fields=["stand", "reden", "beslist_door", "beslist_op"])
