"""The case goes to another phase, and the questions that a phase asks."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.casussen import queries
from spil.casussen.commands import vul_gegevens_in, wijzig_fase
from spil.casussen.forms import FaseForm
from spil.casussen.models import Casus
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.invullingen.forms import Vragenformulier
from spil.kern.tekst import in_een_zin
from spil.toegang.formulier import ingevuld, lukt

FASE = Formulier(titel="Wijzig de fase", knop="Fase wijzigen", handeling="casus.fase_wijzigen")
GEGEVENS = "casus.gegevens_vastleggen"


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
    zelf = aanpak.fase(casus.fase).beslist == queries.REGISSEUR
    return FaseForm(
        ingevuld(request),
        fasen=aanpak.volgende_fasen(casus.fase),
        beslissers=None if zelf else queries.beslissers_in_fase(casus, op=request.op),
    )


def gegevensgroep(request: SpilRequest, dossier_uuid: UUID, code: str) -> HttpResponse:
    """The questions of one group."""
    casus = queries.casus_voor(dossier_uuid, GEGEVENS, door=request.rol, op=request.op)
    vragen = queries.in_te_vullen_groep(casus, code, door=request.rol)
    form = Vragenformulier(
        casus.dossier.aanpak,
        vragen.velden,
        huis=request.rol.medewerker.huis,
        beginwaarden=vragen.antwoorden,
        data=ingevuld(request),
    )
    if form.is_valid() and lukt(
        form,
        lambda: vul_gegevens_in(
            dossier_uuid, groep=code, antwoorden=form.antwoorden(), door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De gegevens zijn opgeslagen.")
        return redirect("dossier-gegevens", dossier_uuid)
    woorden = Formulier(
        titel=vragen.groep.naam, knop="Opslaan", handeling=GEGEVENS, uitleg=vragen.groep.uitleg
    )
    return toon_formulier(request, casus, form, woorden)
