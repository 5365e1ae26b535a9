from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.casussen import queries
from spil.casussen.commands import (
    leg_aanleiding_vast,
    leg_situatie_vast,
    plan_bespreking,
    wijzig_ave,
)
from spil.casussen.forms import AanleidingForm, AveForm, BesprekingForm, SituatieForm
from spil.casussen.models import Casus
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import ingevuld, lukt
from spil.toegang.versies import versie_van
from spil.werkprocessen.leefgebieden import Leefgebied

AVE = Formulier(
    titel="Wijzig het AVE-niveau",
    knop="Niveau vastleggen",
    handeling="casus.ave_wijzigen",
)
AANLEIDING = Formulier(
    titel="Waarom deze casus", knop="Bewaar", handeling="casus.aanleiding_vastleggen"
)
BESPREKING = Formulier(
    titel="Plan het volgende overleg", knop="Bewaar", handeling="casus.bespreking_plannen"
)
SITUATIE = "casus.situatie_vastleggen"


def ave(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = queries.casus_voor(dossier_uuid, AVE.handeling, door=request.rol, op=request.op)
    form = AveForm(ingevuld(request), initial={"niveau": casus.ave})
    if form.is_valid() and lukt(
        form,
        lambda: wijzig_ave(dossier_uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(request, "Het AVE-niveau is vastgelegd.")
        return redirect("dossier", dossier_uuid)
    verloop = queries.ave_verloop(casus.dossier)
    return toon_formulier(request, casus, form, AVE, sjabloon="casussen/ave.html", verloop=verloop)


def aanleiding(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = queries.casus_voor(dossier_uuid, AANLEIDING.handeling, door=request.rol, op=request.op)
    rij = queries.aanleiding_rij(casus.dossier)
    gemeld = None
    if rij is None:
        gemeld = queries.aanleiding_uit_aanmelding(casus, door=request.rol, op=request.op)
    bron = rij or gemeld
    begin = {"tekst": bron.tekst if bron else "", "versie": versie_van(rij)}
    form = AanleidingForm(ingevuld(request), initial=begin)
    if form.is_valid() and lukt(
        form,
        lambda: leg_aanleiding_vast(
            dossier_uuid, door=request.rol, op=request.op, **form.cleaned_data
        ),
    ):
        messages.success(request, "De aanleiding is opgeslagen.")
        return redirect("dossier", dossier_uuid)
    return toon_formulier(request, casus, form, AANLEIDING, uit_aanmelding=gemeld)


def leefgebied(request: SpilRequest, dossier_uuid: UUID, code: str) -> HttpResponse:
    """How it went on this leefgebied, and how it goes now."""
    gebied = queries.leefgebied(code)
    casus = queries.casus_voor(dossier_uuid, SITUATIE, door=request.rol, op=request.op)
    verloop, gemeld = queries.verloop_van_leefgebied(casus.dossier, gebied), None
    if not verloop:
        gemeld = queries.situatie_uit_aanmelding(casus, gebied, door=request.rol, op=request.op)
    form = SituatieForm(ingevuld(request), initial={"tekst": gemeld.tekst if gemeld else ""})
    if form.is_valid() and lukt(form, lambda: _leg_situatie_vast(request, casus, gebied, form)):
        messages.success(request, "De situatie is vastgelegd.")
        return redirect("dossier", dossier_uuid)
    woorden = Formulier(titel=gebied.label, knop="Situatie vastleggen", handeling=SITUATIE)
    return toon_formulier(
        request,
        casus,
        form,
        woorden,
        sjabloon="casussen/leefgebied.html",
        verloop=verloop,
        uit_aanmelding=gemeld,
    )


def _leg_situatie_vast(
    request: SpilRequest, casus: Casus, gebied: Leefgebied, form: SituatieForm
) -> None:
    leg_situatie_vast(
        casus.dossier.uuid,
        leefgebied=gebied,
        door=request.rol,
        op=request.op,
        **form.cleaned_data,
    )


def bespreking(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = queries.casus_voor(dossier_uuid, BESPREKING.handeling, door=request.rol, op=request.op)
    form = BesprekingForm(
        ingevuld(request),
        initial={"dag": casus.volgende_bespreking},
    )
    if form.is_valid():
        dag: date | None = form.cleaned_data["dag"]
        if lukt(
            form, lambda: plan_bespreking(dossier_uuid, dag=dag, door=request.rol, op=request.op)
        ):
            messages.success(request, "Het overleg is opgeslagen.")
            return redirect("dossier", dossier_uuid)
    return toon_formulier(request, casus, form, BESPREKING)
