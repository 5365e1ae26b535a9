from collections.abc import Iterable
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Greatest

from spil.gebruikers.models.rol import Rol
from spil.huizen.models import Huis
from spil.kern.models import MetUuid


class Team(MetUuid):
    """Roles of one house that share work, such as the triage team."""

    class Taak(models.TextChoices):
        TRIAGE = "triage", "Triage"
        ONDERSTEUNING = "ondersteuning", "Ondersteuning"
        OVERIG = "overig", "Overig"

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="teams")
    naam = models.CharField(max_length=80)
    taak = models.CharField(max_length=20, choices=Taak.choices, default=Taak.OVERIG)

    class Meta:
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(fields=["huis", "naam"], name="teamnaam_eens_per_huis"),
            models.UniqueConstraint(
                fields=["huis", "taak"],
                condition=~models.Q(taak="overig"),
                name="een_team_per_vaste_taak",
            ),
        ]

    @classmethod
    def maak(cls, huis: Huis, *, naam: str, taak: str = Taak.OVERIG) -> "Team":
        return cls.objects.create(huis=huis, naam=naam, taak=taak)

    def neem_op(self, rol: Rol, *, op: datetime) -> bool:
        """False when this rol is in the team already."""
        lopend = TeamLid.objects.lopend().filter(team=self, rol=rol)
        if lopend.exists():
            return False
        TeamLid.objects.create(team=self, rol=rol, van=op)
        return True

    def laat_gaan(self, rol: Rol, *, op: datetime) -> None:
        TeamLid.beeindig_van([rol], team=self, op=op)


class TeamLidQuerySet(models.QuerySet["TeamLid"]):
    def lopend(self) -> Self:
        return self.filter(tot__isnull=True)

    def geldig_op(self, moment: datetime) -> Self:
        """Who was in a team then, also when they have left since."""
        return self.filter(van__lte=moment).filter(Q(tot__isnull=True) | Q(tot__gt=moment))


class TeamLid(models.Model):
    """A rol that belongs to a team, from van until tot.

    A row ends and is never deleted (the app may not): an old look through a team stays explained.
    """

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="leden")
    rol = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="teamlidmaatschappen")
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)

    objects = TeamLidQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["team", "rol"],
                condition=Q(tot__isnull=True),
                name="rol_eens_tegelijk_in_een_team",
            ),
            models.CheckConstraint(
                name="teamlid_eindigt_niet_voor_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
            ),
        ]

    @classmethod
    def beeindig_van(cls, rollen: Iterable[Rol], *, team: Team | None = None, op: datetime) -> None:
        """Out of this team, or out of all; gone in the next request."""
        lopend = cls.objects.lopend().filter(rol__in=list(rollen))
        if team is not None:
            lopend = lopend.filter(team=team)
        lopend.update(tot=Greatest(F("van"), Value(op)))
