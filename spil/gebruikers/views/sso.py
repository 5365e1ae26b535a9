"""To the issuer and back."""

from allauth.account.internal.decorators import login_not_required
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from spil.gebruikers.sso import StrengeOidc, nieuwe_nonce


@require_POST
@login_not_required
def begin_sso(request: HttpRequest, provider_id: str) -> HttpResponse:
    """By POST, with parameters of our own alone: what an address asks for is ignored.

    A page in between, since `form-action 'self'` lets no form end at another address.
    """
    try:
        provider = StrengeOidc(request, provider_id).get_provider()
    except SocialApp.DoesNotExist:
        raise Http404 from None
    naar_uitgever: HttpResponse = provider.redirect(
        request,
        AuthProcess.LOGIN,
        next_url=get_next_redirect_url(request),
        auth_params={"nonce": nieuwe_nonce(request)},
    )
    adres = naar_uitgever.get("Location")
    if adres is None:
        return naar_uitgever
    context = {"adres": adres, "naam": settings.OIDC_NAAM}
    response = render(request, "gebruikers/sso_verder.html", context)
    response["Refresh"] = f"0; url={adres}"
    return response


@require_safe
@login_not_required
def einde_sso(request: HttpRequest, provider_id: str) -> HttpResponse:
    try:
        adapter = StrengeOidc(request, provider_id)
        adapter.get_provider()
    except SocialApp.DoesNotExist:
        raise Http404 from None
    response: HttpResponse = OAuth2CallbackView.adapter_view(adapter)(request)
    return response
