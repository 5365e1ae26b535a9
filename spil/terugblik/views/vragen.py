"""Asking the organisations of a case how it was to work together; also when it is closed."""

from typing import Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from spil.casussen.models import Casus
from spil.casussen.queries import casus_voor
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.terugblik.commands import herinner_aan_tevredenheid, trek_links_in, vraag_tevredenheid
from spil.terugblik.commands.tevredenheid import VRAGEN, Verstuurd
from spil.terugblik.forms.tevredenheid import PartijenForm
from spil.terugblik.queries.vragen import stand_van
from spil.toegang.formulier import gelukt, ingevuld
from spil.toegang.scherm import toon

STELLEN = Formulier(
    titel="Vraag hoe de samenwerking ging",
    knop="Stel de vraag",
    handeling=VRAGEN,
    uitleg="Elke organisatie antwoordt één keer, zonder naam. U ziet na twee weken hoeveel er"
    " antwoordden, en nooit wat wie antwoordde.",
)
HERINNEREN = Formulier(
    titel="Herinner aan de vraag",
    knop="Verstuur de herinnering",
    handeling=VRAGEN,
    uitleg="Dit kan één keer. Een eerdere link werkt daarna niet meer.",
    terug="dossier-tevredenheid",
)
INTREKKEN = Formulier(
    titel="Trek een link in",
    knop="Trek in",
    handeling=VRAGEN,
    uitleg="Bijvoorbeeld als u hem aan de verkeerde gaf. Was er al geantwoord, dan blijft dat"
    " antwoord tellen.",
    terug="dossier-tevredenheid",
)

INGETROKKEN: Final = (
    "De links zijn ingetrokken. Was er al geantwoord, dan blijft dat antwoord tellen."
)


def vragen(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casus_voor(dossier_uuid, VRAGEN, door=request.rol, op=request.op)
    stand = stand_van(casus, op=request.op)
    niemand = "Iedereen die u kunt vragen is gevraagd."
    form = PartijenForm(ingevuld(request), partijen=stand.te_vragen, niemand=niemand)
    uit: list[Verstuurd] = []
    if gelukt(form, lambda: uit.append(_vraag(request, form, dossier_uuid))):
        return _toon_links(request, casus, uit[0])
    return toon_formulier(
        request, casus, form, STELLEN, sjabloon="terugblik/vragen.html", stand=stand
    )


def herinnering(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casus_voor(dossier_uuid, VRAGEN, door=request.rol, op=request.op)
    form = forms.Form(ingevuld(request))
    uit: list[Verstuurd] = []
    if gelukt(form, lambda: uit.append(_herinner(request, dossier_uuid))):
        return _toon_links(request, casus, uit[0], herinnerd=True)
    stand = stand_van(casus, op=request.op)
    return toon_formulier(
        request, casus, form, HERINNEREN, sjabloon="terugblik/herinnering.html", stand=stand
    )


def intrekking(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casus_voor(dossier_uuid, VRAGEN, door=request.rol, op=request.op)
    partijen = stand_van(casus, op=request.op).met_link
    niemand = "Geen organisatie kreeg een link van u."
    form = PartijenForm(ingevuld(request), partijen=partijen, niemand=niemand)
    if gelukt(form, lambda: _trek_in(request, form, dossier_uuid)):
        messages.success(request, INGETROKKEN)
        return redirect("dossier-tevredenheid", dossier_uuid)
    return toon_formulier(request, casus, form, INTREKKEN)


def _vraag(request: SpilRequest, form: PartijenForm, dossier_uuid: UUID) -> Verstuurd:
    partners = form.cleaned_data["partners"]
    return vraag_tevredenheid(dossier_uuid, partners, door=request.rol, op=request.op)


def _herinner(request: SpilRequest, dossier_uuid: UUID) -> Verstuurd:
    return herinner_aan_tevredenheid(dossier_uuid, door=request.rol, op=request.op)


def _trek_in(request: SpilRequest, form: PartijenForm, dossier_uuid: UUID) -> None:
    trek_links_in(dossier_uuid, form.cleaned_data["partners"], door=request.rol, op=request.op)


def _toon_links(
    request: SpilRequest, casus: Casus, uit: Verstuurd, *, herinnerd: bool = False
) -> HttpResponse:
    """The one time that the house sees a link."""
    links = [
        (partner.naam, request.build_absolute_uri(reverse("tevredenheidsvraag", args=[sleutel])))
        for partner, sleutel in uit.sleutels
    ]
    return toon(
        request,
        "terugblik/links.html",
        {"casus": casus, "uit": uit, "links": links, "herinnerd": herinnerd},
        handeling=VRAGEN,
        gezien=[Gezien(casus.dossier_id)],
    )
