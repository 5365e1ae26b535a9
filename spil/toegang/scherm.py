"""The one way to show a page about people: the log line first, then the page."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien, zie_in


def toon(
    request: SpilRequest,
    sjabloon: str,
    context: dict[str, Any],
    *,
    handeling: str,
    gezien: Iterable[Gezien] = (),
    status: int = 200,
) -> HttpResponse:
    """Write one line for each person on the page, then render it.

    When the log cannot be written the error goes up and nothing is shown.
    `handeling` is the act of the rights table that this look is.
    """
    mensen = list(gezien)
    request.getoonde_dossiers = tuple(mens.dossier_id for mens in mensen)
    zie_in(mensen, handeling=handeling, op=request.op)
    return render(request, sjabloon, context, status=status)
