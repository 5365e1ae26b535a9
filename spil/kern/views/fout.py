"""The last resort: an error page that needs nothing that may just have failed; and the page for a
form that was sent without a valid token."""

import logging
import secrets
import sys
from contextlib import suppress

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template

from spil.kern.getypt import getypt_in

logger = logging.getLogger("spil.fout")

KAAL = """<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Er ging iets mis - Spil</title></head>
<body><main><h1>Er ging iets mis</h1>
<p>Spil kon deze pagina niet maken. Probeer het over een minuut opnieuw.</p>
<p>Blijft het misgaan? Geef uw beheerder dit nummer: <strong>{nummer}</strong>.</p>
</main></body></html>"""


def fout_500(request: HttpRequest) -> HttpResponse:
    """No detail for the reader, and one number by which the log tells what happened."""
    nummer = secrets.token_hex(4).upper()
    # The path and not the query: an address of Spil holds no personal data, typed text may.
    logger.error(
        "Foutnummer %s: %s %s", nummer, request.method, request.path, exc_info=sys.exc_info()
    )
    inhoud = KAAL.format(nummer=nummer)
    with suppress(Exception):
        # Without the request: context processors read session and database.
        inhoud = get_template("500.html").render({"referentie": nummer})
    return HttpResponse(inhoud, status=500)


def geen_csrf_teken(request: HttpRequest, reason: str = "") -> HttpResponse:
    """What was typed comes back to be copied: a browser forgets it when somebody goes back.

    Only for a form of our own page, which the browser says itself: another site must not have its
    words shown here.
    """
    eigen = request.headers.get("Sec-Fetch-Site") == "same-origin"
    context = {"getypt": getypt_in(request) if eigen else []}
    return render(request, "403_csrf.html", context, status=403)
