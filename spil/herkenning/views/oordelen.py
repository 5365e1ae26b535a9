"""The same human being, or not: the work list of the house, and the judgement on one person."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.herkenning import queries
from spil.herkenning.commands import (
    herroep_niet_dezelfde,
    koppel_identiteit,
    ontkoppel_identiteit,
    verklaar_niet_dezelfde,
)
from spil.herkenning.forms import HerroepForm, OordeelForm
from spil.logboek.schrijven import Gezien
from spil.personen.queries import betrokkene, betrokkene_voor
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.scherm import toon

KOPPELEN = "persoon.koppelen"


def zelfde_personen(request: SpilRequest) -> HttpResponse:
    paren = queries.te_beoordelen(door=request.rol, op=request.op)
    return toon(
        request,
        "herkenning/werklijst.html",
        {"paren": paren, "is_vol": len(paren) == queries.MEESTE_PAREN},
        handeling="persoon.vergelijken",
        gezien=[blik for paar in paren for blik in paar.gezien],
    )


def betrokkene_zelfde(request: SpilRequest, betrokkene_uuid: UUID) -> HttpResponse:
    persoon = betrokkene_voor(betrokkene_uuid, KOPPELEN, door=request.rol, op=request.op)
    paren = queries.te_beoordelen(door=request.rol, op=request.op, mens=persoon)
    form = OordeelForm(ingevuld(request), paren=paren)
    if gelukt(form, lambda: _oordeel(request, betrokkene_uuid, form)):
        messages.success(request, "Uw oordeel staat in beide dossiers.")
        return redirect("betrokkene-zelfde", betrokkene_uuid)
    oordelen = queries.oordelen_over(persoon, door=request.rol, op=request.op)
    blikken = [blik for paar in paren for blik in paar.gezien] + oordelen.gezien
    return toon(
        request,
        "herkenning/betrokkene.html",
        {"persoon": persoon, "paren": paren, "form": form, "oordelen": oordelen},
        handeling=KOPPELEN,
        gezien=[Gezien(persoon.dossier_id, persoon.pk), *blikken],
        status=status(form),
    )


def _oordeel(request: SpilRequest, uuid: UUID, form: OordeelForm) -> None:
    command = koppel_identiteit if form.is_koppeling else verklaar_niet_dezelfde
    command(
        uuid, form.ander_uuid, reden=form.cleaned_data["reden"], door=request.rol, op=request.op
    )


def einde(request: SpilRequest, oordeel_uuid: UUID) -> HttpResponse:
    """Ontkoppel, or take back that they are not the same."""
    oordeel = queries.oordeel_voor(oordeel_uuid, door=request.rol, op=request.op)
    ander = betrokkene(oordeel.ander)
    herroep = ontkoppel_identiteit if oordeel.is_koppeling else herroep_niet_dezelfde
    form = HerroepForm(ingevuld(request))
    if gelukt(
        form,
        lambda: herroep(
            oordeel_uuid, reden=form.cleaned_data["reden"], door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "Het oordeel geldt niet meer. Het blijft in de tijdlijn staan.")
        return redirect("betrokkene-zelfde", oordeel.betrokkene.uuid)
    mensen = (oordeel.betrokkene, ander)
    return toon(
        request,
        "herkenning/einde.html",
        {"oordeel": oordeel, "ander": ander, "form": form},
        handeling=KOPPELEN,
        gezien=[Gezien(mens.dossier_id, mens.pk) for mens in mensen],
        status=status(form),
    )
