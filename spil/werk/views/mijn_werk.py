from django.http import HttpResponse
from django.views.decorators.http import require_safe

from spil.gebruikers.verzoek import SpilRequest
from spil.kern import klok
from spil.toegang.rechten import recht
from spil.toegang.scherm import toon
from spil.werk.queries import mijn_werk as queries
from spil.werk.wachtend import wat_wacht_op


@require_safe
def mijn_werk(request: SpilRequest) -> HttpResponse:
    if not recht("werk.zoeken").staat_toe(request.rol.soort):
        context = {"wachtend": wat_wacht_op(request.rol)}
        return toon(request, "werk/zonder_inhoud.html", context, handeling="werk.bekijken")
    blad = queries.mijn_werk(request.rol, op=request.op)
    getoond = queries.gefilterd(blad.secties, request.GET.get("toon", ""))
    return toon(
        request,
        "werk/mijn_werk.html",
        {
            "secties": getoond,
            "alle_secties": blad.secties,
            "gekozen": request.GET.get("toon", ""),
            "dag": klok.datum(request.op),
            "eerste_lijsten": blad.lijsten,
            "is_partner": not request.rol.is_huisrol,
        },
        handeling="werk.bekijken",
        gezien=queries.gezien(getoond),
    )
