from datetime import datetime

from django.db import transaction

from spil.gebruikers.models import Rol, Team
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.fouten import DomeinFout
from spil.logboek.schrijven import leg_vast


class TeamBestaatAl(DomeinFout):
    """The house has a team with this name."""


@transaction.atomic
def maak_team(naam: str, *, door: Rol, op: datetime) -> Team:
    """A team beside the fixed ones. Raises GeenRecht, TeamBestaatAl."""
    vereis_rol("team.samenstellen", door=door)
    huis = door.medewerker.huis
    if Team.objects.filter(huis=huis, naam__iexact=naam).exists():
        raise TeamBestaatAl("Er is al een team met deze naam. Kies een andere.")
    team = Team.maak(huis, naam=naam)
    leg_vast("team.gemaakt", door=door, op=op, onderwerp=team)
    return team
