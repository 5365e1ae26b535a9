"""Risk instruments: ask, record, withdraw, and the list of the house."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from spil.casussen import queries as casussen
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.instrumenten import queries
from spil.instrumenten.commands import leg_afname_vast, trek_afname_in, vraag_afname
from spil.instrumenten.forms import IntrekForm, UitkomstForm, VraagForm
from spil.instrumenten.models import Afname
from spil.instrumenten.queries import VASTLEGGEN, VRAGEN
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.toegang.formulier import ingevuld, lukt
from spil.toegang.scherm import toon

PLAN = "dossier-plan"
VRAAG = Formulier(
    titel="Vraag een risico-instrument", knop="Vraag het", handeling=VRAGEN, terug=PLAN
)


@require_safe
def instrumenten(request: SpilRequest) -> HttpResponse:
    """What the approaches of the house know, and what waits for this rol in its own cases."""
    te_doen = queries.afnamen_om_te_doen(request.rol, dag=datum(request.op))
    return toon(
        request,
        "instrumenten/instrumenten.html",
        {
            "per_aanpak": queries.instrumenten_van_huis(request.rol.huis_id),
            "te_doen": te_doen,
            "is_partner": not request.rol.is_huisrol,
        },
        handeling="instrumenten.bekijken",
        gezien=[Gezien(regel.afname.dossier_id) for regel in te_doen],
    )


def afname_nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casussen.casus_voor(dossier_uuid, VRAGEN, door=request.rol, op=request.op)
    catalogus = casus.dossier.aanpak.definitie.instrumenten
    form = VraagForm(
        ingevuld(request),
        huis_id=request.rol.huis_id,
        instrumenten=catalogus,
        deelnemers=queries.te_vragen_aan(casus.dossier, op=request.op),
    )
    if form.is_valid() and lukt(
        form, lambda: vraag_afname(dossier_uuid, door=request.rol, op=request.op, **form.vraag())
    ):
        messages.success(request, "De vraag staat bij het plan. De organisatie ziet haar daar ook.")
        return redirect(PLAN, dossier_uuid)
    sjabloon = "instrumenten/afname_nieuw.html"
    return toon_formulier(request, casus, form, VRAAG, sjabloon=sjabloon, catalogus=catalogus)


def afname_uitkomst(request: SpilRequest, afname_uuid: UUID) -> HttpResponse:
    afname = queries.afname_voor(VASTLEGGEN, afname_uuid, door=request.rol, op=request.op)
    form = UitkomstForm(
        ingevuld(request), afname=afname, conclusie=queries.conclusie_van(afname, door=request.rol)
    )
    if form.is_valid() and lukt(
        form,
        lambda: leg_afname_vast(afname_uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(request, "De conclusie is vastgelegd.")
        return redirect(PLAN, afname.dossier.uuid)
    woorden = Formulier(
        titel="Conclusie van een instrument", knop="Leg vast", handeling=VASTLEGGEN, terug=PLAN
    )
    return _formulier(request, afname, form, woorden)


def afname_intrekking(request: SpilRequest, afname_uuid: UUID) -> HttpResponse:
    afname = queries.afname_voor(VRAGEN, afname_uuid, door=request.rol, op=request.op)
    form = IntrekForm(ingevuld(request))
    if form.is_valid() and lukt(
        form,
        lambda: trek_afname_in(afname_uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(request, "De vraag is ingetrokken.")
        return redirect(PLAN, afname.dossier.uuid)
    woorden = Formulier(
        titel="Vraag om een instrument intrekken", knop="Trek in", handeling=VRAGEN, terug=PLAN
    )
    return _formulier(request, afname, form, woorden)


def _formulier(
    request: SpilRequest, afname: Afname, form: UitkomstForm | IntrekForm, woorden: Formulier
) -> HttpResponse:
    casus = casussen.casus_van(afname.dossier.uuid)
    sjabloon = "instrumenten/afname.html"
    return toon_formulier(request, casus, form, woorden, sjabloon=sjabloon, afname=afname)
