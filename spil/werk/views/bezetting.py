"""How many places are taken and free, for who places people."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from spil.casussen import queries
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.werkprocessen.queries import aanpakken_van


@require_safe
def bezetting(request: SpilRequest) -> HttpResponse:
    """Counts only: who they are shows in the cases."""
    vandaag = datum(request.op)
    aanpakken = aanpakken_van(request.rol.huis_id).values()
    standen = queries.bezetting(aanpakken, huis_id=request.rol.huis_id, vandaag=vandaag)
    return render(request, "werk/bezetting.html", {"standen": standen, "vandaag": vandaag})
