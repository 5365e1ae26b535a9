from datetime import date, datetime, timedelta
from typing import Final, Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import F, Q

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.kern.historie import met_historie
from spil.kern.klok import datum
from spil.kern.versleuteling import Kluis
from spil.partners.models import Partner
from spil.toegang.models import DeelModel, Dossierdeel
from spil.werkprocessen.definitie.inhoud import Instrument

ANTWOORD_BINNEN: Final = timedelta(days=14)
LOOPT_AF_BINNEN: Final = timedelta(days=30)


class Afnamestaat(models.TextChoices):
    GEVRAAGD = "gevraagd", "Gevraagd"
    AFGENOMEN = "afgenomen", "Afgenomen"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


class AfnameQuerySet(models.QuerySet["Afname"]):
    def gevraagd(self) -> Self:
        return self.filter(staat=Afnamestaat.GEVRAAGD)

    def met_alles(self) -> Self:
        """With what a line on a screen needs, in one query."""
        return self.select_related("dossier", "partner", "rol__medewerker")


@met_historie
class Afname(DeelModel, MetSleutel):
    """One risk instrument, asked of one deelnemer. Kept of its outcome: a conclusion in words and
    until when it holds. Never a score, an item or an answer; those stay with who took it.

    Lies in the part of the deelnemer that was asked: that organisation and the house team read it.
    The conclusion is about health or offences and the partner answers for it. The regisseur must
    know it to ask the right instrument at the right moment (MZ23 r50-51); the other deelnemers need
    not, and that somebody was asked already says something. What the others must know for the plan,
    the partner tells them itself, in the meeting or in a note. So this is not the gezamenlijk part,
    and not the kern either: who answers for a conclusion can read it and put it right.

    The conclusion is encrypted with the keys of the house, also in the row history. The name and
    the validity are those of the approach on the day it was asked: a later version changes neither.
    """

    instrument = models.CharField(max_length=40)
    naam = models.CharField(max_length=120)
    geldig_maanden = models.PositiveSmallIntegerField()
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    rol = models.ForeignKey(Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    gevraagd_op = models.DateTimeField()
    staat = models.CharField(
        max_length=12, choices=Afnamestaat.choices, default=Afnamestaat.GEVRAAGD
    )
    afgenomen_op = models.DateField(null=True, blank=True)
    conclusie = models.BinaryField(default=b"")
    geldig_tot = models.DateField(null=True, blank=True)
    reden = models.CharField(max_length=300, blank=True)

    objects = AfnameQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["dossier"], name="afname_per_dossier"),
            models.Index(
                fields=["deel", "gevraagd_op"],
                condition=Q(staat="gevraagd"),
                name="gevraagde_afname_per_deel",
            ),
            models.Index(
                fields=["deel", "geldig_tot"],
                condition=Q(staat="afgenomen"),
                name="afname_loopt_af_per_deel",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="afname_noemt_een_instrument", condition=~Q(instrument="") & ~Q(naam="")
            ),
            models.CheckConstraint(
                name="alleen_wat_is_afgenomen_heeft_een_conclusie",
                condition=Q(staat="afgenomen", afgenomen_op__isnull=False, geldig_tot__isnull=False)
                & ~Q(conclusie=b"")
                | ~Q(staat="afgenomen")
                & Q(afgenomen_op__isnull=True, geldig_tot__isnull=True, conclusie=b""),
            ),
            models.CheckConstraint(
                name="conclusie_geldt_na_de_dag_van_afname",
                condition=Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=F("afgenomen_op")),
            ),
            models.CheckConstraint(
                name="alleen_wat_is_ingetrokken_heeft_een_reden",
                condition=Q(staat="ingetrokken") & ~Q(reden="")
                | ~Q(staat="ingetrokken") & Q(reden=""),
            ),
            models.UniqueConstraint(
                fields=["deel", "instrument"],
                condition=Q(staat="gevraagd"),
                name="instrument_een_keer_tegelijk_gevraagd",
            ),
        ]

    @classmethod
    def vraag(
        cls,
        deel: Dossierdeel,
        instrument: Instrument,
        *,
        partner: Partner,
        rol: Rol | None,
        op: datetime,
        sleutel: UUID | None = None,
    ) -> "Afname":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            instrument=instrument.code,
            naam=instrument.naam,
            geldig_maanden=instrument.geldig_maanden,
            partner=partner,
            rol=rol,
            gevraagd_op=op,
            sleutel=sleutel or uuid4(),
        )

    @property
    def is_gevraagd(self) -> bool:
        return self.staat == Afnamestaat.GEVRAAGD

    @property
    def van_wie(self) -> str:
        """`A. Haddad, GGZ Voorbeeld`, or only the organisation."""
        return f"{self.rol.medewerker.naam}, {self.partner.naam}" if self.rol else self.partner.naam

    @property
    def antwoord_voor(self) -> date:
        """By when an outcome is usually there."""
        return datum(self.gevraagd_op) + ANTWOORD_BINNEN

    def blijft_uit(self, dag: date) -> bool:
        """Asked, and no outcome within the usual time."""
        return self.is_gevraagd and self.antwoord_voor < dag

    def is_verlopen(self, dag: date) -> bool:
        """The first day on which it no longer holds is `geldig_tot`."""
        return self.geldig_tot is not None and self.geldig_tot <= dag

    def loopt_af(self, dag: date) -> bool:
        """Holds still, and not for long."""
        return (
            self.geldig_tot is not None
            and not self.is_verlopen(dag)
            and self.geldig_tot <= dag + LOOPT_AF_BINNEN
        )

    def leg_vast(
        self, *, afgenomen_op: date, conclusie: str, geldig_tot: date, kluis: Kluis
    ) -> None:
        self.staat = Afnamestaat.AFGENOMEN
        self.afgenomen_op, self.geldig_tot = afgenomen_op, geldig_tot
        self.conclusie = kluis.versleutel(conclusie, plaats=self._plaats)
        self.save(update_fields=["staat", "afgenomen_op", "geldig_tot", "conclusie"])

    def lees_conclusie(self, kluis: Kluis) -> str:
        """Empty as long as there is none."""
        if not self.conclusie:
            return ""
        return kluis.ontsleutel(bytes(self.conclusie), plaats=self._plaats)

    def trek_in(self, reden: str) -> None:
        self.staat, self.reden = Afnamestaat.INGETROKKEN, reden
        self.save(update_fields=["staat", "reden"])

    @property
    def _plaats(self) -> str:
        return f"instrumenten_afname.conclusie.{self.uuid}"
