"""Screens of lessons: find them, write one, put it right, delete it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.adviezen.zonder_personen import gelukt_zonder_personen
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.tekst import zonder_nul
from spil.terugblik.commands import schrijf_les, verbeter_les, verwijder_les
from spil.terugblik.forms.lessen import LesForm
from spil.terugblik.models import Lesthema
from spil.terugblik.queries import lessen as queries
from spil.toegang.formulier import ingevuld, status


def lessen(request: SpilRequest) -> HttpResponse:
    """The words come by POST: what somebody looks for never stands in a URL."""
    thema = request.POST.get("thema", "")
    woorden = zonder_nul(request.POST.get("woorden", ""))[:100]
    gevonden = queries.lessen(door=request.rol, thema=thema, woorden=woorden)
    context = {"gevonden": gevonden, "thema": thema, "woorden": woorden}
    context["gezocht"] = bool(thema or woorden.strip())
    return render(request, "terugblik/lessen.html", {**context, "themas": Lesthema.choices})


def les_nieuw(request: SpilRequest) -> HttpResponse:
    form = LesForm(
        ingevuld(request),
        initial={"aanpak": request.GET.get("aanpak", "")},
        aanpakken=queries.aanpakken(door=request.rol),
    )
    if gelukt_zonder_personen(
        form,
        lambda: schrijf_les(
            form.inhoud(),
            sleutel=form.cleaned_data["sleutel"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De les is bewaard.")
        return redirect("lessen")
    return _formulier(request, "terugblik/les_nieuw.html", form)


def les(request: SpilRequest, les_uuid: UUID) -> HttpResponse:
    gevonden = queries.les_van(les_uuid, door=request.rol)
    form = LesForm(
        ingevuld(request),
        initial=LesForm.begin_van(gevonden),
        aanpakken=queries.aanpakken(door=request.rol),
    )
    if gelukt_zonder_personen(
        form, lambda: verbeter_les(les_uuid, form.inhoud(), door=request.rol, op=request.op)
    ):
        messages.success(request, "De les is verbeterd.")
        return redirect("lessen")
    return _formulier(request, "terugblik/les.html", form, les=gevonden)


def verwijdering(request: SpilRequest, les_uuid: UUID) -> HttpResponse:
    if request.method == "POST":
        verwijder_les(les_uuid, door=request.rol, op=request.op)
        messages.success(request, "De les is verwijderd.")
        return redirect("lessen")
    gevonden = queries.les_van(les_uuid, door=request.rol)
    return render(request, "terugblik/les_verwijdering.html", {"les": gevonden})


def _formulier(request: SpilRequest, sjabloon: str, form: LesForm, **context: Any) -> HttpResponse:
    return render(request, sjabloon, {**context, "form": form}, status=status(form))
