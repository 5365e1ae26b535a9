"""From which network address a request comes, behind the proxies that this installation trusts."""

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


def adres_van(request: HttpRequest) -> str:
    """Empty when there is none, as in work without a network."""
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:
        return ""
