from django.db import models

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

    def neem_op(self, rol: Rol) -> None:
        TeamLid.objects.get_or_create(team=self, rol=rol)

    def laat_gaan(self, rol: Rol) -> None:
        TeamLid.objects.filter(team=self, rol=rol).delete()


class TeamLid(models.Model):
    """A rol that belongs to a team."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="leden")
    rol = models.ForeignKey(Rol, on_delete=models.CASCADE, related_name="teamlidmaatschappen")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["team", "rol"], name="rol_eens_per_team"),
        ]
