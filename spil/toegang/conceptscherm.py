"""The autosave of a form: what its view calls when the browser sends what was typed so far."""

from uuid import UUID

from django.http import HttpResponse

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import NEDERLAND
from spil.toegang.commands.concept import bewaar_concept

NOOIT = frozenset({"csrfmiddlewaretoken"})


def bewaar_uit_verzoek(
    request: SpilRequest, soort: str, sleutel: UUID, *, dossier_id: int | None = None
) -> HttpResponse:
    """Keep the fields of this POST as draft; answers *Opgeslagen om 14:31:07*.

    A field that was sent once is kept as a string, one that was sent more often as a list.
    """
    gegevens = {
        naam: waarden[0] if len(waarden) == 1 else waarden
        for naam, waarden in request.POST.lists()
        if naam not in NOOIT
    }
    bewaar_concept(soort, sleutel, gegevens, door=request.rol, op=request.op, dossier_id=dossier_id)
    tijd = request.op.astimezone(NEDERLAND).strftime("%H:%M:%S")
    return HttpResponse(f"Concept opgeslagen om {tijd}", content_type="text/plain; charset=utf-8")
