"""Demo mode: anyone may be any of the invented people. These URLs exist only there."""

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


@require_safe
def demo(request: HttpRequest) -> HttpResponse:
    _alleen_in_demo()
    return render(request, "gebruikers/demo.html", {"huizen": demo_rollen(op=nu())})


@csrf_exempt  # for scripts; there is nothing to steal in a demo, which runs on one's own machine
@require_POST
def demo_inloggen(request: HttpRequest) -> HttpResponse:
    """`rol` is a code such as `procesregisseur-1`, a kind such as `fg` (the first of them), or the
    uuid of a rol."""
    _alleen_in_demo()
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


def _alleen_in_demo() -> None:
    if not settings.DEMO:
        raise Http404
