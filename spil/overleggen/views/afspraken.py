"""Agreements of a report: settled with one press at a later table, or taken into the plan."""

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.overleggen.commands.afspraken import (
    doe_afspraak_af,
    laat_afspraak_vervallen,
    neem_afspraak_over,
    zet_afspraak_terug,
)
from spil.overleggen.forms.nazorg import AfspraakvervalForm
from spil.overleggen.models import Verslagregel
from spil.overleggen.queries.afspraken import afspraak_om_af_te_doen, afspraak_van
from spil.overleggen.rechten.afspraken import AFDOEN
from spil.overleggen.views.scherm import Formulier, druk
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.scherm import toon
from spil.ui.ongedaan import meld_met_ongedaan

VERSLAG, DOSSIER = "agendapunt-verslag", "dossier-overleggen"
VERVALLEN: Final = Formulier(titel="Laat de afspraak vervallen", knop="Laat vervallen")


@require_POST
def afgedaan(request: SpilRequest, verslagregel_uuid: UUID) -> HttpResponse:
    def doe() -> None:
        doe_afspraak_af(verslagregel_uuid, door=request.rol, op=request.op)
        meld_met_ongedaan(
            request,
            "De afspraak is afgedaan.",
            adres=reverse("afspraak-terugzetting", args=[verslagregel_uuid]),
            terug=_gekozen(request),
        )

    druk(request, doe)
    return redirect(_terug(request, afspraak_van(verslagregel_uuid)))


@require_POST
def terugzetting(request: SpilRequest, verslagregel_uuid: UUID) -> HttpResponse:
    druk(
        request,
        lambda: zet_afspraak_terug(verslagregel_uuid, door=request.rol, op=request.op),
        "De afspraak staat weer open.",
    )
    return redirect(_terug(request, afspraak_van(verslagregel_uuid)))


@require_POST
def overname(request: SpilRequest, verslagregel_uuid: UUID) -> HttpResponse:
    druk(
        request,
        lambda: neem_afspraak_over(verslagregel_uuid, door=request.rol, op=request.op),
        "De afspraak staat nu als actie in het plan.",
    )
    return redirect(_terug(request, afspraak_van(verslagregel_uuid)))


def vervallen(request: SpilRequest, verslagregel_uuid: UUID) -> HttpResponse:
    afspraak = afspraak_om_af_te_doen(verslagregel_uuid, door=request.rol, op=request.op)
    form = AfspraakvervalForm(ingevuld(request))
    if gelukt(
        form,
        lambda: laat_afspraak_vervallen(
            verslagregel_uuid, **form.cleaned_data, door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De afspraak is vervallen.")
        return redirect(_terug(request, afspraak))
    return toon(
        request,
        "overleggen/nazorg/afspraak_vervallen.html",
        {
            "form": form,
            "formulier": VERVALLEN,
            "afspraak": afspraak,
            "punt": afspraak.punt,
            "terug": _terug(request, afspraak),
        },
        handeling=AFDOEN,
        gezien=[Gezien(afspraak.dossier_id, afspraak.punt.betrokkene_id)],
        status=status(form),
    )


def _gekozen(request: SpilRequest) -> str:
    """Where the button was: `terug` is the name of a page, that of the report of an item with its
    uuid behind it."""
    terug = request.POST.get("terug") or request.GET.get("terug", "")
    return terug if terug.partition(":")[0] in (VERSLAG, DOSSIER) else ""


def _terug(request: SpilRequest, afspraak: Verslagregel) -> str:
    """Else the report in which the agreement stands."""
    naam, _, uuid = _gekozen(request).partition(":")
    if naam == DOSSIER:
        return reverse(DOSSIER, args=[afspraak.dossier.uuid])
    try:
        return reverse(VERSLAG, args=[UUID(uuid)])
    except ValueError:
        return reverse(VERSLAG, args=[afspraak.punt.uuid])
