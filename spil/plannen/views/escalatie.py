"""One step up the ladder, for an action that stands still."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.casussen import queries as casussen
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.plannen import queries
from spil.plannen.commands import escaleer
from spil.plannen.forms.escalatie import EscalatieForm
from spil.toegang.formulier import ingevuld, lukt

ESCALEREN = "acties.escaleren"


def actie_escalatie(request: SpilRequest, actie_uuid: UUID) -> HttpResponse:
    actie = queries.actie_voor(ESCALEREN, actie_uuid, door=request.rol, op=request.op)
    gedaan = queries.escalaties_van(actie)
    contact = queries.volgende_contact(actie, gedaan)
    form = EscalatieForm(ingevuld(request), trede=contact.trede if contact else "")
    if form.is_valid() and lukt(
        form,
        lambda: escaleer(actie_uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(request, "De stap is vastgelegd. Bel deze persoon zelf.")
        return redirect("actie", actie_uuid)
    knop = "Leg de stap vast"
    woorden = Formulier(titel="Escaleer", knop=knop, handeling=ESCALEREN, terug="dossier-plan")
    return toon_formulier(
        request,
        casussen.casus_van(actie.dossier.uuid),
        form,
        woorden,
        sjabloon="plannen/escalatie.html",
        actie=actie,
        contact=contact,
        escalaties=gedaan,
    )
