"""A page behind a link that works once, for who has no login."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from spil.gebruikers.adres import adres_van
from spil.gebruikers.beperking import TeVaak, tel_link
from spil.kern.fouten import NietGevonden

Pagina = Callable[[HttpRequest, str], HttpResponse]


def achter_een_link(werkt_niet: str) -> Callable[[Pagina], Pagina]:
    """No session and no cookie: the link is all that counts, and no other site knows it. Nor does a
    log: what the page fetches does not say from where. Guessing is slowed down. `werkt_niet` is the
    template for a link that is used, withdrawn, over or made up: those are the same."""

    def versier(view: Pagina) -> Pagina:
        @csrf_exempt
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def pagina(request: HttpRequest, linksleutel: str) -> HttpResponse:
            try:
                tel_link(request, adres=adres_van(request))
                antwoord = view(request, linksleutel)
            except TeVaak:
                antwoord = render(request, "toegang/te_vaak.html", status=429)
            except NietGevonden:
                antwoord = render(request, werkt_niet, status=404)
            antwoord["Referrer-Policy"] = "no-referrer"
            return antwoord

        return pagina

    return versier
