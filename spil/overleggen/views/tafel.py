"""Ticking who is in the room, for one item."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.forms.tafel import AanwezigheidForm
from spil.overleggen.models import Agendapunt
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.tafel import tafel_bij
from spil.overleggen.rechten.tafel import AANWEZIGHEID
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.queries import vereis
from spil.toegang.scherm import toon


def aanwezigheid(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    punt = punt_van(punt_uuid)
    vereis(AANWEZIGHEID, door=request.rol, op=request.op, dossier_id=punt.dossier_id)
    tafel = tafel_bij(punt, door=request.rol, op=request.op)
    form = AanwezigheidForm(ingevuld(request), gasten=tafel.gasten)
    if gelukt(
        form,
        lambda: leg_aanwezigheid_vast(
            punt_uuid,
            [genodigde.uuid for genodigde in form.cleaned_data["aanwezig"]],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "Vastgelegd wie er bij dit punt is.")
        return redirect("agendapunt", punt_uuid)
    return toon(
        request,
        "overleggen/tafel/aanwezigheid.html",
        {"punt": punt, "tafel": tafel, "form": form},
        handeling=AANWEZIGHEID,
        gezien=gezien_bij(punt),
        status=status(form),
    )


def gezien_bij(punt: Agendapunt) -> list[Gezien]:
    """Whom the pages of this item identify."""
    return [Gezien(punt.dossier_id, punt.betrokkene_id)]
