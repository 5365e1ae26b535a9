"""Files with a report: adding and removing them in the draft, and opening them."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from spil.aanmeldingen.commands import haal_bijlage_weg, voeg_bijlage_toe
from spil.aanmeldingen.forms.bijlagen import BijlagenForm, WegForm
from spil.aanmeldingen.fouten import AlleenHetAntwoord
from spil.aanmeldingen.queries import bijlage_om_te_lezen, bijlagen_bij_concept
from spil.bestanden.antwoord import bied_aan
from spil.gebruikers.verzoek import SpilRequest
from spil.personen.queries import allen_gezien
from spil.toegang.formulier import lukt, status


def bijlagen(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    """What is added is kept at once; a wrong file leaves the good ones."""
    if "weg" in request.POST:
        return _haal_weg(request, sleutel)
    form = BijlagenForm()
    if request.method == "POST":
        form = BijlagenForm(request.POST, request.FILES)
        if form.is_valid() and _voeg_toe(request, sleutel, form):
            messages.success(request, "Toegevoegd.")
            return redirect("aanmeldconcept-bijlagen", sleutel)
    return render(
        request,
        "aanmeldingen/bijlagen.html",
        {
            "sleutel": sleutel,
            "form": form,
            "bijlagen": bijlagen_bij_concept(sleutel, door=request.rol),
        },
        status=status(form),
    )


def bijlage(request: SpilRequest, bijlage_uuid: UUID) -> HttpResponseBase:
    """Opened by who may read the report."""
    try:
        gevonden = bijlage_om_te_lezen(bijlage_uuid, door=request.rol, op=request.op)
    except AlleenHetAntwoord as fout:
        messages.error(request, str(fout))
        return redirect("aanmelding", fout.aanmelding)
    return bied_aan(
        request,
        gevonden.bestand,
        handeling="aanmelding.bekijken",
        gezien=allen_gezien(gevonden.dossier_id),
        anders=redirect("aanmelding", gevonden.aanmelding.uuid),
    )


def _voeg_toe(request: SpilRequest, sleutel: UUID, form: BijlagenForm) -> bool:
    """Each file by itself: all that can be kept is kept, and what cannot is named."""
    gelukt = [
        lukt(form, partial(voeg_bijlage_toe, sleutel, een, door=request.rol, op=request.op))
        for een in form.gekozen()
    ]
    return all(gelukt)


def _haal_weg(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    keuze = WegForm(request.POST)
    if keuze.is_valid():
        weg = keuze.cleaned_data["weg"]
        haal_bijlage_weg(sleutel, weg, door=request.rol, op=request.op)
        messages.success(request, "Verwijderd.")
    return redirect("aanmeldconcept-bijlagen", sleutel)
