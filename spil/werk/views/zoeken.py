from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.tekst import zonder_nul
from spil.toegang.scherm import toon
from spil.werk.queries.zoeken import Zoekresultaat, zoek


@require_http_methods(["GET", "HEAD", "POST"])
def zoeken(request: SpilRequest) -> HttpResponse:
    """The words come by POST: a name never stands in a URL."""
    vraag = zonder_nul(request.POST.get("q", ""))[:100]
    resultaat = zoek(vraag, door=request.rol, op=request.op) if vraag else Zoekresultaat()
    if len(resultaat.treffers) == 1 and resultaat.treffers[0].nummer == vraag.strip().upper():
        enige = resultaat.treffers[0]
        return redirect(enige.adres_naam, enige.uuid)
    return toon(
        request,
        "werk/zoeken.html",
        {"vraag": vraag, "resultaat": resultaat, "gezocht": bool(vraag)},
        handeling="werk.zoeken",
        gezien=resultaat.gezien,
    )
