"""What the house says of all its letters, for who sets it up."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.beheer.views.formulier import formulierpagina
from spil.brieven.commands import stel_brieven_in
from spil.brieven.forms import InstellingForm
from spil.brieven.queries.antwoordbrief import briefinstelling
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt, ingevuld


def instellingen(request: SpilRequest) -> HttpResponse:
    stand = briefinstelling(door=request.rol)
    form = InstellingForm(ingevuld(request), initial={"brief_is_antwoord": stand.brief_is_antwoord})
    if request.method == "POST" and gelukt(
        form,
        lambda: stel_brieven_in(**form.cleaned_data, door=request.rol, op=request.op),
    ):
        messages.success(request, "Bewaard. Het geldt voor elke volgende brief.")
        return redirect("briefinstellingen")
    return formulierpagina(request, "brieven/instellingen.html", form)
