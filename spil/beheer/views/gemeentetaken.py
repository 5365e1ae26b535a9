"""Which municipality takes which approach: the matrix of a day, and its rows."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.beheer import queries
from spil.beheer.commands import beeindig_gemeentetaak, leg_gemeentetaken_vast
from spil.beheer.forms import DagForm, GemeentetaakForm, PerForm
from spil.beheer.views.formulier import formulierpagina
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.toegang.formulier import gelukt
from spil.werkprocessen.models import Gemeentetaak


def gemeentetaken(request: SpilRequest) -> HttpResponse:
    form = DagForm(request.GET, vandaag=datum(request.op))
    matrix = queries.takenmatrix(door=request.rol, dag=form.dag)
    context = {"form": form, "matrix": matrix}
    return render(request, "beheer/gemeentetaken.html", context, status=422 if form.errors else 200)


def gemeentetaak_nieuw(request: SpilRequest) -> HttpResponse:
    form = GemeentetaakForm(
        request.POST or None, **queries.gemeentetaakkeuzes(door=request.rol, op=request.op)
    )
    if request.method == "POST" and gelukt(
        form,
        lambda: leg_gemeentetaken_vast(
            form.cleaned_data["aanpak"].werkproces.uuid,
            form.gekozen(),
            soort=Gemeentetaak.Soort(form.cleaned_data["soort"]),
            vanaf=form.cleaned_data["vanaf"],
            besluit=form.cleaned_data["besluit"],
            door=request.rol,
            op=request.op,
        ),
    ):
        aantal = len(form.gekozen())
        messages.success(
            request, f"Vastgelegd voor {aantal} {'gemeente' if aantal == 1 else 'gemeenten'}."
        )
        return redirect("beheer-gemeentetaken")
    return formulierpagina(request, "beheer/gemeentetaak_nieuw.html", form)


def gemeentetaak_einde(request: SpilRequest, gemeentetaak_uuid: UUID) -> HttpResponse:
    rij = queries.gemeentetaak(gemeentetaak_uuid, door=request.rol)
    form = PerForm(request.POST or None)
    if request.method == "POST" and gelukt(
        form,
        lambda: beeindig_gemeentetaak(
            gemeentetaak_uuid, per=form.dag(), door=request.rol, op=request.op
        ),
    ):
        return redirect("beheer-gemeentetaken")
    return formulierpagina(
        request,
        "beheer/einde.html",
        form,
        titel=f"{queries.naam_van(rij, door=request.rol)} voor {rij.gemeente.naam} beëindigen",
        uitleg=(
            "Casussen die dan lopen gaan door. Vanaf die dag kan niemand hiervoor nog iemand "
            "aanmelden die in deze gemeente woont."
        ),
        knop="Beëindig",
        terug=reverse("beheer-gemeentetaken"),
    )
