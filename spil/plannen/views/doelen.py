"""Goals: new, change, result."""

from functools import cache
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.plannen.commands import (
    leg_resultaat_vast,
    neem_standaarddoelen_over,
    voeg_doel_toe,
    wijzig_doel,
)
from spil.plannen.forms import DoelForm, DoelWijzigForm, ResultaatForm
from spil.plannen.queries import doel_voor, dossier_voor, te_noemen_in
from spil.plannen.views.scherm import formulierpagina, lukt, neem_versie_over

MAKEN = "plan.maken"


def doel_nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    form = DoelForm(request.POST or None, **_mensen(dossier_uuid))
    if request.method == "POST" and lukt(
        form,
        lambda: voeg_doel_toe(dossier_uuid, **form.cleaned_data, door=request.rol, op=request.op),
    ):
        return redirect("dossier-plan", dossier_uuid)
    dossier = dossier_voor(MAKEN, dossier_uuid, door=request.rol, op=request.op)
    return formulierpagina(request, "plannen/doel_nieuw.html", form, dossier, handeling=MAKEN)


def standaarddoelen(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """One press: the plan begins with the goals of the approach."""
    try:
        neem_standaarddoelen_over(dossier_uuid, door=request.rol, op=request.op)
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "De standaarddoelen staan in het plan. Pas ze aan waar nodig.")
    return redirect("dossier-plan", dossier_uuid)


def doel(request: SpilRequest, doel_uuid: UUID) -> HttpResponse:
    bestaand = doel_voor(MAKEN, doel_uuid, door=request.rol, op=request.op)
    mensen = _mensen(bestaand.dossier.uuid)
    form = (
        DoelWijzigForm(request.POST, **mensen)
        if request.POST
        else DoelWijzigForm.van(bestaand, **mensen)
    )
    if request.method == "POST" and lukt(
        form,
        lambda: wijzig_doel(doel_uuid, **form.cleaned_data, door=request.rol, op=request.op),
    ):
        return redirect("dossier-plan", bestaand.dossier.uuid)
    botst = neem_versie_over(form, bestaand.versie)
    return formulierpagina(
        request,
        "plannen/doel.html",
        form,
        bestaand.dossier,
        handeling=MAKEN,
        doel=bestaand,
        botst=botst,
    )


def doel_resultaat(request: SpilRequest, doel_uuid: UUID) -> HttpResponse:
    bestaand = doel_voor(MAKEN, doel_uuid, door=request.rol, op=request.op)
    form = ResultaatForm(
        request.POST or None,
        initial={"resultaat": bestaand.resultaat, "toelichting": bestaand.toelichting},
    )
    if request.method == "POST" and lukt(
        form,
        lambda: leg_resultaat_vast(doel_uuid, **form.cleaned_data, door=request.rol, op=request.op),
    ):
        return redirect("dossier-plan", bestaand.dossier.uuid)
    return formulierpagina(
        request,
        "plannen/doel_resultaat.html",
        form,
        bestaand.dossier,
        handeling=MAKEN,
        doel=bestaand,
    )


def _mensen(dossier_uuid: UUID) -> dict[str, Any]:
    """Read when the form is drawn, or when somebody was chosen."""
    return {"betrokkenen": cache(lambda: te_noemen_in(dossier_uuid))}
