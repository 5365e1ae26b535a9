"""What every answer carries, whoever asked."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

METHODEN = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
KOPPEN = {
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), "
        "encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), "
        "magnetometer=(), microphone=(), midi=(), payment=(), "
        "publickey-credentials-create=(self), publickey-credentials-get=(self), "
        "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


class VeiligeKoppen:
    """Nothing of a page stays behind in a browser or a proxy, and only known methods get in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        bekend = request.method in METHODEN
        antwoord = self.get_response(request) if bekend else HttpResponseNotAllowed(METHODEN)
        for kop, waarde in KOPPEN.items():
            antwoord.headers.setdefault(kop, waarde)
        if not request.path.startswith(str(settings.STATIC_URL)):
            antwoord.headers["Cache-Control"] = "no-store"
        return antwoord
