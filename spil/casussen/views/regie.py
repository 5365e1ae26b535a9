from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.casussen import queries
from spil.casussen.commands import draag_regie_over, wijs_regisseur_toe
from spil.casussen.forms import RegisseurForm
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import ingevuld, lukt

TOEWIJZEN = Formulier(
    titel="Wijs een regisseur toe",
    knop="Regie geven",
    handeling="casus.regisseur_toewijzen",
    uitleg="Met de regie gaat het hele dossier naar deze collega. De triage eindigt.",
)
OVERDRAGEN = Formulier(
    titel="Draag de regie over",
    knop="Regie overdragen",
    handeling="casus.regie_overdragen",
    uitleg="Met de regie gaat het hele dossier naar deze collega. Wie nu de regie heeft, ziet het"
    " dossier daarna niet meer.",
)


def regisseur(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """A case that waits gets a regisseur."""
    casus = queries.casus_voor(dossier_uuid, TOEWIJZEN.handeling, door=request.rol, op=request.op)
    mogelijk = queries.mogelijke_regisseurs(request.rol.huis_id, op=request.op)
    ik = {"regisseur": str(request.rol.uuid)}
    form = RegisseurForm(ingevuld(request), regisseurs=mogelijk, initial=ik)
    if form.is_valid() and lukt(
        form,
        lambda: wijs_regisseur_toe(
            dossier_uuid,
            regisseur=form.cleaned_data["regisseur"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De casus heeft een regisseur.")
        return redirect("mijn-werk")
    return toon_formulier(request, casus, form, TOEWIJZEN)


def overdracht(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """The regie goes to a colleague; who gave it away may not see the dossier any more."""
    casus = queries.casus_voor(dossier_uuid, OVERDRAGEN.handeling, door=request.rol, op=request.op)
    mogelijk = queries.mogelijke_regisseurs(request.rol.huis_id, op=request.op)
    anderen = [rol for rol in mogelijk if rol.pk != casus.regisseur_id]
    form = RegisseurForm(ingevuld(request), regisseurs=anderen)
    if form.is_valid() and lukt(
        form,
        lambda: draag_regie_over(
            dossier_uuid, aan=form.cleaned_data["regisseur"], door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De regie is overgedragen.")
        return redirect("mijn-werk")
    return toon_formulier(request, casus, form, OVERDRAGEN)
