"""The autosave of a form: what its view calls when the browser sends what was typed so far."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import NEDERLAND
from spil.toegang.commands.concept import bewaar_concept
from spil.ui.formulier import KEER

NOOIT = frozenset({"csrfmiddlewaretoken", KEER})


def bewaar_uit_verzoek(
    request: SpilRequest, soort: str, sleutel: UUID, *, dossier_id: int | None = None
) -> HttpResponse:
    """Keep the fields of this POST as draft; answers *Opgeslagen om 14:31:07*."""
    return bewaar_gegevens(request, soort, sleutel, getypt(request.POST), dossier_id=dossier_id)


def getypt(gestuurd: QueryDict) -> dict[str, Any]:
    """A field that was sent once is a string, one that was sent more often a list."""
    return {
        naam: waarden[0] if len(waarden) == 1 else waarden
        for naam, waarden in gestuurd.lists()
        if naam not in NOOIT
    }


def bewaar_gegevens(
    request: SpilRequest,
    soort: str,
    sleutel: UUID,
    gegevens: dict[str, Any],
    *,
    dossier_id: int | None,
) -> HttpResponse:
    """Keep these fields as draft."""
    bewaar_concept(soort, sleutel, gegevens, door=request.rol, op=request.op, dossier_id=dossier_id)
    tijd = request.op.astimezone(NEDERLAND).strftime("%H:%M:%S")
    return HttpResponse(f"Concept opgeslagen om {tijd}", content_type="text/plain; charset=utf-8")
