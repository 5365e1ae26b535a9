"""A year of meetings in figures."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from spil.gebruikers.verzoek import SpilRequest
from spil.overleggen.queries.overlegcijfers import overlegcijfers as cijfers_van
from spil.overleggen.views.uren import gekozen_jaar


@require_safe
def overlegcijfers(request: SpilRequest) -> HttpResponse:
    cijfers = cijfers_van(door=request.rol, op=request.op, jaar=gekozen_jaar(request))
    return render(request, "overleggen/nazorg/cijfers.html", {"cijfers": cijfers})
