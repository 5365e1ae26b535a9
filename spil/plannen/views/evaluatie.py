"""The evaluation of the plan: when, what came out, and all of them."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from spil.casussen import queries as casussen
from spil.casussen.models import Casus
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.plannen import queries
from spil.plannen.commands import leg_evaluatie_vast, plan_evaluatie
from spil.plannen.forms.evaluatie import EvaluatiedagForm, EvaluatieForm
from spil.plannen.queries import EVALUEREN
from spil.toegang.formulier import ingevuld, lukt
from spil.toegang.scherm import toon

PLAN = "dossier-plan"
BEKIJKEN = "plan.bekijken"
PLANNEN = Formulier(
    titel="Plan de evaluatie van het plan", knop="Bewaar", handeling=EVALUEREN, terug=PLAN
)
NIEUW = Formulier(
    titel="Evalueer het plan", knop="Leg de evaluatie vast", handeling=EVALUEREN, terug=PLAN
)


def evaluatie(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casussen.casus_voor(dossier_uuid, EVALUEREN, door=request.rol, op=request.op)
    form = EvaluatiedagForm(ingevuld(request), initial={"dag": casus.volgende_evaluatie})
    if form.is_valid() and lukt(
        form,
        lambda: plan_evaluatie(dossier_uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(request, "De evaluatie staat gepland.")
        return redirect(PLAN, dossier_uuid)
    return toon_formulier(request, casus, form, PLANNEN)


@require_safe
def evaluaties(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casussen.casus_voor(dossier_uuid, BEKIJKEN, door=request.rol, op=request.op)
    context = {"casus": casus, "evaluaties": queries.evaluaties_van(casus.dossier)}
    return toon(
        request,
        "plannen/evaluaties.html",
        context,
        handeling=BEKIJKEN,
        gezien=[Gezien(casus.dossier_id)],
    )


def evaluatie_nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casussen.casus_voor(dossier_uuid, EVALUEREN, door=request.rol, op=request.op)
    vorige, aantal = queries.laatste_en_aantal(casus.dossier)
    form = _formulier(request, casus, versie=aantal)
    if form.is_valid() and lukt(
        form,
        lambda: leg_evaluatie_vast(
            dossier_uuid, form.evaluatie(), door=request.rol, op=request.op, **form.kenmerken()
        ),
    ):
        messages.success(request, form.na_afloop())
        return redirect(PLAN, dossier_uuid)
    sjabloon = "plannen/evaluatie_nieuw.html"
    return toon_formulier(request, casus, form, NIEUW, sjabloon=sjabloon, vorige=vorige)


def _formulier(request: SpilRequest, casus: Casus, *, versie: int) -> EvaluatieForm:
    dossier = casus.dossier
    vandaag = datum(request.op)
    nu = {
        "gehouden_op": vandaag,
        "volgende_op": vandaag + timedelta(days=dossier.verwerking.evaluatietermijn_dagen),
        "versie": versie,
    }
    return EvaluatieForm(
        ingevuld(request),
        initial=nu,
        doelen=queries.doelen_van(dossier),
        aanwezig=queries.mogelijke_eigenaars(dossier, op=request.op),
    )
