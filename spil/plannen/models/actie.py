from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Self, cast
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.kern.historie import met_historie
from spil.partners.models import Partner
from spil.plannen.models.betreft import OverMensen, met_betreft
from spil.plannen.models.doel import Doel
from spil.toegang.models import Dossierdeel

ZELF_TERUGZETTEN = timedelta(days=1)


class Actiestaat(models.TextChoices):
    OPEN = "open", "Open"
    GEREED = "gereed", "Gereed"
    VERVALLEN = "vervallen", "Vervallen"


class ActieQuerySet(models.QuerySet["Actie"]):
    def open(self) -> Self:
        return self.filter(staat=Actiestaat.OPEN)

    def te_laat_op(self, dag: date) -> Self:
        return self.open().filter(deadline__lt=dag)

    def op_deadline(self) -> Self:
        return self.order_by("deadline", "id")

    def met_alles(self) -> Self:
        """With what a line on a screen needs, in one query."""
        rijen = self.select_related("dossier", "doel", "partner", "rol__medewerker", "hulp_van")
        return cast("Self", met_betreft(rijen))


@met_historie
class Actie(OverMensen, MetSleutel):
    """One thing that one organisation will do, before one day. Part of the common plan."""

    doel = models.ForeignKey(
        Doel, on_delete=models.PROTECT, null=True, blank=True, related_name="acties"
    )
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    rol = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="acties"
    )
    omschrijving = models.CharField(max_length=500)
    hulp_nodig = models.CharField(max_length=300, blank=True)
    hulp_van = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    deadline = models.DateField()
    staat = models.CharField(max_length=10, choices=Actiestaat.choices, default=Actiestaat.OPEN)
    resultaat = models.TextField(blank=True)
    afgerond_op = models.DateTimeField(null=True, blank=True)
    herinnerd_op = models.DateTimeField(null=True, blank=True)
    herinneringen = models.PositiveSmallIntegerField(default=0)
    # When somebody last wrote something about it; not known of what came from another system.
    aangeraakt_op = models.DateTimeField(null=True, blank=True)
    versie = models.PositiveIntegerField(default=1)

    objects = ActieQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["dossier"], name="actie_per_dossier"),
            models.Index(
                fields=["deel", "deadline"], condition=Q(staat="open"), name="open_actie_per_deel"
            ),
            models.Index(
                fields=["rol", "deadline"], condition=Q(staat="open"), name="open_actie_van_rol"
            ),
            models.Index(
                fields=["partner", "deadline"],
                condition=Q(staat="open"),
                name="open_actie_van_partner",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="actie_heeft_een_omschrijving", condition=~Q(omschrijving="")
            ),
            models.CheckConstraint(
                name="afgeronde_actie_heeft_een_moment",
                condition=Q(staat="open", afgerond_op__isnull=True)
                | (~Q(staat="open") & Q(afgerond_op__isnull=False)),
            ),
            models.CheckConstraint(
                name="vervallen_actie_heeft_een_reden",
                condition=~Q(staat="vervallen") | ~Q(resultaat=""),
            ),
            models.CheckConstraint(
                name="wie_om_hulp_wordt_gevraagd_weet_waarvoor",
                condition=Q(hulp_van__isnull=True) | ~Q(hulp_nodig=""),
            ),
        ]

    @classmethod
    def voeg_toe(
        cls,
        deel: Dossierdeel,
        *,
        partner: Partner,
        rol: Rol | None,
        omschrijving: str,
        deadline: date,
        hulp_nodig: str = "",
        hulp_van: Partner | None = None,
        doel: Doel | None = None,
        sleutel: UUID | None = None,
        op: datetime,
    ) -> "Actie":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            doel=doel,
            partner=partner,
            rol=rol,
            omschrijving=omschrijving,
            hulp_nodig=hulp_nodig,
            hulp_van=hulp_van,
            deadline=deadline,
            aangeraakt_op=op,
            sleutel=sleutel or uuid4(),
        )

    @classmethod
    def neem_over(cls, acties: "Iterable[Actie]") -> None:
        """Actions from another system, in the state that they had there, in one statement."""
        cls.objects.bulk_create(acties)

    @property
    def is_open(self) -> bool:
        return self.staat == Actiestaat.OPEN

    @property
    def eigenaar(self) -> str:
        """`J. Verbeek, Politie`, or only the organisation."""
        return f"{self.rol.medewerker.naam}, {self.partner.naam}" if self.rol else self.partner.naam

    @property
    def zelf_terug_te_zetten_tot(self) -> datetime | None:
        """Until when its organisation may say that it is not done after all."""
        gereed = self.staat == Actiestaat.GEREED
        return self.afgerond_op + ZELF_TERUGZETTEN if gereed and self.afgerond_op else None

    def is_zelf_terug_te_zetten(self, op: datetime) -> bool:
        tot = self.zelf_terug_te_zetten_tot
        return tot is not None and op <= tot

    def is_te_laat(self, dag: date) -> bool:
        return self.is_open and self.deadline < dag

    def wijzig(
        self,
        *,
        partner: Partner,
        rol: Rol | None,
        omschrijving: str,
        deadline: date,
        hulp_nodig: str,
        hulp_van: Partner | None,
        doel: Doel | None,
        op: datetime,
    ) -> None:
        self.partner, self.rol, self.doel = partner, rol, doel
        self.omschrijving, self.deadline, self.aangeraakt_op = omschrijving, deadline, op
        self.hulp_nodig, self.hulp_van = hulp_nodig, hulp_van
        velden = ("partner", "rol", "doel", "omschrijving", "deadline", "hulp_nodig", "hulp_van")
        self._bewaar(*velden, "aangeraakt_op")

    def verzet(self, naar: date, *, op: datetime) -> None:
        """To another day, all else as it was."""
        self.deadline, self.aangeraakt_op = naar, op
        self._bewaar("deadline", "aangeraakt_op")

    def rond_af(self, staat: Actiestaat, *, resultaat: str, op: datetime) -> None:
        self.staat, self.resultaat, self.afgerond_op = staat, resultaat, op
        self._bewaar("staat", "resultaat", "afgerond_op")

    def heropen(self, *, op: datetime) -> None:
        self.staat, self.afgerond_op, self.aangeraakt_op = Actiestaat.OPEN, None, op
        self._bewaar("staat", "afgerond_op", "aangeraakt_op")

    def raak_aan(self, *, op: datetime) -> None:
        """Somebody said how it stands with it."""
        self.aangeraakt_op = op
        self.save(update_fields=["aangeraakt_op"])

    def herinner(self, *, op: datetime) -> None:
        """Does not count as a change of the action itself."""
        self.herinnerd_op, self.herinneringen = op, self.herinneringen + 1
        self.save(update_fields=["herinnerd_op", "herinneringen"])

    def _bewaar(self, *velden: str) -> None:
        self.versie += 1
        self.save(update_fields=[*velden, "versie"])
