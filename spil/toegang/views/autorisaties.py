"""The authorisation matrix, its export and its yearly review (eisen A1-19)."""

from itertools import groupby
from operator import attrgetter

from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.gebruikers.models import Rolsoort
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.csvbestand import als_download
from spil.toegang.commands import leg_review_vast
from spil.toegang.queries import autorisaties as vragen
from spil.toegang.queries import mag


def autorisaties(request: SpilRequest) -> HttpResponse:
    if request.method == "POST":
        leg_review_vast(door=request.rol, op=request.op)
        return redirect("autorisaties")
    gevraagd = request.GET.get("rol", "")
    gekozen = Rolsoort(gevraagd) if gevraagd in Rolsoort.values else None
    review = vragen.laatste_review(door=request.rol)
    context = {
        "rollen": list(Rolsoort),
        "gekozen": gekozen,
        "groepen": [
            (o, list(r)) for o, r in groupby(vragen.matrix(gekozen), attrgetter("onderwerp"))
        ],
        "review": review,
        "review_nodig": vragen.review_is_nodig(review, op=request.op),
        "mag_nazien": mag("rechten.nazien", door=request.rol, op=request.op),
    }
    return render(request, "toegang/autorisaties.html", context)


def autorisatiebestand(request: SpilRequest) -> HttpResponse:
    kop = ("handeling", "omschrijving", "rol", "band met het dossier")
    return als_download("autorisaties", kop, vragen.matrix_per_cel())
