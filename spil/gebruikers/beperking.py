"""Throttling of password guesses, so that nobody is locked out by what another does.

- A browser in which somebody logged in before holds a mark (`apparaat`). For that login and that
  browser only its own misses count. So a colleague behind the same office address, or the owner of
  an account that is under attack, can always get in (eisen A2-06).
- Without the mark three limits count: this login from this address, this login from anywhere, and
  this address for any login.

The mark holds a random number and a keyed hash, no personal data, and lets nobody in by itself.
"""

import secrets

from allauth.core.internal import ratelimit
from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

GRENZEN = {
    "apparaat": "10/5m/key",
    "login_en_adres": "5/5m/key",
    "login": "25/15m/key",
    "adres": "100/15m/key",
    "link": "100/15m/key",
}
COOKIE = "__Host-spil-apparaat" if settings.SESSION_COOKIE_SECURE else "spil-apparaat"
DAGEN = 90
SALT = "spil.gebruikers.apparaat"


class TeVaak(Exception):
    """Too many misses; try again in a quarter of an hour."""


def tel_poging(request: HttpRequest, email: str, *, adres: str) -> list[ratelimit.RateLimitUsage]:
    """Count one attempt before the password is looked at; the caller gives it back after a success.

    Raises TeVaak.
    """
    login = _hash(email)
    apparaat = _apparaat(request, login)
    sleutels = (
        {"apparaat": apparaat}
        if apparaat
        else {"login_en_adres": f"{login}:{_hash(adres)}", "login": login, "adres": _hash(adres)}
    )
    gebruikt = []
    for soort, sleutel in sleutels.items():
        verbruik = ratelimit.consume(
            request, app="spil.gebruikers", action=soort, config=GRENZEN, key=sleutel
        )
        if not verbruik:
            raise TeVaak
        gebruikt.append(verbruik)
    return gebruikt


def tel_link(request: HttpRequest, *, adres: str) -> None:
    """Count one look at a page behind a link without a login, from this address. Raises TeVaak."""
    if not ratelimit.consume(
        request,
        app="spil.gebruikers",
        action="link",
        config=GRENZEN,
        key=_hash(adres),
        limit_get=True,
    ):
        raise TeVaak


def herken_apparaat(response: HttpResponse, email: str) -> None:
    """After a full login: this browser is known for this login from now on."""
    inhoud = {"n": secrets.token_urlsafe(16), "g": _hash(email)}
    response.set_cookie(
        COOKIE,
        signing.dumps(inhoud, salt=SALT),
        max_age=DAGEN * 86_400,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _apparaat(request: HttpRequest, login: str) -> str:
    try:
        inhoud = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=DAGEN * 86_400)
    except signing.BadSignature:
        return ""
    return str(inhoud["n"]) if inhoud.get("g") == login else ""


def _hash(waarde: str) -> str:
    return salted_hmac(SALT, waarde.strip().lower(), algorithm="sha256").hexdigest()
