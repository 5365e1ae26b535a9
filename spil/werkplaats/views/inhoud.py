"""Writing a concept, section by section and thing by thing."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import NietGevonden
from spil.toegang.formulier import gelukt
from spil.werkplaats import queries
from spil.werkplaats.commands import bewaar_ding, bewaar_kop, verplaats_ding, voeg_ding_toe
from spil.werkplaats.controle import fouten_per_sectie
from spil.werkplaats.leesbaar import hoofdstuk
from spil.werkplaats.lijsten import Lijst, lijst_met
from spil.werkplaats.ruw import dingen, merk
from spil.werkplaats.secties import FORMULIEREN, SECTIES, Sectie, sectie_met, sectie_van
from spil.werkplaats.views.pagina import doe, pagina
from spil.werkprocessen.models import Werkprocesversie

BEWEGINGEN = {"op": "op", "neer": "neer", "weg": "weg"}


def deel(request: SpilRequest, versie_uuid: UUID, sectie: str) -> HttpResponse:
    deze = sectie_met(sectie)
    versie = queries.concept(versie_uuid, door=request.rol)
    form = deze.kop(versie.definitie, versie.definitie, request.POST or None) if deze.kop else None
    if (
        form
        and request.method == "POST"
        and gelukt(
            form,
            lambda: bewaar_kop(
                versie_uuid,
                form.waarden(),
                gezien=request.POST.get("gezien", ""),
                door=request.rol,
                op=request.op,
            ),
        )
    ):
        messages.success(request, f"Bewaard: {deze.titel.lower()}.")
        return redirect("aanpakversie-deel", versie_uuid=versie_uuid, sectie=sectie)
    gezien = form.merk() if form else ""
    return pagina(request, "deel", {**_context(versie, deze), "gezien": gezien}, form=form)


def ding_nieuw(request: SpilRequest, versie_uuid: UUID, lijst: str) -> HttpResponse:
    deze = lijst_met(lijst)
    versie = queries.concept(versie_uuid, door=request.rol)
    form = FORMULIEREN[lijst](versie.definitie, {}, request.POST or None)
    if request.method == "POST" and gelukt(
        form,
        lambda: voeg_ding_toe(versie_uuid, deze, form.waarden(), door=request.rol, op=request.op),
    ):
        messages.success(request, f"Bewaard: {deze.een} ‘{form.cleaned_data[deze.naam]}’.")
        return _terug(versie_uuid, deze)
    return pagina(request, "ding", {**_context(versie, sectie_van(deze)), "lijst": deze}, form=form)


def ding(request: SpilRequest, versie_uuid: UUID, lijst: str, nr: str) -> HttpResponse:
    deze = lijst_met(lijst)
    versie = queries.concept(versie_uuid, door=request.rol)
    plaats, inhoud = _op_plek(versie, deze, nr)
    form = FORMULIEREN[lijst](versie.definitie, inhoud, request.POST or None)
    if request.method == "POST" and gelukt(
        form,
        lambda: bewaar_ding(
            versie_uuid,
            deze,
            plaats,
            form.waarden(),
            gezien=request.POST.get("gezien", ""),
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, f"Bewaard: {deze.een} ‘{form.cleaned_data[deze.naam]}’.")
        return _terug(versie_uuid, deze)
    context = {**_context(versie, sectie_van(deze)), "lijst": deze, "gezien": merk(inhoud)}
    return pagina(request, "ding", context, form=form)


def plek(request: SpilRequest, versie_uuid: UUID, lijst: str, nr: str) -> HttpResponse:
    deze, beweging = lijst_met(lijst), request.POST.get("doe", "")
    if not nr.isdecimal() or beweging not in BEWEGINGEN:
        raise NietGevonden("Dit onderdeel staat er niet meer.")
    doe(
        request,
        lambda: verplaats_ding(
            versie_uuid,
            deze,
            int(nr),
            beweging,  # type: ignore[arg-type]  # one of the three
            gezien=request.POST.get("gezien", ""),
            door=request.rol,
            op=request.op,
        ),
    )
    return _terug(versie_uuid, deze)


def _terug(versie_uuid: UUID, lijst: Lijst) -> HttpResponse:
    sectie = sectie_van(lijst).code
    return redirect("aanpakversie-deel", versie_uuid=versie_uuid, sectie=sectie)


def _op_plek(versie: Werkprocesversie, lijst: Lijst, nr: str) -> tuple[int, dict[str, Any]]:
    rijen = dingen(versie.definitie, lijst.pad)
    if not nr.isdecimal() or not 1 <= int(nr) <= len(rijen):
        raise NietGevonden("Dit onderdeel staat er niet meer.")
    return int(nr), rijen[int(nr) - 1]


def _context(versie: Werkprocesversie, sectie: Sectie) -> dict[str, Any]:
    fouten = fouten_per_sectie(versie.definitie)
    return {
        "versie": versie,
        "ruw": versie.definitie,
        "sectie": sectie,
        "secties": [(s, len(fouten.get(s.code, ()))) for s in SECTIES],
        "fouten": fouten.get(sectie.code, []),
        "hoofdstuk": hoofdstuk(versie.definitie, sectie),
    }
