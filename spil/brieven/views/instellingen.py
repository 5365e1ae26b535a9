"""What the house says of all its letters, for who sets it up."""

from django.contrib import messages
from django.forms import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from spil.beheer.views.formulier import formulierpagina
from spil.brieven.commands import stel_brieven_in
from spil.brieven.forms import InstellingForm
from spil.brieven.queries.instelling import briefinstelling, huislogo
from spil.brieven.views.download import als_bestand
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt, ingevuld

PNG = b"\x89PNG"
VELDEN = ["afzender", "logo_omschrijving", "brief_is_antwoord"]


def instellingen(request: SpilRequest) -> HttpResponse:
    stand = briefinstelling(door=request.rol)
    form = InstellingForm(
        ingevuld(request),
        request.FILES or None,
        heeft_logo=stand.logo is not None,
        initial=model_to_dict(stand, VELDEN),
    )
    if request.method == "POST" and gelukt(
        form, lambda: stel_brieven_in(**form.velden(), door=request.rol, op=request.op)
    ):
        messages.success(request, "Bewaard. Het geldt voor elke volgende brief.")
        return redirect("briefinstellingen")
    return formulierpagina(request, "brieven/instellingen.html", form, stand=stand)


@require_safe
def logo(request: SpilRequest) -> HttpResponse:
    inhoud = huislogo(door=request.rol).inhoud
    soort = "png" if inhoud.startswith(PNG) else "jpeg"
    return als_bestand(f"logo.{soort}", inhoud, f"image/{soort}")
