"""What logging in, stepping up and logging out leave behind: marks in the session, lines in the log.

Signals of Django and allauth, which is why these are receivers: no act of the domain hangs on them.
"""

from typing import Any

from allauth.account import signals as account_signals
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa import signals as mfa_signals
from allauth.mfa.models import Authenticator
from django.contrib.auth import signals as auth_signals
from django.http import HttpRequest

from spil.gebruikers import sessie
from spil.gebruikers.adres import adres_van
from spil.gebruikers.models import Beveiligingsregel, Gebruiker
from spil.kern import klok

Uitkomst = Beveiligingsregel.Uitkomst


def verbind() -> None:
    auth_signals.user_logged_in.connect(_ingelogd, dispatch_uid="spil.ingelogd")
    auth_signals.user_logged_out.connect(_uitgelogd, dispatch_uid="spil.uitgelogd")
    account_signals.user_logged_in.connect(_helemaal_binnen, dispatch_uid="spil.binnen")
    account_signals.authentication_step_completed.connect(_stap, dispatch_uid="spil.stap")
    mfa_signals.authenticator_added.connect(_ingesteld, dispatch_uid="spil.ingesteld")
    mfa_signals.authentication_failed.connect(_code_fout, dispatch_uid="spil.code_fout")


def _ingelogd(sender: Any, request: HttpRequest, user: Gebruiker, **kwargs: Any) -> None:
    sessie.begin(request, op=klok.nu())
    _schrijf(Uitkomst.INGELOGD, request, user)


def _uitgelogd(
    sender: Any, request: HttpRequest, user: Gebruiker | None = None, **kwargs: Any
) -> None:
    if user is not None:
        _schrijf(Uitkomst.UITGELOGD, request, user)


def _helemaal_binnen(
    sender: Any, request: HttpRequest, user: Gebruiker, sociallogin: Any = None, **kwargs: Any
) -> None:
    """All steps of allauth are done; which second factor was there?"""
    if sessie.gebruikte_tweede_factor(request, user):
        sessie.markeer_tweede_factor(request, sessie.EIGEN)
    elif sociallogin is None:
        # Only a password so far: who just typed it need not type it again to set up a factor.
        record_authentication(request, user, method="password", reauthenticated=True)
    elif sessie.bewijst_tweede_factor(sociallogin.account.extra_data):
        sessie.markeer_tweede_factor(request, sessie.SSO)


def _stap(
    sender: Any,
    request: HttpRequest,
    user: Gebruiker,
    method: str,
    reauthenticated: bool = False,
    **kwargs: Any,
) -> None:
    if reauthenticated and request.user.is_authenticated:
        sessie.vernieuw_sleutel(request)


def _ingesteld(
    sender: Any, request: HttpRequest, user: Gebruiker, authenticator: Authenticator, **kwargs: Any
) -> None:
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        sessie.markeer_tweede_factor(request, sessie.EIGEN)


def _code_fout(sender: Any, request: HttpRequest, user: Gebruiker, **kwargs: Any) -> None:
    _schrijf(Uitkomst.TWEEDE_FACTOR_MISLUKT, request, user)


def _schrijf(uitkomst: Beveiligingsregel.Uitkomst, request: HttpRequest, user: Gebruiker) -> None:
    resolver = getattr(request, "resolver_match", None)
    Beveiligingsregel.schrijf(
        uitkomst,
        op=klok.nu(),
        adres=adres_van(request),
        gebruiker_id=user.pk,
        route=resolver.view_name if resolver else "",
    )
