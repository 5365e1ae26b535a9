from django.http import HttpResponse

from spil.gebruikers.commands import kies_sneltoetsen
from spil.gebruikers.verzoek import SpilRequest


def sneltoetsen(request: SpilRequest) -> HttpResponse:
    """The checkbox at the foot of each page; only a script sends it, as only a script has keys."""
    kies_sneltoetsen(request.POST.get("aan") == "ja", door=request.rol, op=request.op)
    return HttpResponse("Bewaard", content_type="text/plain; charset=utf-8")
