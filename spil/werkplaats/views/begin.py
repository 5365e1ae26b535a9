"""Where a version in the making comes from: nothing, a copy, what Spil ships, a file."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt
from spil.werkplaats import queries
from spil.werkplaats.bestand import uit_bestand
from spil.werkplaats.commands import (
    begin_aanpak,
    begin_volgende_versie,
    gooi_concept_weg,
    lees_in,
    neem_over_uit_catalogus,
    zet_aan_uit_catalogus,
)
from spil.werkplaats.forms import BestandForm, NieuwForm
from spil.werkplaats.leesbaar import hoofdstukken
from spil.werkplaats.views.pagina import doe, pagina
from spil.werkprocessen import catalogus
from spil.werkprocessen.models import Werkprocesversie


def nieuw(request: SpilRequest) -> HttpResponse:
    bronnen = queries.bronnen(door=request.rol)
    keuzes = [(bron.sleutel, bron.naam) for bron in bronnen.values()]
    form = NieuwForm(request.POST or None, bronnen=keuzes)
    gemaakt: list[Werkprocesversie] = []

    def begin() -> None:
        bron = bronnen.get(form.cleaned_data["bron"])
        naam, inhoud = form.cleaned_data["naam"], bron.inhoud() if bron else None
        gemaakt.append(begin_aanpak(naam, bron=inhoud, door=request.rol, op=request.op))

    if request.method == "POST" and gelukt(form, begin):
        return redirect("aanpakversie-deel", versie_uuid=gemaakt[0].uuid, sectie="algemeen")
    return pagina(request, "nieuw", {}, form=form)


def bestand_nieuw(request: SpilRequest) -> HttpResponse:
    form = BestandForm(request.POST, request.FILES) if request.method == "POST" else BestandForm()
    gemaakt: list[Werkprocesversie] = []

    def lees() -> None:
        definitie = uit_bestand(form.cleaned_data["bestand"].read())
        gemaakt.append(lees_in(definitie, door=request.rol, op=request.op))

    if request.method == "POST" and gelukt(form, lees):
        messages.success(request, "Het bestand is een concept geworden. Kijk het na.")
        return redirect("aanpakversie", versie_uuid=gemaakt[0].uuid)
    return pagina(request, "bestand_nieuw", {}, form=form)


def uit_catalogus(request: SpilRequest, code: str) -> HttpResponse:
    definitie = catalogus.uit_catalogus(code)
    if request.method == "POST":
        gedaan = f"{definitie.naam} staat aan. Nieuwe aanmeldingen kunnen er nu onder."
        doe(
            request,
            lambda: zet_aan_uit_catalogus(code, door=request.rol, op=request.op),
            gedaan=gedaan,
        )
        return redirect("aanpakken")
    ruw = definitie.model_dump(mode="json")
    context = {"definitie": definitie, "ruw": ruw, "hoofdstukken": hoofdstukken(ruw)}
    return pagina(request, "catalogus", context)


def concept_uit_catalogus(request: SpilRequest, code: str) -> HttpResponse:
    gemaakt: list[Werkprocesversie] = []
    if doe(
        request,
        lambda: gemaakt.append(neem_over_uit_catalogus(code, door=request.rol, op=request.op)),
    ):
        return redirect("aanpakversie", versie_uuid=gemaakt[0].uuid)
    return redirect("aanpakken")


def versie_nieuw(request: SpilRequest, werkproces_uuid: UUID) -> HttpResponse:
    gemaakt: list[Werkprocesversie] = []
    if doe(
        request,
        lambda: gemaakt.append(
            begin_volgende_versie(werkproces_uuid, door=request.rol, op=request.op)
        ),
    ):
        return redirect("aanpakversie-deel", versie_uuid=gemaakt[0].uuid, sectie="algemeen")
    return redirect("aanpak", werkproces_uuid=werkproces_uuid)


def einde(request: SpilRequest, versie_uuid: UUID) -> HttpResponse:
    doe(
        request,
        lambda: gooi_concept_weg(versie_uuid, door=request.rol, op=request.op),
        gedaan="Het concept is weggegooid.",
    )
    return redirect("aanpakken")
