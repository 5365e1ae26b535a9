"""Who is in a team, and who was."""

from datetime import datetime

import pytest
from django.db import ProgrammingError, connection

from spil.gebruikers.commands import (
    RolNietMogelijk,
    haal_uit_team,
    neem_op_in_team,
    zet_uit_dienst,
)
from spil.gebruikers.models import Rol, Team, TeamLid
from tests.wereld import NU, later


def test_in_en_uit_een_team(wereld):
    team = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
    neem_op_in_team(team.uuid, rol_uuid=wereld.coordinator.uuid, door=wereld.beheerder, op=NU)
    assert in_team(team, wereld.coordinator, op=NU)
    haal_uit_team(
        team.uuid, rol_uuid=wereld.coordinator.uuid, door=wereld.beheerder, op=later(days=2)
    )
    assert not in_team(team, wereld.coordinator, op=later(days=2))


def in_team(team: Team, rol: Rol, *, op: datetime) -> bool:
    return TeamLid.objects.geldig_op(op).filter(team=team, rol=rol).exists()


def test_wie_uit_een_team_gaat_blijft_te_zien_als_wie_er_toen_in_zat(wereld, gelogd):
    """eisen A6-15, A1-06: leaving ends the row at that moment; coming back begins another."""
    team, rol = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE), wereld.coordinator
    neem_op_in_team(team.uuid, rol_uuid=rol.uuid, door=wereld.beheerder, op=NU)
    with gelogd() as codes:
        neem_op_in_team(team.uuid, rol_uuid=rol.uuid, door=wereld.beheerder, op=later(days=1))
    assert codes == []
    haal_uit_team(team.uuid, rol_uuid=rol.uuid, door=wereld.beheerder, op=later(days=2))
    neem_op_in_team(team.uuid, rol_uuid=rol.uuid, door=wereld.beheerder, op=later(days=4))
    dagen = {dag: in_team(team, rol, op=later(days=dag)) for dag in (-1, 0, 1, 2, 3, 4, 5)}
    assert dagen == {-1: False, 0: True, 1: True, 2: False, 3: False, 4: True, 5: True}


def test_wie_uit_dienst_gaat_is_uit_alle_teams(wereld):
    """eisen A1-06."""
    zet_uit_dienst(wereld.ondersteuner.medewerker.uuid, door=wereld.beheerder, op=NU)
    assert not TeamLid.objects.geldig_op(NU).filter(rol=wereld.ondersteuner).exists()
    assert TeamLid.objects.geldig_op(later(days=-1)).filter(rol=wereld.ondersteuner).count() == 2


@pytest.mark.parametrize(
    "opdracht",
    [
        "DELETE FROM gebruikers_teamlid",
        "UPDATE gebruikers_teamlid SET van = now()",
        "UPDATE gebruikers_teamlid SET rol_id = rol_id",
    ],
)
def test_de_toepassing_kan_niet_herschrijven_wie_in_een_team_zat(wereld, opdracht):
    """eisen A6-08: a row may end, and that is all."""
    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute(opdracht)


def test_een_partner_komt_niet_in_een_team(wereld):
    team = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
    with pytest.raises(RolNietMogelijk):
        neem_op_in_team(team.uuid, rol_uuid=wereld.ketenpartner.uuid, door=wereld.beheerder, op=NU)
