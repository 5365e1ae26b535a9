"""Doing an action: progress, done, undone, a reminder. Each is one press of a button; with htmx
the answer is the line of the action, without it the page that the button was on."""

from collections.abc import Callable
from contextlib import suppress
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.kern.tekst import zonder_nul
from spil.plannen.commands import herinner, meld_gereed, meld_voortgang, zet_gereed_terug
from spil.plannen.forms import VoortgangForm
from spil.plannen.models import Actie
from spil.plannen.queries import actie_met_voortgang, escalaties_van
from spil.plannen.views.scherm import bevoegd, gezien_bij, lukt
from spil.toegang.scherm import toon
from spil.ui.ongedaan import meld_met_ongedaan

BEKIJKEN = "plan.bekijken"
VERSLAG = "agendapunt-verslag"
PAGINAS = frozenset({"mijn-werk", "actie", VERSLAG})


def actie_voortgang(request: SpilRequest, actie_uuid: UUID) -> HttpResponse:
    form = VoortgangForm(request.POST)
    if lukt(
        form,
        lambda: meld_voortgang(actie_uuid, **form.cleaned_data, door=request.rol, op=request.op),
    ):
        return redirect("actie", actie_uuid)
    actie, voortgang = actie_met_voortgang(actie_uuid)
    return toon(
        request,
        "plannen/actie.html",
        {
            "actie": actie,
            "dossier": actie.dossier,
            "voortgang": voortgang,
            "form": form,
            "escalaties": escalaties_van(actie),
            **bevoegd(request, actie),
        },
        handeling=BEKIJKEN,
        gezien=gezien_bij(actie),
        status=422,
    )


def actie_gereed(request: SpilRequest, actie_uuid: UUID) -> HttpResponse:
    resultaat = zonder_nul(request.POST.get("resultaat", ""))
    return _knop(
        request,
        actie_uuid,
        lambda: meld_gereed(actie_uuid, resultaat=resultaat, door=request.rol, op=request.op),
        "De actie is gereed.",
        ongedaan="actie-terugzetten",
    )


def actie_terugzetten(request: SpilRequest, actie_uuid: UUID) -> HttpResponse:
    return _knop(
        request,
        actie_uuid,
        lambda: zet_gereed_terug(actie_uuid, door=request.rol, op=request.op),
        "De actie staat weer open.",
    )


def actie_herinnering(request: SpilRequest, actie_uuid: UUID) -> HttpResponse:
    return _knop(
        request,
        actie_uuid,
        lambda: herinner(actie_uuid, door=request.rol, op=request.op),
        "De herinnering is gestuurd.",
    )


def _knop(
    request: SpilRequest,
    actie_uuid: UUID,
    doe: Callable[[], Actie],
    gelukt: str,
    ongedaan: str = "",
) -> HttpResponse:
    fout = ""
    try:
        actie = doe()
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as weigering:
        fout = str(weigering)
        actie, _ = actie_met_voortgang(actie_uuid)
    if request.htmx:
        return _regel(request, actie, gelukt=gelukt, fout=fout)
    if fout:
        messages.error(request, fout)
    else:
        _meld(request, gelukt, reverse(ongedaan, args=[actie_uuid]) if ongedaan else "")
    return _terug(request, actie)


def _meld(request: SpilRequest, gelukt: str, ongedaan: str) -> None:
    if not ongedaan:
        messages.success(request, gelukt)
        return
    terug = request.POST.get("terug", "")
    terug = terug if terug.partition(":")[0] in PAGINAS else ""
    meld_met_ongedaan(request, gelukt, adres=ongedaan, terug=terug)


def _regel(request: SpilRequest, actie: Actie, *, gelukt: str, fout: str) -> HttpResponse:
    mag = bevoegd(request, actie)
    return toon(
        request,
        "plannen/delen/actieregel.html",
        {
            "actie": actie,
            "kan_gereed": mag["mag_uitvoeren"],
            "kan_herinneren": mag["leidt"],
            "met_dossier": request.POST.get("terug") == "mijn-werk",
            "terug": request.POST.get("terug", ""),
            "gelukt": "" if fout else gelukt,
            "fout": fout,
        },
        handeling=BEKIJKEN,
        gezien=gezien_bij(actie),
        status=422 if fout else 200,
    )


def _terug(request: SpilRequest, actie: Actie) -> HttpResponse:
    """`terug` is the name of a page; that of the report of an item stands with its uuid."""
    naar, _, uuid = request.POST.get("terug", "").partition(":")
    if naar == "mijn-werk":
        return redirect("mijn-werk")
    if naar == "actie":
        return redirect("actie", actie.uuid)
    if naar == VERSLAG:
        with suppress(NoReverseMatch):
            return redirect(VERSLAG, uuid)
    return redirect("dossier-plan", actie.dossier.uuid)
