"""What somebody who signed takes along: chosen, on paper, handed over."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from spil.gebruikers.verzoek import SpilRequest
from spil.overleggen.commands.uittreksels import maak_uittreksel, reik_uittreksel_uit
from spil.overleggen.forms.tafel import UittrekselForm
from spil.overleggen.models import Uittreksel
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.tafel import tafel_bij, uittreksel_van, zit_voor
from spil.overleggen.queries.uittreksels import regelkeuzes, wat_mogen_zij_weten
from spil.overleggen.rechten.tafel import AFDRUKKEN, UITTREKSEL
from spil.overleggen.views.tafel import gezien_bij
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.queries import vereis
from spil.toegang.scherm import toon


def nieuw(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    punt = punt_van(punt_uuid)
    vereis(UITTREKSEL, door=request.rol, op=request.op, dossier_id=punt.dossier_id)
    tafel = tafel_bij(punt, door=request.rol, op=request.op)
    getekend = [een.genodigde for een in tafel.tekenaars if een.is_getekend]
    form = UittrekselForm(ingevuld(request), genodigden=getekend, keuzes=regelkeuzes(punt))
    gemaakt: list[Uittreksel] = []
    if gelukt(form, lambda: gemaakt.append(_maak(request, form, punt_uuid))):
        messages.success(request, "Het uittreksel is gemaakt. Druk het af en reik het uit.")
        return redirect("uittreksel", gemaakt[0].uuid)
    return toon(
        request,
        "overleggen/tafel/uittreksel_nieuw.html",
        {
            "punt": punt,
            "tafel": tafel,
            "form": form,
            "getekend": getekend,
            "mag_weten": wat_mogen_zij_weten(punt, getekend),
        },
        handeling=UITTREKSEL,
        gezien=gezien_bij(punt),
        status=status(form),
    )


@require_safe
def uittreksel(request: SpilRequest, uittreksel_uuid: UUID) -> HttpResponse:
    """Each look is a print in the log (eisen C-23)."""
    rij = uittreksel_van(uittreksel_uuid)
    vereis(AFDRUKKEN, door=request.rol, op=request.op, dossier_id=rij.dossier_id)
    context = {"uittreksel": rij, "mag_uitreiken": zit_voor(rij.punt, door=request.rol)}
    return toon(
        request,
        "overleggen/tafel/uittreksel.html",
        context,
        handeling=AFDRUKKEN,
        gezien=gezien_bij(rij.punt),
    )


def uitreiking(request: SpilRequest, uittreksel_uuid: UUID) -> HttpResponse:
    rij = uittreksel_van(uittreksel_uuid)
    vereis(UITTREKSEL, door=request.rol, op=request.op, dossier_id=rij.dossier_id)
    form = forms.Form(ingevuld(request))
    if gelukt(
        form,
        lambda: reik_uittreksel_uit(uittreksel_uuid, door=request.rol, op=request.op),
    ):
        messages.success(request, "Vastgelegd dat u het uittreksel uitreikte.")
        return redirect("uittreksel", uittreksel_uuid)
    return toon(
        request,
        "overleggen/tafel/uitreiking.html",
        {"uittreksel": rij, "form": form},
        handeling=UITTREKSEL,
        gezien=gezien_bij(rij.punt),
        status=status(form),
    )


def _maak(request: SpilRequest, form: UittrekselForm, punt_uuid: UUID) -> Uittreksel:
    return maak_uittreksel(
        punt_uuid,
        form.cleaned_data["voor"].uuid,
        regels=form.cleaned_data["regels"],
        tekst=form.cleaned_data["tekst"],
        sleutel=form.cleaned_data["sleutel"],
        door=request.rol,
        op=request.op,
    )
