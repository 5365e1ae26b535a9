"""The text of who takes the notes, kept while they type."""

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien, zie_in
from spil.overleggen.commands.aantekening import bewaar_aantekening, bewaar_en_ga_verder
from spil.overleggen.forms.zitting import AantekeningForm
from spil.overleggen.fouten import ZittingNietMogelijk
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.zitting import aantekening_bij
from spil.overleggen.rechten.zitting import SCHRIJVEN
from spil.overleggen.views.zitting import toon_notulen
from spil.toegang.formulier import ONVERWERKBAAR, gelukt
from spil.toegang.inzending import DOOR_SCRIPT
from spil.toegang.versies import IntussenGewijzigd

BOTST: Final = 409


def aantekening(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    form = AantekeningForm(request.POST)
    if request.headers.get("X-Requested-With") == DOOR_SCRIPT:
        return _door_script(request, punt_uuid, form)
    punt = punt_van(punt_uuid)
    overleg = punt.plek.overleg.uuid
    if not gelukt(form, lambda: _bewaar(request, punt_uuid, form)):
        return toon_notulen(
            request, overleg, nummer=punt.plek.volgnummer, form=form, status=ONVERWERKBAAR
        )
    if form.cleaned_data["naar"]:
        return redirect("notulen", overleg)
    messages.success(request, "De aantekening is bewaard.")
    return redirect(f"{reverse('notulen', args=[overleg])}?punt={punt.plek.volgnummer}")


def _bewaar(request: SpilRequest, punt_uuid: UUID, form: AantekeningForm) -> object:
    velden = {veld: form.cleaned_data[veld] for veld in ("tekst", "versie")}
    if naar := form.cleaned_data["naar"]:
        return bewaar_en_ga_verder(punt_uuid, naar, **velden, door=request.rol, op=request.op)
    return bewaar_aantekening(punt_uuid, **velden, door=request.rol, op=request.op)


def _door_script(request: SpilRequest, punt_uuid: UUID, form: AantekeningForm) -> HttpResponse:
    """Which version is kept now; 409 with what stands there when somebody else wrote meanwhile."""
    if not form.is_valid():
        redenen = [str(reden) for veld in form.errors.values() for reden in veld]
        return JsonResponse({"fout": " ".join(redenen)}, status=ONVERWERKBAAR)
    try:
        rij = bewaar_aantekening(
            punt_uuid,
            tekst=form.cleaned_data["tekst"],
            versie=form.cleaned_data["versie"],
            door=request.rol,
            op=request.op,
        )
    except IntussenGewijzigd as fout:
        return _toon_wat_er_staat(request, punt_uuid, fout.versie)
    except ZittingNietMogelijk as fout:
        return JsonResponse({"fout": str(fout)}, status=ONVERWERKBAAR)
    return JsonResponse({"versie": rij.versie if rij else 0})


def _toon_wat_er_staat(request: SpilRequest, punt_uuid: UUID, versie: int) -> HttpResponse:
    punt = punt_van(punt_uuid)
    zie_in([Gezien(punt.dossier_id, punt.betrokkene_id)], handeling=SCHRIJVEN, op=request.op)
    return JsonResponse({"versie": versie, "tekst": aantekening_bij(punt)}, status=BOTST)
