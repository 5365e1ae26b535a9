"""Laying a sheet before a second person, and what that person does with it."""

from typing import Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.overleggen import commands
from spil.overleggen.forms.opleggers import TerugzendingForm
from spil.overleggen.queries.bereik import oplegger_van
from spil.overleggen.queries.opleggerblad import opleggerblad
from spil.overleggen.views.scherm import Formulier, toon_formulier
from spil.toegang.formulier import gelukt, ingevuld

VOORLEGGEN: Final = Formulier(
    titel="Leg de oplegger voor",
    knop="Leg voor",
    uitleg="Een manager of kwaliteitsmedewerker leest de oplegger en stelt haar vast. Tot die tijd"
    " kunt u haar niet wijzigen.",
)
VASTSTELLEN: Final = Formulier(
    titel="Stel de oplegger vast",
    knop="Stel vast",
    uitleg="Daarna verandert deze oplegger niet meer: een wijziging is een volgende versie. Wat al"
    " gepland is, valt vanaf nu onder deze oplegger.",
)
TERUGSTUREN: Final = Formulier(titel="Stuur de oplegger terug", knop="Stuur terug")
WEGGOOIEN: Final = Formulier(
    titel="Gooi de oplegger weg",
    knop="Gooi weg",
    uitleg="Deze versie heeft nooit gegolden en verdwijnt voorgoed.",
    gevaar=True,
)


def voorlegging(request: SpilRequest, oplegger_uuid: UUID) -> HttpResponse:
    rij = oplegger_van(oplegger_uuid, door=request.rol)
    form = forms.Form(ingevuld(request))
    if gelukt(
        form,
        lambda: commands.leg_oplegger_voor(oplegger_uuid, door=request.rol, op=request.op),
    ):
        messages.success(request, "De oplegger ligt voor bij een tweede persoon.")
        return redirect("oplegger", oplegger_uuid)
    return toon_formulier(request, form, VOORLEGGEN, reeks=rij.reeks, oplegger=rij)


def vaststelling(request: SpilRequest, oplegger_uuid: UUID) -> HttpResponse:
    blad = opleggerblad(oplegger_uuid, door=request.rol, op=request.op)
    form = forms.Form(ingevuld(request))
    if gelukt(
        form,
        lambda: commands.stel_oplegger_vast(oplegger_uuid, door=request.rol, op=request.op),
    ):
        messages.success(request, "De oplegger is vastgesteld en geldt vanaf nu.")
        return redirect("oplegger", oplegger_uuid)
    return toon_formulier(
        request,
        form,
        VASTSTELLEN,
        reeks=blad.oplegger.reeks,
        oplegger=blad.oplegger,
        sjabloon="overleggen/vaststelling.html",
        blad=blad,
    )


def terugzending(request: SpilRequest, oplegger_uuid: UUID) -> HttpResponse:
    rij = oplegger_van(oplegger_uuid, door=request.rol)
    form = TerugzendingForm(ingevuld(request))
    if gelukt(
        form,
        lambda: commands.stuur_oplegger_terug(
            oplegger_uuid, **form.cleaned_data, door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De oplegger is teruggestuurd.")
        return redirect("oplegger", oplegger_uuid)
    return toon_formulier(request, form, TERUGSTUREN, reeks=rij.reeks, oplegger=rij)


def verwijdering(request: SpilRequest, oplegger_uuid: UUID) -> HttpResponse:
    rij = oplegger_van(oplegger_uuid, door=request.rol)
    form = forms.Form(ingevuld(request))
    if gelukt(
        form,
        lambda: commands.gooi_oplegger_weg(oplegger_uuid, door=request.rol, op=request.op),
    ):
        messages.success(request, "De oplegger is weggegooid.")
        return redirect("overlegreeks", rij.reeks.uuid)
    return toon_formulier(request, form, WEGGOOIEN, reeks=rij.reeks, oplegger=rij)
