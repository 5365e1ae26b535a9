from django.http import HttpResponse

from spil.gebruikers.verzoek import SpilRequest
from spil.herkenning.forms import herken_getypt
from spil.toegang.scherm import toon


def herkenning(request: SpilRequest) -> HttpResponse:
    """What the browser asks while somebody types a person: a piece of the page."""
    herkend = herken_getypt(request.POST, door=request.rol, op=request.op)
    return toon(
        request,
        "herkenning/_bekend.html",
        {"herkend": herkend},
        handeling="persoon.herkennen",
        gezien=herkend.gezien,
    )
