"""Who sits at an item, for who prepares it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.overleggen.commands.aanschuiven import bepaal_tafel
from spil.overleggen.forms.tafel import AanschuiversForm
from spil.overleggen.queries.tafel import aan_tafel
from spil.overleggen.queries.voorbereiding import te_bereiden
from spil.overleggen.rechten.agenda import PUNT_VOORBEREIDEN
from spil.overleggen.views.tafel import gezien_bij
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.scherm import toon


def aanschuivers(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    punt = te_bereiden(punt_uuid, PUNT_VOORBEREIDEN, door=request.rol, op=request.op)
    mogelijk = punt.plek.overleg.genodigden.komend().met_alles()
    form = AanschuiversForm(ingevuld(request), mogelijk=list(mogelijk), zitten=aan_tafel(punt))
    if gelukt(
        form,
        lambda: bepaal_tafel(punt_uuid, form.gekozen, door=request.rol, op=request.op),
    ):
        messages.success(request, "Vastgelegd wie er bij dit punt zit.")
        return redirect("agendapunt", punt_uuid)
    return toon(
        request,
        "overleggen/tafel/aanschuivers.html",
        {"punt": punt, "form": form},
        handeling=PUNT_VOORBEREIDEN,
        gezien=gezien_bij(punt),
        status=status(form),
    )
