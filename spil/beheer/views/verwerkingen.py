"""The processing activities of the house and their terms."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.beheer import queries
from spil.beheer.commands import wijzig_termijnen
from spil.beheer.forms import TermijnenForm
from spil.beheer.views.formulier import formulierpagina
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt


def verwerkingen(request: SpilRequest) -> HttpResponse:
    rijen = queries.verwerkingen(door=request.rol)
    return render(request, "beheer/verwerkingen.html", {"verwerkingen": rijen})


def verwerking(request: SpilRequest, verwerking_uuid: UUID) -> HttpResponse:
    huidig = queries.verwerking(verwerking_uuid, door=request.rol)
    form = TermijnenForm(request.POST) if request.method == "POST" else TermijnenForm.van(huidig)
    if request.method == "POST" and gelukt(
        form,
        lambda: wijzig_termijnen(
            verwerking_uuid, **form.cleaned_data, door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De nieuwe termijnen gelden vanaf vandaag.")
        return redirect("beheer-verwerkingen")
    return formulierpagina(request, "beheer/verwerking.html", form, verwerking=huidig)
