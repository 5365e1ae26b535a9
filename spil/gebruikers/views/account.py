"""Leaving, staying a while longer, and taking a passkey away."""

from allauth.account import views as account
from allauth.account.decorators import reauthentication_required
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import flows
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from spil.gebruikers import sessie as sessie_
from spil.gebruikers.verzoek import SpilRequest


def uitloggen(request: HttpRequest) -> HttpResponse:
    """The browser forgets its pages too, so that Back shows nothing. Cookies stay: the session's is
    gone already, and the mark of a known browser lets nobody in."""
    response: HttpResponse = account.logout(request)
    if request.method == "POST":
        response["Clear-Site-Data"] = '"cache", "storage"'
    return response


def wachtwoord(request: SpilRequest) -> HttpResponse:
    """Who comes in by single sign-on alone has none to change."""
    if not request.user.heeft_wachtwoord:
        return redirect("mfa_index")
    response: HttpResponse = account.password_change(request)
    return response


def sessie(request: SpilRequest) -> HttpResponse:
    """GET: how long this session still lives; asking does not extend it. POST: somebody pressed the
    button, so it lives on."""
    if request.method == "POST":
        sessie_.verleng(request, op=request.op)
    return JsonResponse({"seconden": max(0, sessie_.resterend(request, op=request.op))})


@require_POST
@reauthentication_required(app="allauth.mfa")
def verwijder_passkey(request: HttpRequest) -> HttpResponse:
    """The key is named in the form, not in the address."""
    sleutel = request.POST.get("sleutel", "")
    passkey = get_object_or_404(
        Authenticator,
        pk=int(sleutel) if sleutel.isdecimal() else 0,
        user=request.user,
        type=Authenticator.Type.WEBAUTHN,
    )
    adapter = get_adapter()
    if adapter.can_delete_authenticator(passkey):
        flows.remove_authenticator(request, passkey)
    else:
        messages.error(request, adapter.error_messages["cannot_delete_authenticator"])
    return redirect("mfa_list_webauthn")
