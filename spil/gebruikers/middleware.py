"""Nobody works with one factor, or in a session that is too old; and refusals leave a line."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from spil.gebruikers import sessie
from spil.gebruikers.adres import adres_van
from spil.gebruikers.models import Beveiligingsregel
from spil.kern import klok

Antwoord = Callable[[HttpRequest], HttpResponse]
Uitkomst = Beveiligingsregel.Uitkomst
WEIGERINGEN = {403: Uitkomst.GEEN_RECHT, 404: Uitkomst.NIET_GEVONDEN}
INSTELLEN = "mfa_activate_totp"
# What somebody without a second factor needs to get one, and to leave.
ZONDER_TWEEDE_FACTOR = frozenset(
    {
        INSTELLEN,
        "mfa_add_webauthn",
        "account_reauthenticate",
        "account_login",
        "account_logout",
        "uitnodiging",
        "gezond",
        "robots",
        "security_txt",
        "demo",
        "demo-inloggen",
        "openid_connect_login",
        "openid_connect_callback",
    }
)


class LegWeigeringVast:
    """A line for each refusal to somebody who is logged in: who, in which rol, at which URL name,
    why. Outside the transaction of the request, which such an answer rolls back."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        uitkomst = WEIGERINGEN.get(response.status_code)
        if uitkomst and request.resolver_match and request.user.is_authenticated:
            rol = getattr(request, "rol", None)
            Beveiligingsregel.schrijf(
                uitkomst,
                op=klok.nu(),
                adres=adres_van(request),
                gebruiker_id=request.user.pk,
                rol_id=rol.pk if rol else None,
                route=request.resolver_match.view_name,
            )
        return response


class Sessiegrenzen:
    """After an idle hour Django forgets the session; after twelve hours this does."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        op = klok.nu()
        if not request.user.is_authenticated:
            return self.get_response(request)
        if sessie.is_te_oud(request, op=op):
            Beveiligingsregel.schrijf(
                Uitkomst.SESSIE_VERLOPEN,
                op=op,
                adres=adres_van(request),
                gebruiker_id=request.user.pk,
            )
            logout(request)
            messages.info(request, "U was te lang ingelogd. Log opnieuw in.")
            return redirect("account_login")
        sessie.verleng(request, op=op)
        request.sessie_seconden = sessie.resterend(request, op=op)  # type: ignore[attr-defined]
        return self.get_response(request)


class TweedeFactorVerplicht:
    """allauth asks for a second factor when there is one; this asks for one to be set up."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if not request.user.is_authenticated or sessie.heeft_tweede_factor(request):
            return None
        naam = request.resolver_match.view_name if request.resolver_match else ""
        return None if naam in ZONDER_TWEEDE_FACTOR else redirect(INSTELLEN)
