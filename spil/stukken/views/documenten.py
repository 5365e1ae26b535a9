"""Documents in a case: adding, a next version, withdrawing, opening."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from spil.bestanden.antwoord import bied_aan
from spil.bestanden.velden import aangeboden
from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.personen.queries import allen_gezien
from spil.stukken.commands import trek_document_in, voeg_document_toe, voeg_versie_toe
from spil.stukken.forms import DocumentForm, IntrekkingForm, VersieForm
from spil.stukken.queries import (
    delen_om_in_te_schrijven,
    document_om_te_wijzigen,
    dossier_voor_notitie,
    versie_om_te_lezen,
)
from spil.toegang.formulier import ingevuld, lukt, status
from spil.toegang.models import Dossier
from spil.toegang.scherm import toon

TOEVOEGEN = "document.toevoegen"
LIJST = "dossier-documenten"


def document_nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    rol, op = request.rol, request.op
    dossier = dossier_voor_notitie(dossier_uuid, handeling=TOEVOEGEN, door=rol, op=op)
    form = DocumentForm(
        ingevuld(request),
        request.FILES or None,
        delen=lambda: delen_om_in_te_schrijven(dossier_uuid, door=rol),
    )
    if form.is_valid() and lukt(
        form,
        lambda: voeg_document_toe(
            dossier_uuid,
            aangeboden(form.cleaned_data["bestand"]),
            titel=form.cleaned_data["titel"],
            deel_uuid=form.cleaned_data["deel"],
            verborgen=form.cleaned_data["verborgen"],
            sleutel=form.cleaned_data["sleutel"],
            door=rol,
            op=op,
        ),
    ):
        messages.success(request, "Het document is toegevoegd.")
        return redirect(LIJST, dossier_uuid)
    return _pagina(request, "document_nieuw", form, dossier)


def versie_nieuw(request: SpilRequest, document_uuid: UUID) -> HttpResponse:
    rol, op = request.rol, request.op
    document = document_om_te_wijzigen(document_uuid, door=rol, op=op)
    form = VersieForm(ingevuld(request), request.FILES or None)
    if form.is_valid() and lukt(
        form,
        lambda: voeg_versie_toe(
            document_uuid,
            aangeboden(form.cleaned_data["bestand"]),
            toelichting=form.cleaned_data["toelichting"],
            verborgen=form.cleaned_data["verborgen"],
            sleutel=form.cleaned_data["sleutel"],
            door=rol,
            op=op,
        ),
    ):
        messages.success(request, "De nieuwe versie is toegevoegd.")
        return redirect(LIJST, document.dossier.uuid)
    return _pagina(request, "document_versie", form, document.dossier, document=document)


def intrekking(request: SpilRequest, document_uuid: UUID) -> HttpResponse:
    document = document_om_te_wijzigen(document_uuid, door=request.rol, op=request.op)
    form = IntrekkingForm(ingevuld(request))
    if form.is_valid() and lukt(
        form,
        lambda: trek_document_in(
            document_uuid, reden=form.cleaned_data["reden"], door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "Het document is ingetrokken.")
        return redirect(LIJST, document.dossier.uuid)
    return _pagina(request, "document_intrekking", form, document.dossier, document=document)


def versie(request: SpilRequest, documentversie_uuid: UUID) -> HttpResponseBase:
    """The file itself."""
    gevonden = versie_om_te_lezen(documentversie_uuid, door=request.rol, op=request.op)
    return bied_aan(
        request,
        gevonden.bestand,
        handeling="document.bekijken",
        gezien=allen_gezien(gevonden.dossier_id),
        anders=redirect(LIJST, gevonden.dossier.uuid),
    )


def _pagina(
    request: SpilRequest, sjabloon: str, form: forms.Form, dossier: Dossier, **context: Any
) -> HttpResponse:
    return toon(
        request,
        f"stukken/{sjabloon}.html",
        {"form": form, "dossier": dossier, **context},
        handeling=TOEVOEGEN,
        gezien=[Gezien(dossier.pk)],
        status=status(form),
    )
