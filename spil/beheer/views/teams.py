"""Teams with their members, and who stands in for whom."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from spil.beheer import queries
from spil.beheer.commands import maak_team
from spil.beheer.forms import TeamForm, TeamlidForm, WaarnemingForm
from spil.beheer.views.formulier import formulierpagina
from spil.gebruikers.commands import (
    beeindig_waarneming,
    haal_uit_team,
    neem_op_in_team,
    regel_waarneming,
)
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt


def teams(request: SpilRequest) -> HttpResponse:
    form = TeamForm(request.POST or None)
    if request.method == "POST" and gelukt(
        form, lambda: maak_team(form.cleaned_data["naam"], door=request.rol, op=request.op)
    ):
        return redirect("beheer-teams")
    return formulierpagina(
        request, "beheer/teams.html", form, teams=queries.teams(door=request.rol, op=request.op)
    )


def teamlid_nieuw(request: SpilRequest, team_uuid: UUID) -> HttpResponse:
    team = queries.team(team_uuid, door=request.rol)
    rollen = queries.huisrollen(door=request.rol, op=request.op, buiten=team)
    form = TeamlidForm(request.POST or None, rollen=rollen)
    if request.method == "POST" and gelukt(
        form,
        lambda: neem_op_in_team(
            team_uuid, rol_uuid=form.cleaned_data["rol"].uuid, door=request.rol, op=request.op
        ),
    ):
        return redirect("beheer-teams")
    return formulierpagina(request, "beheer/teamlid_nieuw.html", form, team=team, rollen=rollen)


def teamlid_einde(request: SpilRequest, team_uuid: UUID, rol_uuid: UUID) -> HttpResponse:
    haal_uit_team(team_uuid, rol_uuid=rol_uuid, door=request.rol, op=request.op)
    return redirect("beheer-teams")


def waarnemingen(request: SpilRequest) -> HttpResponse:
    form = WaarnemingForm(
        request.POST or None,
        voor=queries.waar_te_nemen(door=request.rol, op=request.op),
        waarnemers=queries.mogelijke_waarnemers(door=request.rol, op=request.op),
    )
    if request.method == "POST" and gelukt(
        form,
        lambda: regel_waarneming(
            voor=form.cleaned_data["voor"].uuid,
            waarnemer=form.cleaned_data["waarnemer"].uuid,
            van=form.cleaned_data["van"],
            tot=form.cleaned_data["tot"],
            door=request.rol,
            op=request.op,
        ),
    ):
        return redirect("waarnemingen")
    rijen = queries.waarnemingen(door=request.rol, op=request.op)
    return formulierpagina(request, "beheer/waarnemingen.html", form, waarnemingen=rijen)


def waarneming_einde(request: SpilRequest, waarneming_uuid: UUID) -> HttpResponse:
    beeindig_waarneming(waarneming_uuid, door=request.rol, op=request.op)
    return redirect("waarnemingen")
