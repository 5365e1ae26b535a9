"""The house: first page of Beheer, name and words, municipalities, a new house."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.beheer import queries
from spil.beheer.commands import (
    laat_gemeente_los,
    maak_huis_met_beheerder,
    neem_gemeente_op,
    richt_huis_in,
)
from spil.beheer.forms import GemeenteForm, HuisForm, NieuwHuisForm, PerForm
from spil.beheer.views.formulier import formulierpagina
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import NietGevonden
from spil.toegang.formulier import gelukt


def beheer(request: SpilRequest) -> HttpResponse:
    stand = queries.stand(door=request.rol, op=request.op)
    return render(request, "beheer/beheer.html", {"stand": stand})


def huis(request: SpilRequest) -> HttpResponse:
    form = HuisForm(request.POST or None, huis=request.rol.medewerker.huis)
    if request.method == "POST" and gelukt(
        form,
        lambda: richt_huis_in(
            naam=form.cleaned_data["naam"],
            woorden=form.woorden(),
            telt_adviezen=form.cleaned_data["telt_adviezen"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De gegevens van het huis zijn bewaard.")
        return redirect("beheer-huis")
    return formulierpagina(request, "beheer/huis.html", form, huis=request.rol.medewerker.huis)


def gemeenten(request: SpilRequest) -> HttpResponse:
    form = GemeenteForm(
        request.POST or None,
        gemeenten=queries.gemeenten_van_nu(op=request.op),
    )
    if request.method == "POST" and gelukt(
        form,
        lambda: neem_gemeente_op(**form.cleaned_data, door=request.rol, op=request.op),
    ):
        return redirect("beheer-gemeenten")
    rijen = queries.huisgemeenten(door=request.rol)
    return formulierpagina(request, "beheer/gemeenten.html", form, rijen=rijen)


def gemeente_einde(request: SpilRequest, code: str) -> HttpResponse:
    rij = queries.huisgemeente(code, door=request.rol)
    if rij is None:
        raise NietGevonden("Deze gemeente hoort niet bij dit huis.")
    form = PerForm(request.POST or None)
    if request.method == "POST" and gelukt(
        form, lambda: laat_gemeente_los(code, per=form.dag(), door=request.rol, op=request.op)
    ):
        return redirect("beheer-gemeenten")
    return formulierpagina(
        request,
        "beheer/einde.html",
        form,
        titel=f"Gemeente {rij.gemeente.naam} beëindigen",
        uitleg="Cijfers van voor die dag blijven onder deze gemeente staan.",
        knop="Gemeente beëindigen",
        terug=reverse("beheer-gemeenten"),
    )


def huis_nieuw(request: SpilRequest) -> HttpResponse:
    form = NieuwHuisForm(request.POST or None)
    sleutels: list[UUID] = []
    if request.method == "POST" and gelukt(
        form,
        lambda: sleutels.append(
            maak_huis_met_beheerder(**form.cleaned_data, door=request.rol, op=request.op)[1]
        ),
    ):
        link = request.build_absolute_uri(reverse("uitnodiging", args=sleutels))
        context = {"naam": form.cleaned_data["beheerder"], "link": link, "huis": form.cleaned_data}
        return render(request, "beheer/uitnodiging.html", context)
    return formulierpagina(request, "beheer/huis_nieuw.html", form)
