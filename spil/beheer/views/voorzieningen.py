"""Where somebody can live for a time: fasehuizen, opvang and the like."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.beheer import queries
from spil.beheer.commands import beeindig_voorziening, voeg_voorziening_toe
from spil.beheer.forms import PerForm, VoorzieningForm
from spil.beheer.views.formulier import formulierpagina, gelukt
from spil.gebruikers.verzoek import SpilRequest


def voorzieningen(request: SpilRequest) -> HttpResponse:
    rijen = queries.voorzieningen(door=request.rol)
    return render(request, "beheer/voorzieningen.html", {"voorzieningen": rijen})


def voorziening_nieuw(request: SpilRequest) -> HttpResponse:
    form = VoorzieningForm(request.POST or None, aanbieders=queries.aanbieders(door=request.rol))
    if request.method == "POST" and gelukt(
        form, lambda: voeg_voorziening_toe(**form.opgave(), door=request.rol, op=request.op)
    ):
        messages.success(request, f"{form.cleaned_data['naam']} is opgevoerd.")
        return redirect("beheer-voorzieningen")
    return formulierpagina(request, "beheer/voorziening_nieuw.html", form)


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
