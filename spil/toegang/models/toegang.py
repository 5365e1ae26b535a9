from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from spil.gebruikers.models import Rol, Team
from spil.toegang.models.deelmodel import DeelModel
from spil.toegang.models.dossier import Dossier
from spil.toegang.models.dossierdeel import Dossierdeel


class Reden(models.TextChoices):
    """Why somebody may see a dossier or a part of it: their relation to it."""

    REGIE = "regie", "Heeft de regie"
    ONDERSTEUNING = "ondersteuning", "Ondersteunt de regie"
    TRIAGE = "triage", "Beoordeelt de aanmelding"
    AANMELDER = "aanmelder", "Deed de aanmelding"
    DEELNEMER = "deelnemer", "Is deelnemer"
    LAATSTE_REGISSEUR = "laatste_regisseur", "Had als laatste de regie"
    UITDRUKKELIJK = "uitdrukkelijk", "Kreeg toegang"
    NOOD = "nood", "Noodtoegang"
    GENODIGD = "genodigd", "Is gevraagd om een standpunt"
    AAN_TAFEL = "aan_tafel", "Zit aan tafel bij dit punt"


class ToegangQuerySet(models.QuerySet["Toegang"]):
    def geldig_op(self, moment: datetime) -> Self:
        return self.filter(van__lte=moment).filter(Q(tot__isnull=True) | Q(tot__gt=moment))

    def nog_niet_voorbij(self, moment: datetime) -> Self:
        """Also what begins after `moment`: given by a request that came later and was sooner."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gt=moment))

    def bij_dossier(self, dossier_id: int) -> Self:
        return self.filter(dossier_id=dossier_id)


class Toegang(DeelModel):
    """Rol or team × dossier or part × reason × from × until.

    With `heel_dossier` it covers all parts (and then lies in the kaft); else only `deel`.
    """

    rol = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="toegangen"
    )
    team = models.ForeignKey(
        Team, on_delete=models.PROTECT, null=True, blank=True, related_name="toegangen"
    )
    heel_dossier = models.BooleanField(default=False)
    reden = models.CharField(max_length=20, choices=Reden.choices)
    toelichting = models.CharField(max_length=500, blank=True)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)

    objects = ToegangQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["rol", "tot"], name="toegang_van_rol"),
            models.Index(fields=["team", "tot"], name="toegang_van_team"),
        ]
        constraints = [
            models.CheckConstraint(
                name="toegang_heeft_een_rol_of_een_team",
                condition=Q(rol__isnull=False, team__isnull=True)
                | Q(rol__isnull=True, team__isnull=False),
            ),
            models.CheckConstraint(
                name="toegang_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
            ),
            models.CheckConstraint(
                name="noodtoegang_is_kort_en_heeft_een_reden",
                condition=~Q(reden="nood") | (Q(tot__isnull=False) & ~Q(toelichting="")),
            ),
        ]

    @classmethod
    def op_dossier(
        cls,
        dossier: Dossier,
        *,
        reden: Reden,
        van: datetime,
        rol: Rol | None = None,
        team: Team | None = None,
        toelichting: str = "",
    ) -> "Toegang":
        """All parts, those of later included."""
        return cls.objects.create(
            dossier=dossier,
            deel_id=dossier.deel_id,
            heel_dossier=True,
            rol=rol,
            team=team,
            reden=reden,
            van=van,
            toelichting=toelichting,
        )

    @classmethod
    def op_deel(
        cls,
        deel: Dossierdeel,
        *,
        reden: Reden,
        van: datetime,
        rol: Rol | None = None,
        team: Team | None = None,
        toelichting: str = "",
    ) -> "Toegang":
        """This part and no other."""
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            rol=rol,
            team=team,
            reden=reden,
            van=van,
            toelichting=toelichting,
        )

    @property
    def houder(self) -> str:
        """Who holds it, as others read it."""
        if self.rol:
            return self.rol.naam
        return f"Team {self.team.naam}" if self.team else ""

    def trek_in(self, *, op: datetime) -> None:
        """Gone in the next request; what had not begun never does."""
        self.tot = max(op, self.van)
        self.save(update_fields=["tot"])
