from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.beheer import queries
from spil.beheer.commands import leg_ladder_vast
from spil.beheer.forms import LadderForm
from spil.beheer.views.formulier import formulierpagina
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt


def partner_ladder(request: SpilRequest, partner_uuid: UUID) -> HttpResponse:
    """Whom the house speaks to at each step, for one organisation."""
    partner = queries.partner(partner_uuid, door=request.rol)
    mensen = queries.mogelijke_contacten(door=request.rol)
    form = LadderForm(request.POST or None, nu=queries.ladder(partner), mensen=mensen)
    if request.method == "POST" and gelukt(
        form,
        lambda: leg_ladder_vast(partner_uuid, form.contacten(), door=request.rol, op=request.op),
    ):
        messages.success(request, f"De escalatieladder van {partner.naam} is vastgelegd.")
        return redirect("beheer-partners")
    return formulierpagina(request, "beheer/partner_ladder.html", form, partner=partner)
