"""Texts that machines ask for at fixed addresses."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from spil.kern.klok import nu

GELDIG = timedelta(days=180)  # RFC 9116 wants less than a year


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Nothing here is for a search engine."""
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain; charset=utf-8")


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a vulnerability; absent until the organisation names an address."""
    if not settings.BEVEILIGINGSCONTACT:
        raise Http404
    regels = [
        f"Contact: {settings.BEVEILIGINGSCONTACT}",
        f"Expires: {nu() + GELDIG:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.SITE_ADRES}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
