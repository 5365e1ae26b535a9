"""In which rol one works: one is active and visible."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.gebruikers import sessie
from spil.gebruikers.commands import RolNietBeschikbaar, kies_rol
from spil.gebruikers.forms import RolForm
from spil.gebruikers.queries import lopende_waarnemingen, mijn_rollen
from spil.gebruikers.verzoek import SpilRequest


def hoedanigheden(request: SpilRequest) -> HttpResponse:
    form = RolForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            rol = kies_rol(form.cleaned_data["rol"], door=request.user, op=request.op)
        except RolNietBeschikbaar as fout:
            messages.error(request, str(fout))
        else:
            sessie.kies_rol(request, rol)
            return redirect(settings.LOGIN_REDIRECT_URL)
    rollen = mijn_rollen(request.user, op=request.op)
    context = {
        "rollen": rollen,
        "actief": request.rol,
        "waarnemingen": lopende_waarnemingen(rollen, op=request.op),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "gebruikers/hoedanigheden.html", context, status=status)
