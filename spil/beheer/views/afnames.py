"""Which municipality takes which approach: the matrix of a day, and its rows."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.beheer import queries
from spil.beheer.commands import beeindig_afname, leg_afnames_vast
from spil.beheer.forms import AfnameForm, DagForm, PerForm
from spil.beheer.views.formulier import formulierpagina, gelukt
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.werkprocessen.models import Afname


def afnames(request: SpilRequest) -> HttpResponse:
    form = DagForm(request.GET, vandaag=datum(request.op))
    matrix = queries.afnamematrix(door=request.rol, dag=form.dag)
    context = {"form": form, "matrix": matrix}
    return render(request, "beheer/afnames.html", context, status=422 if form.errors else 200)


def afname_nieuw(request: SpilRequest) -> HttpResponse:
    form = AfnameForm(request.POST or None, **queries.afnamekeuzes(door=request.rol, op=request.op))
    if request.method == "POST" and gelukt(
        form,
        lambda: leg_afnames_vast(
            form.cleaned_data["aanpak"].werkproces.uuid,
            form.gekozen(),
            soort=Afname.Soort(form.cleaned_data["soort"]),
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
        return redirect("beheer-afnames")
    return formulierpagina(request, "beheer/afname_nieuw.html", form)


def afname_einde(request: SpilRequest, afname_uuid: UUID) -> HttpResponse:
    rij = queries.afname(afname_uuid, door=request.rol)
    form = PerForm(request.POST or None)
    if request.method == "POST" and gelukt(
        form,
        lambda: beeindig_afname(afname_uuid, per=form.dag(), door=request.rol, op=request.op),
    ):
        return redirect("beheer-afnames")
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
        terug=reverse("beheer-afnames"),
    )
