"""Actions: new, one action, change, no longer needed."""

from collections.abc import Callable
from functools import cache
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.plannen.commands import laat_vervallen, voeg_actie_toe, wijzig_actie
from spil.plannen.forms import ActieForm, ActieWijzigForm, VervallenForm, VoortgangForm
from spil.plannen.models import Doel
from spil.plannen.queries import (
    actie_met_voortgang,
    actie_voor,
    doelen_van,
    dossier_voor,
    escalaties_van,
    mogelijke_eigenaars,
    te_noemen_in,
)
from spil.plannen.views.scherm import bevoegd, formulierpagina, gezien_bij, lukt, neem_versie_over
from spil.toegang.queries import dossier as vind_dossier
from spil.toegang.queries import vereis
from spil.toegang.scherm import toon

MAKEN = "plan.maken"
BEKIJKEN = "plan.bekijken"


def actie_nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    keuzes = _keuzes(request, dossier_uuid)
    begin = _begin(request.GET.get("doel"), keuzes["doelen"])
    form = ActieForm(request.POST or None, initial=begin, **keuzes)
    if request.method == "POST" and lukt(
        form,
        lambda: voeg_actie_toe(
            dossier_uuid,
            **form.actie(),
            sleutel=form.cleaned_data["sleutel"],
            door=request.rol,
            op=request.op,
        ),
    ):
        return redirect("dossier-plan", dossier_uuid)
    dossier = dossier_voor(MAKEN, dossier_uuid, door=request.rol, op=request.op)
    return formulierpagina(request, "plannen/actie_nieuw.html", form, dossier, handeling=MAKEN)


def actie(request: SpilRequest, actie_uuid: UUID) -> HttpResponse:
    gevonden, voortgang = actie_met_voortgang(actie_uuid)
    dossier_id = gevonden.dossier_id
    vereis(BEKIJKEN, door=request.rol, op=request.op, dossier_id=dossier_id)
    context = {
        "actie": gevonden,
        "dossier": gevonden.dossier,
        "voortgang": voortgang,
        "form": VoortgangForm(),
        "escalaties": escalaties_van(gevonden),
        **bevoegd(request, gevonden),
    }
    return toon(
        request,
        "plannen/actie.html",
        context,
        handeling=BEKIJKEN,
        gezien=gezien_bij(gevonden),
    )


def actie_wijziging(request: SpilRequest, actie_uuid: UUID) -> HttpResponse:
    bestaand = actie_voor(MAKEN, actie_uuid, door=request.rol, op=request.op)
    keuzes = _keuzes(request, bestaand.dossier.uuid)
    form = (
        ActieWijzigForm(request.POST, **keuzes)
        if request.POST
        else ActieWijzigForm.van(bestaand, **keuzes)
    )
    if request.method == "POST" and lukt(form, lambda: _wijzig(request, actie_uuid, form)):
        return redirect("actie", actie_uuid)
    botst = neem_versie_over(form, bestaand.versie)
    return formulierpagina(
        request,
        "plannen/actie_wijziging.html",
        form,
        bestaand.dossier,
        handeling=MAKEN,
        actie=bestaand,
        botst=botst,
    )


def actie_vervallen(request: SpilRequest, actie_uuid: UUID) -> HttpResponse:
    bestaand = actie_voor(MAKEN, actie_uuid, door=request.rol, op=request.op)
    form = VervallenForm(request.POST or None)
    if request.method == "POST" and lukt(
        form,
        lambda: laat_vervallen(actie_uuid, **form.cleaned_data, door=request.rol, op=request.op),
    ):
        return redirect("dossier-plan", bestaand.dossier.uuid)
    return formulierpagina(
        request,
        "plannen/actie_vervallen.html",
        form,
        bestaand.dossier,
        handeling=MAKEN,
        actie=bestaand,
    )


def _wijzig(request: SpilRequest, actie_uuid: UUID, form: ActieWijzigForm) -> None:
    wijzig_actie(
        actie_uuid,
        **form.actie(),
        versie=form.cleaned_data["versie"],
        door=request.rol,
        op=request.op,
    )


def _begin(doel_uuid: str | None, doelen: Callable[[], list[Doel]]) -> dict[str, Any]:
    """From the link at a goal: an action for it, about the same people."""
    return {
        "doel": doel_uuid,
        "betreft": lambda: [
            str(mens.uuid)
            for doel in doelen()
            if str(doel.uuid) == doel_uuid
            for mens in doel.betreft
        ],
    }


def _keuzes(request: SpilRequest, dossier_uuid: UUID) -> dict[str, Any]:
    """Read when the form is drawn, so that saving costs nothing extra; and once, though the form
    asks twice."""
    dossier = cache(lambda: vind_dossier(dossier_uuid))
    return {
        "huis_id": request.rol.huis_id,
        "eigenaars": cache(lambda: mogelijke_eigenaars(dossier(), op=request.op)),
        "doelen": cache(lambda: doelen_van(dossier())),
        "betrokkenen": cache(lambda: te_noemen_in(dossier_uuid)),
    }
