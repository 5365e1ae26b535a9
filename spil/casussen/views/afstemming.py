"""Aligning the plan with that of another case, and ending that."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.casussen import queries
from spil.casussen.commands import beeindig_afstemming, stem_af
from spil.casussen.commands.afstemming import AFSTEMMEN
from spil.casussen.forms.afstemming import AfstemmingEindeForm, AfstemmingForm
from spil.casussen.queries.afstemming import afstemming
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import ingevuld, lukt

PLAN = "dossier-plan"
NIEUW = Formulier(
    titel="Stem het plan af met een andere casus",
    knop="Leg de afstemming vast",
    handeling=AFSTEMMEN,
    terug=PLAN,
    uitleg="Dat mag alleen als mensen uit beide casussen bij elkaars directe kring horen, hun"
    " problemen samenhangen en het nodig is (BGS art. 2.20 lid 2). Deelnemers zien het niet.",
)
EINDE = Formulier(
    titel="Beëindig de afstemming",
    knop="Beëindig de afstemming",
    handeling=AFSTEMMEN,
    terug=PLAN,
    uitleg="Zij eindigt in beide dossiers, ook als u de andere casus niet meer ziet.",
)


def nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = queries.casus_voor(dossier_uuid, AFSTEMMEN, door=request.rol, op=request.op)
    form = AfstemmingForm(ingevuld(request))
    if form.is_valid() and lukt(
        form,
        lambda: stem_af(dossier_uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(request, "De afstemming staat in beide dossiers.")
        return redirect(PLAN, dossier_uuid)
    return toon_formulier(request, casus, form, NIEUW)


def einde(request: SpilRequest, afstemming_uuid: UUID) -> HttpResponse:
    rij = afstemming(afstemming_uuid)
    casus = queries.casus_voor(rij.dossier.uuid, AFSTEMMEN, door=request.rol, op=request.op)
    form = AfstemmingEindeForm(ingevuld(request))
    if form.is_valid() and lukt(
        form,
        lambda: beeindig_afstemming(
            afstemming_uuid, door=request.rol, op=request.op, **form.cleaned_data
        ),
    ):
        messages.success(request, "De afstemming is beëindigd, in beide dossiers.")
        return redirect(PLAN, casus.dossier.uuid)
    return toon_formulier(request, casus, form, EINDE)
