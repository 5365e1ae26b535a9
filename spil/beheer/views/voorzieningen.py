"""Where somebody can live for a time: fasehuizen, opvang and the like."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.beheer import queries
from spil.beheer.commands import beeindig_voorziening, voeg_voorziening_toe, wijzig_plaatsen
from spil.beheer.forms import PerForm, PlaatsenForm, VoorzieningForm
from spil.beheer.views.formulier import formulierpagina
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.toegang.formulier import gelukt


def voorzieningen(request: SpilRequest) -> HttpResponse:
    rijen = queries.voorzieningregels(door=request.rol, dag=datum(request.op))
    return render(request, "beheer/voorzieningen.html", {"voorzieningen": rijen})


def voorziening_nieuw(request: SpilRequest) -> HttpResponse:
    form = VoorzieningForm(request.POST or None, aanbieders=queries.aanbieders(door=request.rol))
    if request.method == "POST" and gelukt(
        form, lambda: voeg_voorziening_toe(**form.opgave(), door=request.rol, op=request.op)
    ):
        messages.success(request, f"{form.cleaned_data['naam']} is opgevoerd.")
        return redirect("beheer-voorzieningen")
    return formulierpagina(request, "beheer/voorziening_nieuw.html", form)


def voorziening_plaatsen(request: SpilRequest, voorziening_uuid: UUID) -> HttpResponse:
    rij = queries.voorziening(voorziening_uuid, door=request.rol)
    nu = rij.plaatsen_op(datum(request.op))
    form = PlaatsenForm(request.POST or None, initial={"plaatsen": nu})
    if request.method == "POST" and gelukt(
        form,
        lambda: wijzig_plaatsen(
            voorziening_uuid, **form.cleaned_data, door=request.rol, op=request.op
        ),
    ):
        messages.success(request, f"Het aantal plaatsen van {rij.naam} is gewijzigd.")
        return redirect("beheer-voorzieningen")
    return formulierpagina(
        request, "beheer/voorziening_plaatsen.html", form, voorziening=rij, plaatsen=nu
    )


def voorziening_einde(request: SpilRequest, voorziening_uuid: UUID) -> HttpResponse:
    rij = queries.voorziening(voorziening_uuid, door=request.rol)
    form = PerForm(request.POST or None)
    if request.method == "POST" and gelukt(
        form,
        lambda: beeindig_voorziening(
            voorziening_uuid, per=form.dag(), door=request.rol, op=request.op
        ),
    ):
        return redirect("beheer-voorzieningen")
    return formulierpagina(
        request,
        "beheer/einde.html",
        form,
        titel=f"{rij.naam} beëindigen",
        uitleg="Niemand kan hier nog een nieuw verblijf kiezen. Wat in casussen staat, blijft staan.",
        knop="Beëindig",
        terug=reverse("beheer-voorzieningen"),
    )
