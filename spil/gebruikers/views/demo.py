"""Demo mode: anyone may be any of the invented people. These URLs exist only there."""

from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from spil.gebruikers import sessie
from spil.gebruikers.commands import kies_rol
from spil.gebruikers.queries import demo_rol, demo_rollen
from spil.kern.klok import nu

# What a proxy adds: then the machine that asks is another one.
DOORGESTUURD = frozenset({"HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_REAL_IP"})


@require_safe
def demo(request: HttpRequest) -> HttpResponse:
    _alleen_in_demo(request)
    return render(request, "gebruikers/demo.html", {"huizen": demo_rollen(op=nu())})


@csrf_exempt  # for scripts; there is nothing to steal in a demo, which runs on one's own machine
@require_POST
def demo_inloggen(request: HttpRequest) -> HttpResponse:
    """`rol` is a code such as `procesregisseur-1`, a kind such as `fg` (the first of them), or the
    uuid of a rol."""
    _alleen_in_demo(request)
    op = nu()
    rol = demo_rol(request.POST.get("rol", ""), op=op)
    gebruiker = rol.medewerker.gebruiker if rol else None
    if rol is None or gebruiker is None:
        raise Http404
    request.session.flush()
    login(request, gebruiker, backend=settings.AUTHENTICATION_BACKENDS[0])
    sessie.markeer_tweede_factor(request, sessie.DEMO)
    sessie.kies_rol(request, kies_rol(rol.uuid, door=gebruiker, op=op))
    return redirect(settings.LOGIN_REDIRECT_URL)


def _alleen_in_demo(request: HttpRequest) -> None:
    """From this very machine: the system check cannot see who forwards a port (eisen A2-01)."""
    if not settings.DEMO or DOORGESTUURD & request.META.keys():
        raise Http404
    try:
        van = ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        raise Http404 from None
    if not (getattr(van, "ipv4_mapped", None) or van).is_loopback:
        raise Http404
