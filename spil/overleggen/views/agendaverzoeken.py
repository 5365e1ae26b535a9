"""Asking that a case comes to a table, from the dossier; and the answer no."""

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from spil.casussen import queries as casussen
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.overleggen.commands.agendaverzoeken import (
    trek_agendaverzoek_in,
    vraag_plek_op_agenda,
    wijs_agendaverzoek_af,
)
from spil.overleggen.forms.agendaverzoeken import AfwijzingForm, AgendaverzoekForm
from spil.overleggen.queries.agendaverzoeken import agendaverzoek, verzoeken_in
from spil.overleggen.queries.tafelkeuze import reeksen_voor
from spil.overleggen.rechten.agendaverzoek import AFWIJZEN, VERZOEKEN
from spil.overleggen.views.scherm import druk
from spil.toegang.formulier import gelukt, ingevuld

VRAGEN: Final = Formulier(
    titel="Vraag een plek op een agenda", knop="Vraag een plek", handeling=VERZOEKEN
)
NEE: Final = Formulier(
    titel="Zeg dat het niet op de agenda komt", knop="Wijs af", handeling=AFWIJZEN
)


def verzoek(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casussen.casus_voor(dossier_uuid, VERZOEKEN, door=request.rol, op=request.op)
    reeksen = reeksen_voor(casus.dossier, door=request.rol, op=request.op)
    form = AgendaverzoekForm(ingevuld(request), reeksen=reeksen)
    if gelukt(
        form,
        lambda: vraag_plek_op_agenda(
            dossier_uuid,
            reeks_uuid=form.cleaned_data["reeks"].uuid,
            **{veld: form.cleaned_data[veld] for veld in ("vraag", "sleutel")},
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "Uw vraag ligt bij wie de agenda maakt.")
        return redirect("dossier-agendaverzoek", dossier_uuid)
    return toon_formulier(
        request,
        casus,
        form,
        VRAGEN,
        sjabloon="overleggen/agenda/verzoek.html",
        verzoeken=verzoeken_in(casus.dossier),
        eigen=request.rol.partner_id,
    )


@require_POST
def intrekking(request: SpilRequest, agendaverzoek_uuid: UUID) -> HttpResponse:
    rij = agendaverzoek(agendaverzoek_uuid)
    druk(
        request,
        lambda: trek_agendaverzoek_in(agendaverzoek_uuid, door=request.rol, op=request.op),
        "Uw vraag is ingetrokken.",
    )
    return redirect("dossier-agendaverzoek", rij.dossier.uuid)


def afwijzing(request: SpilRequest, agendaverzoek_uuid: UUID) -> HttpResponse:
    rij = agendaverzoek(agendaverzoek_uuid)
    casus = casussen.casus_voor(rij.dossier.uuid, AFWIJZEN, door=request.rol, op=request.op)
    form = AfwijzingForm(ingevuld(request))
    if gelukt(
        form,
        lambda: wijs_agendaverzoek_af(
            agendaverzoek_uuid,
            reden=form.cleaned_data["reden"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "Wie het vroeg, leest waarom het niet op de agenda komt.")
        return redirect("dossier-agendaverzoek", rij.dossier.uuid)
    return toon_formulier(
        request, casus, form, NEE, sjabloon="overleggen/agenda/afwijzing.html", verzoek=rij
    )
