"""After a meeting: corrections, the adoption of the minutes, and all meetings of one dossier."""

from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.overleggen.commands import nazorg as commands
from spil.overleggen.forms.nazorg import CorrectieForm, CorrectieoordeelForm
from spil.overleggen.models import Agendapunt
from spil.overleggen.queries import correcties
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.vaststelling import vaststelpagina
from spil.overleggen.rechten.nazorg import BEOORDELEN, VAN_DOSSIER, VOORSTELLEN
from spil.overleggen.views.scherm import Formulier
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.scherm import toon

VOORSTEL: Final = Formulier(titel="Stel een correctie voor", knop="Stel voor")
OORDEEL: Final = Formulier(titel="Beoordeel de correctie", knop="Leg vast")


@require_safe
def dossier_overleggen(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """On which agendas this dossier stood, and what is still to be done there."""
    pagina = correcties.dossier_overleggen(dossier_uuid, door=request.rol, op=request.op)
    return toon(
        request,
        "overleggen/nazorg/dossier.html",
        {"pagina": pagina, "dossier": pagina.dossier},
        handeling=VAN_DOSSIER,
        gezien=[Gezien(pagina.dossier.pk)],
    )


def correctie_nieuw(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    punt = punt_van(punt_uuid)
    form = CorrectieForm(ingevuld(request))
    if gelukt(
        form,
        lambda: commands.stel_correctie_voor(
            punt_uuid, **form.cleaned_data, door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "Uw correctie is voorgesteld. De voorzitter beslist erover.")
        return redirect("agendapunt", punt_uuid)
    return _toon(request, form, VOORSTEL, punt, handeling=VOORSTELLEN)


def correctie_oordeel(request: SpilRequest, verslagcorrectie_uuid: UUID) -> HttpResponse:
    correctie = correcties.correctie_om_te_beoordelen(
        verslagcorrectie_uuid, door=request.rol, op=request.op
    )
    form = CorrectieoordeelForm(ingevuld(request))
    if gelukt(
        form,
        lambda: commands.beoordeel_correctie(
            verslagcorrectie_uuid,
            overnemen=form.overnemen,
            reden=form.cleaned_data["reden"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "Het oordeel over de correctie is vastgelegd.")
        return redirect("agendapunt", correctie.punt.uuid)
    return _toon(request, form, OORDEEL, correctie.punt, handeling=BEOORDELEN, correctie=correctie)


def vaststelling(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    pagina = vaststelpagina(overleg_uuid, door=request.rol, op=request.op)
    form = forms.Form(ingevuld(request))
    if gelukt(
        form,
        lambda: commands.stel_verslag_vast(overleg_uuid, door=request.rol, op=request.op),
    ):
        messages.success(request, "Het verslag is vastgesteld. Wie er niet was, krijgt bericht.")
        return redirect("overleg", overleg_uuid)
    context = {"pagina": pagina, "overleg": pagina.overleg, "form": form}
    return render(request, "overleggen/nazorg/vaststelling.html", context, status=status(form))


@require_POST
def gelezen(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    commands.lees_vaststelling(overleg_uuid, door=request.rol, op=request.op)
    messages.success(request, "Bewaard dat u dit las.")
    return redirect("overleg", overleg_uuid)


def _toon(
    request: SpilRequest,
    form: forms.Form,
    formulier: Formulier,
    punt: Agendapunt,
    *,
    handeling: str,
    **extra: Any,
) -> HttpResponse:
    context = {"form": form, "formulier": formulier, "punt": punt, "overleg": punt.plek.overleg}
    return toon(
        request,
        "overleggen/nazorg/correctie.html",
        {**context, **extra},
        handeling=handeling,
        gezien=[Gezien(punt.dossier_id, punt.betrokkene_id)],
        status=status(form),
    )
