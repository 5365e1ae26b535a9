"""The case goes to another phase."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.casussen import queries
from spil.casussen.commands import wijzig_fase
from spil.casussen.forms import FaseForm
from spil.casussen.models import Casus
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.tekst import in_een_zin
from spil.toegang.formulier import ingevuld, lukt

FASE = Formulier(titel="Wijzig de fase", knop="Fase wijzigen", handeling="casus.fase_wijzigen")


def fase(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = queries.casus_voor(dossier_uuid, FASE.handeling, door=request.rol, op=request.op)
    form = _faseformulier(request, casus)
    if form.is_valid() and lukt(
        form,
        lambda: wijzig_fase(dossier_uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(request, "De fase is gewijzigd.")
        return redirect("dossier", dossier_uuid)
    return toon_formulier(
        request,
        casus,
        form,
        FASE,
        sjabloon="casussen/fase.html",
        nu_staat_er=f"De casus is nu in de fase {in_een_zin(casus.fase_naam)}.",
        ontbreekt=[] if casus.is_gesloten else queries.wat_ontbreekt(casus),
        verloop=queries.faseverloop(casus.dossier),
    )


def _faseformulier(request: SpilRequest, casus: Casus) -> FaseForm:
    if casus.is_gesloten:
        return FaseForm(ingevuld(request), fasen=[])
    aanpak = casus.dossier.aanpak
    beslist = aanpak.fase(casus.fase).beslist
    return FaseForm(
        ingevuld(request),
        fasen=aanpak.volgende_fasen(casus.fase),
        beslissers=None
        if beslist == queries.REGISSEUR
        else queries.beslissers_in_fase(casus, op=request.op),
        beslist=beslist,
    )
