"""Who works in which team: a team's toegangen are its members', for as long as they are in it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers import queries, toezicht
from spil.gebruikers.commands.rollen import RolNietMogelijk, is_zichzelf
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast


@transaction.atomic
def neem_op_in_team(team_uuid: UUID, *, rol_uuid: UUID, door: Rol, op: datetime) -> None:
    """Add a huisrol to a team of the same house; the FG is told. Nothing happens to who is in it.

    Raises NietGevonden, GeenRecht, RolNietMogelijk.
    """
    vereis_rol("team.samenstellen", door=door)
    team = queries.team(team_uuid, huis_id=door.huis_id)
    rol = queries.rol(rol_uuid, huis_id=door.huis_id)
    if not rol.is_huisrol:
        raise RolNietMogelijk("In een team werken alleen mensen met een rol in het huis zelf.")
    if is_zichzelf(rol.medewerker, door=door):
        raise RolNietMogelijk("U kunt uzelf niet in een team zetten. Vraag een andere beheerder.")
    if team.neem_op(rol, op=op):
        leg_vast("team.aangevuld", door=door, op=op, onderwerp=rol, kenmerk=team.taak)
        toezicht.meld(toezicht.Uitkomst.TEAM_AANGEVULD, over=rol, door=door, op=op)


@transaction.atomic
def haal_uit_team(team_uuid: UUID, *, rol_uuid: UUID, door: Rol, op: datetime) -> None:
    """Raises NietGevonden, GeenRecht."""
    vereis_rol("team.samenstellen", door=door)
    team = queries.team(team_uuid, huis_id=door.huis_id)
    rol = queries.rol(rol_uuid, huis_id=door.huis_id)
    team.laat_gaan(rol, op=op)
    leg_vast("team.verlaten", door=door, op=op, onderwerp=rol, kenmerk=team.taak)
