"""The organisations that work with the house."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.beheer import queries
from spil.beheer.commands import beeindig_partner, voeg_partner_toe
from spil.beheer.forms import PartnerForm, PerForm
from spil.beheer.views.formulier import formulierpagina
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt


def partners(request: SpilRequest) -> HttpResponse:
    rijen = queries.partners(door=request.rol)
    return render(request, "beheer/partners.html", {"partners": rijen})


def partner_nieuw(request: SpilRequest) -> HttpResponse:
    form = PartnerForm(request.POST or None, gemeenten=queries.gemeenten_van_nu(op=request.op))
    if request.method == "POST" and gelukt(
        form, lambda: voeg_partner_toe(**form.opgave(), door=request.rol, op=request.op)
    ):
        messages.success(request, f"{form.cleaned_data['naam']} is opgevoerd.")
        return redirect("beheer-partners")
    return formulierpagina(request, "beheer/partner_nieuw.html", form)


def partner_einde(request: SpilRequest, partner_uuid: UUID) -> HttpResponse:
    partner = queries.partner(partner_uuid, door=request.rol)
    form = PerForm(request.POST or None)
    if request.method == "POST" and gelukt(
        form,
        lambda: beeindig_partner(partner_uuid, per=form.dag(), door=request.rol, op=request.op),
    ):
        return redirect("beheer-partners")
    return formulierpagina(
        request,
        "beheer/einde.html",
        form,
        titel=f"{partner.naam} beëindigen",
        uitleg="Op die dag eindigen ook de rollen van de mensen van deze organisatie.",
        knop="Organisatie beëindigen",
        terug=reverse("beheer-partners"),
    )
