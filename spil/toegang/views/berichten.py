"""The notices of who looks: a kind and a dossier number."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.toegang.commands import lees_bericht
from spil.toegang.queries.berichten import dossiers_van, met_dossier, mijn_berichten
from spil.toegang.scherm import toon


def berichten(request: SpilRequest) -> HttpResponse:
    eigen = mijn_berichten(door=request.rol)
    dossiers = dossiers_van(eigen)
    return toon(
        request,
        "toegang/berichten.html",
        {"regels": met_dossier(eigen, dossiers)},
        handeling="berichten.lezen",
        gezien=[Gezien(dossier_id) for dossier_id in dossiers],
    )


def bericht_gelezen(request: SpilRequest, bericht_uuid: UUID) -> HttpResponse:
    lees_bericht(bericht_uuid, door=request.rol, op=request.op)
    return redirect("berichten")
