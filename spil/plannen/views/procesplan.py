"""How the deelnemers work together."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.casussen import queries as casussen
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.plannen.commands import leg_procesplan_vast
from spil.plannen.forms.procesplan import VRAGEN, ProcesplanForm, antwoorden
from spil.plannen.queries import procesplan_van
from spil.toegang.formulier import ingevuld, lukt
from spil.toegang.versies import versie_van

MAKEN, PLAN = "plan.maken", "dossier-plan"
SCHERM = Formulier(
    titel="Hoe werkt u samen?",
    knop="Bewaar",
    handeling=MAKEN,
    terug=PLAN,
    uitleg="Het procesplan zegt hoe u werkt; het plan van aanpak wat er gebeurt. Alle deelnemers"
    " lezen dit. Ten minste één vraag vult u in.",
)


def procesplan(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casussen.casus_voor(dossier_uuid, MAKEN, door=request.rol, op=request.op)
    rij = procesplan_van(casus.dossier)
    nu = {naam: getattr(rij, naam) for naam in VRAGEN} if rij else {}
    form = ProcesplanForm(ingevuld(request), initial=nu | {"versie": versie_van(rij)})
    if form.is_valid() and lukt(
        form,
        lambda: leg_procesplan_vast(
            dossier_uuid, door=request.rol, op=request.op, **form.cleaned_data
        ),
    ):
        messages.success(request, "De afspraken over het samenwerken zijn bewaard.")
        return redirect(PLAN, dossier_uuid)
    staat_er = antwoorden(rij) if rij and form.errors else []
    return toon_formulier(request, casus, form, SCHERM, staat_er=staat_er)
