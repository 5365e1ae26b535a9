"""A form that is sent twice does its work once, without a view that knows of it (eisen A7-04).

`{% csrf_token %}` puts a key in each form that is shown. Who sends a form is told where it led to;
who sends the same again, twice at the same moment too, is led there as well and nothing more
happens. What came back to be repaired, and what was typed differently, was not sent before.
"""

import hashlib
from collections.abc import Callable
from typing import Final
from uuid import UUID, uuid5

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseRedirectBase

from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.commands.inzending import neem_inzending, rond_inzending_af
from spil.toegang.formulierconcept import EENMALIG
from spil.toegang.queries import antwoord_op_inzending
from spil.ui.formulier import KEER

NIET: Final = frozenset({KEER, "csrfmiddlewaretoken"})
DOOR_SCRIPT: Final = "fetch"
"""A draft that is kept, a panel that looks along: nobody pressed a button."""


class EenKeer:
    """Inside the transaction of NamensMiddleware: what the form did stays with its key, or neither."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: SpilRequest) -> HttpResponse:
        sleutel = _sleutel(request) if getattr(request, "rol", None) else None
        if sleutel is None:
            return self.get_response(request)
        eerste = neem_inzending(sleutel, door=request.rol, op=request.op)
        if eerste is None:
            return HttpResponseRedirect(antwoord_op_inzending(sleutel, door=request.rol))
        response = self.get_response(request)
        if not transaction.get_rollback():
            naar = response.url if isinstance(response, HttpResponseRedirectBase) else ""
            rond_inzending_af(eerste, naar)
        return response


def _sleutel(request: HttpRequest) -> UUID | None:
    """Of the form that was shown and all that was typed in it; None without a form of ours."""
    if EENMALIG in request.POST or request.headers.get("X-Requested-With") == DOOR_SCRIPT:
        return None
    try:
        getoond = UUID(request.POST.get(KEER, ""))
    except ValueError:
        return None
    velden = sorted((naam, waarden) for naam, waarden in request.POST.lists() if naam not in NIET)
    return uuid5(getoond, repr([request.get_full_path(), velden, _bestanden(request)]))


def _bestanden(request: HttpRequest) -> list[tuple[str, str, str]]:
    gelezen = []
    for naam, bestanden in request.FILES.lists():
        for bestand in bestanden:
            som = hashlib.sha256()
            for brok in bestand.chunks():
                som.update(brok)
            bestand.seek(0)
            gelezen.append((naam, str(bestand.name), som.hexdigest()))
    return sorted(gelezen)
