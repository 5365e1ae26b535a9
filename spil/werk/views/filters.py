"""Filters that somebody keeps: shown above the list of cases, kept, renamed, taken away."""

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import ingevuld, lukt, status
from spil.ui.ongedaan import meld_met_ongedaan
from spil.werk.commands import bewaar_filter, verwijder_filter, zet_filter_terug
from spil.werk.forms import FilterForm
from spil.werk.fouten import FilterKanNiet
from spil.werk.models import Casusfilter
from spil.werk.queries.filters import Filterkeuze, filterkeuze, filters_van, filterwoorden
from spil.werkprocessen.motor import Aanpak
from spil.werkprocessen.queries import aanpakken_van


class Filterregel(NamedTuple):
    """One that is kept; `bestaat` is false when the house no longer has that approach or phase."""

    uuid: UUID
    naam: str
    adres: str
    aan: bool
    bestaat: bool


def filters_bij(
    request: SpilRequest, aanpakken: Mapping[str, Aanpak], keuze: Filterkeuze
) -> dict[str, Any]:
    """What the list of cases shows of them. One query."""
    regels = [
        Filterregel(
            een.uuid,
            een.naam,
            lijst_met(bewaard),
            aan=bewaard == keuze,
            bestaat=filterkeuze(aanpakken, bewaard) == bewaard,
        )
        for een in filters_van(request.rol)
        for bewaard in [Filterkeuze(een.aanpak, een.fase)]
    ]
    aan = next((regel for regel in regels if regel.aan), None)
    bewaren = f"{reverse('casusfilter-nieuw')}?{_codes(keuze)}" if any(keuze) else ""
    return {"filters": regels, "filter_aan": aan, "filter_bewaren": bewaren}


def filter_nieuw(request: SpilRequest) -> HttpResponse:
    codes = request.POST if request.method == "POST" else request.GET
    aanpakken = aanpakken_van(request.rol.huis_id)
    gevraagd = Filterkeuze(codes.get("aanpak", ""), codes.get("fase", ""))
    keuze = filterkeuze(aanpakken, gevraagd)
    if not any(keuze):
        messages.info(request, "Kies eerst een filter. Daarna kunt u het bewaren.")
        return redirect("casussen")
    al = next((een for een in filters_van(request.rol) if (een.aanpak, een.fase) == keuze), None)
    naam = al.naam if al else ""
    form = FilterForm(ingevuld(request), initial={**keuze._asdict(), "naam": naam})
    if form.is_valid() and lukt(
        form,
        lambda: bewaar_filter(
            form.cleaned_data["naam"], form.keuze(), door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "Het filter is bewaard.")
        return redirect(lijst_met(keuze))
    woorden = filterwoorden(aanpakken, keuze)
    context = {"form": form, "al": naam, "woorden": woorden, "terug": lijst_met(keuze)}
    return render(request, "werk/filter.html", context, status=status(form))


def filter_verwijdering(request: SpilRequest, filter_uuid: UUID) -> HttpResponse:
    weg = verwijder_filter(filter_uuid, door=request.rol, op=request.op)
    terug = reverse("casusfilter-terugzetting", args=[filter_uuid])
    meld_met_ongedaan(request, f"Het filter ‘{weg.naam}’ is verwijderd.", adres=terug)
    return _naar(weg)


def filter_terugzetting(request: SpilRequest, filter_uuid: UUID) -> HttpResponse:
    try:
        rij = zet_filter_terug(filter_uuid, door=request.rol, op=request.op)
    except FilterKanNiet as fout:
        messages.error(request, str(fout))
        return redirect("casussen")
    messages.success(request, f"Het filter ‘{rij.naam}’ staat er weer.")
    return _naar(rij)


def lijst_met(keuze: Filterkeuze) -> str:
    """The address of the list: codes only."""
    codes = _codes(keuze)
    return f"{reverse('casussen')}?{codes}" if codes else reverse("casussen")


def _naar(rij: Casusfilter) -> HttpResponse:
    return redirect(lijst_met(Filterkeuze(rij.aanpak, rij.fase)))


def _codes(keuze: Filterkeuze) -> str:
    return urlencode({soort: code for soort, code in keuze._asdict().items() if code})
