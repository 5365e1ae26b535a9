"""Each request acts for one rol, inside one transaction, through one row of the rights table."""

import uuid
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from spil.gebruikers.actieve_rol import actieve_rol
from spil.gebruikers.adres import adres_van
from spil.gebruikers.models import Rol, Rolsoort
from spil.kern import klok, rls
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.kern.getypt import getypt_in
from spil.kern.herkansing import Herkansing
from spil.toegang import rechten

VEILIG = frozenset({"GET", "HEAD"})
DOELEN = {Rolsoort.FG: "rechtmatigheidscontrole", Rolsoort.CONTACTPUNT: "rechten_van_betrokkenen"}
INGELOGD_NAAR_HOEDANIGHEID = "hoedanigheden"


class NamensMiddleware:
    """Finds the active rol, opens the scope of `namens()`, checks the rights table, rolls back
    everything when the answer is an error of ours, and does it again when another was in the way."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            # All of the form first: who sends it slowly would hold on to access that ends meanwhile.
            request.POST  # noqa: B018
            herkansing = request.herkansing = Herkansing(request)  # type: ignore[attr-defined]
            return herkansing.probeer(lambda: self._in_een_transactie(request))
        return self._in_een_transactie(request)

    def _in_een_transactie(self, request: HttpRequest) -> HttpResponse:
        op = klok.nu()
        rol = _actieve_rol(request)
        request.op, request.rol = op, rol  # type: ignore[attr-defined]
        if rol is None:
            return self.get_response(request)
        herkomst = rls.Herkomst(adres=adres_van(request), spoor=uuid.uuid4().hex)
        doel = DOELEN.get(Rolsoort(rol.soort), "verwerking")
        try:
            with rls.namens(rol.pk, doel=doel, op=op, herkomst=herkomst) as ongelezen:
                request.ongelezen = ongelezen  # type: ignore[attr-defined]
                response = self.get_response(request)
                if response.status_code >= 500:  # noqa: PLR2004 - HTTP's own number
                    transaction.set_rollback(True)
                return response
        except rls.RolGeldtNiet:
            request.session.pop("rol", None)
            return redirect(INGELOGD_NAAR_HOEDANIGHEID)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        naam = request.resolver_match.view_name if request.resolver_match else ""
        route = rechten.route(naam)
        if route.openbaar:
            return None
        if not request.user.is_authenticated:
            return _naar_inloggen(request)
        if route.zonder_rol:
            return None
        rol: Rol | None = request.rol  # type: ignore[attr-defined]
        if rol is None:
            return redirect(INGELOGD_NAAR_HOEDANIGHEID)
        return _toets(request, route, rol)

    def process_exception(self, request: HttpRequest, fout: Exception) -> HttpResponse | None:
        if not isinstance(fout, NietGevonden | GeenRecht):
            # Without a rol there is no transaction of which everything is gone.
            met_rol = getattr(request, "rol", None) is not None
            return request.herkansing.vang(fout) if met_rol else None  # type: ignore[attr-defined]
        if transaction.get_connection().in_atomic_block:
            transaction.set_rollback(True)
        if isinstance(fout, NietGevonden):
            return render(request, "404.html", {"getypt": getypt_in(request)}, status=404)
        context = {"uitleg": str(fout), "getypt": getypt_in(request)}
        return render(request, "403.html", context, status=403)


def _toets(request: HttpRequest, route: rechten.Route, rol: Rol) -> HttpResponse | None:
    handeling = route.lezen if request.method in VEILIG else route.schrijven
    if handeling is None or request.method not in VEILIG | {"POST"}:
        toegestaan = [m for m, h in (("GET", route.lezen), ("POST", route.schrijven)) if h]
        return HttpResponseNotAllowed(toegestaan)
    if rol.soort not in rechten.recht(handeling).rollen:
        return render(request, "403.html", {"uitleg": ""}, status=403)
    return None


def _actieve_rol(request: HttpRequest) -> Rol | None:
    if not request.user.is_authenticated:
        return None
    return actieve_rol(
        request.user.pk, gekozen=request.session.get("rol"), dag=klok.datum(klok.nu())
    )


def _naar_inloggen(request: HttpRequest) -> HttpResponse:
    terug = request.get_full_path()
    if request.method == "GET" and url_has_allowed_host_and_scheme(terug, allowed_hosts=None):
        return redirect(f"{settings.LOGIN_URL}?{urlencode({'next': terug})}")
    return redirect(settings.LOGIN_URL)
