"""What a session knows, so that no request needs a query for it."""

from datetime import datetime
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from spil.gebruikers.models import Gebruiker, Rol

ROL = "rol"
TWEEDE_FACTOR = "tweede_factor"
BEGIN = "begin"
LAATST = "laatst"
EIGEN, SSO, DEMO = "eigen", "sso", "demo"
VERNIEUW_NA = 60
VOLGT = "X-Spil-Volgt"
"""A screen that asks by itself, without anybody touching it."""


def begin(request: HttpRequest, *, op: datetime) -> None:
    """A new session of somebody who just logged in."""
    request.session[BEGIN] = request.session[LAATST] = int(op.timestamp())


def markeer_tweede_factor(request: HttpRequest, soort: str) -> None:
    """`soort` is EIGEN (app, passkey, code), SSO (the issuer vouches for it) or DEMO."""
    request.session[TWEEDE_FACTOR] = soort


def vergeet_tweede_factor(request: HttpRequest) -> None:
    request.session.pop(TWEEDE_FACTOR, None)


def heeft_tweede_factor(request: HttpRequest) -> bool:
    return request.session.get(TWEEDE_FACTOR) in {EIGEN, SSO} or (
        settings.DEMO and request.session.get(TWEEDE_FACTOR) == DEMO
    )


def gebruikte_tweede_factor(request: HttpRequest, gebruiker: Gebruiker) -> bool:
    """Did this login go through app, passkey or recovery code?"""
    return any(stap["method"] == "mfa" for stap in get_authentication_records(request, gebruiker))


def is_te_oud(request: HttpRequest, *, op: datetime) -> bool:
    """The absolute limit; a session without a begin is nobody's."""
    return resterend(request, op=op) <= 0


def resterend(request: HttpRequest, *, op: datetime) -> int:
    """Seconds until this session ends when nothing happens any more."""
    nu = int(op.timestamp())
    tot_einde = int(request.session.get(BEGIN, 0)) + settings.SESSIE_HOOGSTENS - nu
    tot_stil = int(request.session.get(LAATST, 0)) + settings.SESSION_COOKIE_AGE - nu
    return min(tot_einde, tot_stil)


def verleng(request: HttpRequest, *, op: datetime) -> None:
    """Someone is here: the idle limit starts again. Written once a minute, not on each request.

    A page that asks how long is left (GET on `sessie/`), or whether there is anything new
    (`VOLGT`), is not someone: it may ask for ever.
    """
    nu = int(op.timestamp())
    if nu - int(request.session.get(LAATST, 0)) >= VERNIEUW_NA and not _vraagt_alleen(request):
        request.session[LAATST] = nu


def _vraagt_alleen(request: HttpRequest) -> bool:
    vanzelf = request.path == reverse("sessie") or VOLGT in request.headers
    return request.method in {"GET", "HEAD"} and vanzelf


def kies_rol(request: HttpRequest, rol: Rol) -> None:
    request.session[ROL] = rol.pk


def vernieuw_sleutel(request: HttpRequest) -> None:
    """Another session id after a step up; the list of own sessions follows."""
    oud = request.session.session_key
    request.session.cycle_key()
    request.session.save()
    UserSession.objects.filter(session_key=oud).update(session_key=request.session.session_key)


def bewijst_tweede_factor(claims: dict[str, Any]) -> bool:
    """Does the ID token say that the issuer asked for a second factor (amr, acr)?"""
    amr = claims.get("amr") or []
    return "mfa" in amr or claims.get("acr") in settings.OIDC_ACR
