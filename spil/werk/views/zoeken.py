from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.tekst import zonder_nul
from spil.toegang.scherm import toon
from spil.werk.daden import daden_voor, overleggen_voor
from spil.werk.queries.zoeken import Zoekresultaat, zoek

KORTSTE_SPRONG = 3
MEESTE_SPRONGEN = 8


@require_http_methods(["GET", "HEAD", "POST"])
def zoeken(request: SpilRequest) -> HttpResponse:
    """The words come by POST: a name never stands in a URL."""
    vraag = _vraag(request)
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


def sprong(request: SpilRequest) -> HttpResponse:
    """The options of the jump bar while somebody types: who is found, acts, meetings. Only what it
    shows is logged, and a few letters find nobody."""
    vraag = _vraag(request).strip()
    lang_genoeg = len(vraag) >= KORTSTE_SPRONG
    gevonden = zoek(vraag, door=request.rol, op=request.op) if lang_genoeg else Zoekresultaat()
    getoond = Zoekresultaat(treffers=gevonden.treffers[:MEESTE_SPRONGEN], bekend=gevonden.bekend)
    return toon(
        request,
        "werk/_sprong.html",
        {
            "daden": daden_voor(request.rol, vraag=vraag),
            "reeksen": overleggen_voor(request.rol, vraag=vraag, op=request.op)
            if lang_genoeg
            else [],
            "resultaat": getoond,
            "meer": len(gevonden.treffers) - len(getoond.treffers),
        },
        handeling="werk.zoeken",
        gezien=getoond.gezien,
    )


def _vraag(request: SpilRequest) -> str:
    return zonder_nul(request.POST.get("q", ""))[:100]
