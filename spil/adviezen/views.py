"""Screens of advice: count one from anywhere, put it right, delete it."""

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from spil.adviezen import queries
from spil.adviezen.commands import (
    geef_advies,
    maak_er_een_aanmelding_van,
    verbeter_advies,
    verwijder_advies,
)
from spil.adviezen.forms import AdviesForm
from spil.adviezen.models import Advies
from spil.adviezen.zonder_personen import gelukt_zonder_personen
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.tekst import zonder_nul
from spil.toegang.formulier import status
from spil.ui.ongedaan import meld_met_ongedaan


def adviezen(request: SpilRequest) -> HttpResponse:
    getypt = request.GET.get("pagina", "")
    nummer = max(int(getypt), 1) if getypt.isdecimal() and len(getypt) < 6 else 1  # noqa: PLR2004
    pagina = queries.adviezen(door=request.rol, op=request.op, pagina=nummer)
    return render(request, "adviezen/adviezen.html", {"pagina": pagina})


def advies_nieuw(request: SpilRequest) -> HttpResponse:
    queries.vereis_telling(request.rol)
    if request.POST.get("doe") == "aanmelding":
        return _naar_aanmelding(request)
    themas = queries.themas(door=request.rol)
    form = AdviesForm(request.POST or None, themas=themas, initial={"terug": _vandaan(request)})
    gegeven: list[Advies] = []
    if request.method == "POST" and gelukt_zonder_personen(
        form,
        lambda: gegeven.append(
            geef_advies(
                form.vraag(),
                sleutel=form.cleaned_data["sleutel"],
                door=request.rol,
                op=request.op,
            )
        ),
    ):
        weg = reverse("advies-verwijdering", args=[gegeven[0].uuid])
        meld_met_ongedaan(request, f"Advies aan {gegeven[0].organisatie} geteld.", adres=weg)
        return _terug(request)
    return _formulier(request, "adviezen/advies_nieuw.html", form)


def advies(request: SpilRequest, advies_uuid: UUID) -> HttpResponse:
    """Put a slip right, within a day."""
    if request.POST.get("doe") == "aanmelding":
        return _naar_aanmelding(request)
    gevonden = queries.advies(advies_uuid, door=request.rol)
    themas = queries.themas(door=request.rol)
    if request.method != "POST":
        form = AdviesForm.van(gevonden, themas=themas)
        return _formulier(request, "adviezen/advies.html", form, advies=gevonden)
    form = AdviesForm(request.POST, themas=themas, nieuw=False)
    if gelukt_zonder_personen(
        form,
        lambda: verbeter_advies(advies_uuid, form.vraag(), door=request.rol, op=request.op),
    ):
        messages.success(request, "Het advies is verbeterd.")
        return redirect("adviezen")
    return _formulier(request, "adviezen/advies.html", form, advies=gevonden)


def verwijdering(request: SpilRequest, advies_uuid: UUID) -> HttpResponse:
    """Asks first, unless it comes from the message that offers to undo."""
    if request.method == "POST":
        telt_niet = verwijder_advies(advies_uuid, door=request.rol, op=request.op)
        over = "Het telt niet mee." if telt_niet else "Het telt nog mee; de tekst is weg."
        messages.success(request, f"Het advies is verwijderd. {over}")
        return redirect("adviezen")
    gevonden = queries.advies(advies_uuid, door=request.rol)
    context = {"advies": gevonden, "telt_niet": gevonden.is_te_verbeteren(request.op)}
    return render(request, "adviezen/verwijdering.html", context)


def _naar_aanmelding(request: SpilRequest) -> HttpResponse:
    sleutel = maak_er_een_aanmelding_van(
        zonder_nul(request.POST.get("regel", "")).strip(),
        thema=request.POST.get("thema", ""),
        door=request.rol,
        op=request.op,
    )
    messages.info(request, "Uw tekst gaat mee: hij staat straks bij ‘Waarom meldt u nu aan?’.")
    return redirect("aanmeldconcept-wie", sleutel)


def _formulier(
    request: SpilRequest, sjabloon: str, form: AdviesForm, **context: Any
) -> HttpResponse:
    vragers = queries.vragers(door=request.rol, op=request.op)
    context |= {"form": form, "vragers": vragers}
    return render(request, sjabloon, context, status=status(form))


def _vandaan(request: SpilRequest) -> str:
    """The page that somebody was on, to go back to it; only of Spil itself."""
    bron = urlsplit(request.META.get("HTTP_REFERER", ""))
    return f"{bron.path}?{bron.query}" if bron.query else bron.path


def _terug(request: SpilRequest) -> HttpResponseRedirect:
    naar = request.POST.get("terug", "")
    eigen = url_has_allowed_host_and_scheme(naar, allowed_hosts=None) and naar.startswith("/")
    return redirect(naar if eigen and naar != request.path else reverse("adviezen"))
