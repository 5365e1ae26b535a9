"""Planning, moving and cancelling meetings."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.adviezen.zonder_personen import gelukt_zonder_personen
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.kern.werkdagen import maanden_verder
from spil.overleggen import commands
from spil.overleggen.forms.overleggen import (
    PlanningForm,
    PlekForm,
    VerplaatsingForm,
    VervallenForm,
)
from spil.overleggen.models import Overlegreeks
from spil.overleggen.queries.belasting import Belasting, belasting_van_vaste_partijen
from spil.overleggen.queries.bereik import overleg_van, reeks_van
from spil.overleggen.views.scherm import Formulier, toon_formulier
from spil.overleggen.woorden import gepland_in_woorden
from spil.toegang.formulier import gelukt, ingevuld

VOORUIT: Final = 12
"""Months that planning usually reaches."""
PLANNEN: Final = Formulier(titel="Plan de overleggen", knop="Plan")
EEN_PLANNEN: Final = Formulier(titel="Plan één overleg", knop="Plan het overleg")
VERPLAATSEN: Final = Formulier(titel="Verplaats het overleg", knop="Verplaats")
VERVALT: Final = Formulier(
    titel="Laat het overleg vervallen",
    knop="Laat vervallen",
    uitleg="Het overleg blijft te zien, met de reden. Het ritme plant deze dag niet opnieuw.",
    gevaar=True,
)


def planning(request: SpilRequest, reeks_uuid: UUID) -> HttpResponse:
    rij = reeks_van(reeks_uuid, door=request.rol)
    form = PlanningForm(
        ingevuld(request), initial={"tot": maanden_verder(datum(request.op), VOORUIT)}
    )
    aantal: list[int] = []
    if gelukt(
        form,
        lambda: aantal.append(
            commands.plan_overleggen(
                reeks_uuid, tot=form.cleaned_data["tot"], door=request.rol, op=request.op
            )
        ),
    ):
        messages.success(request, gepland_in_woorden(aantal[0]))
        return redirect("overlegreeks", reeks_uuid)
    return toon_formulier(
        request, form, PLANNEN, reeks=rij, belasting=_gevraagd(request, rij, request.op)
    )


def nieuw(request: SpilRequest, reeks_uuid: UUID) -> HttpResponse:
    rij = reeks_van(reeks_uuid, door=request.rol)
    velden = ("begintijd", "duur_minuten", "plaats", "videolink")
    form = PlekForm(ingevuld(request), initial={veld: getattr(rij, veld) for veld in velden})
    if gelukt(
        form,
        lambda: commands.plan_overleg(
            reeks_uuid,
            form.plek(),
            sleutel=form.cleaned_data["sleutel"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "Het overleg is gepland.")
        return redirect("overlegreeks", reeks_uuid)
    return toon_formulier(
        request, form, EEN_PLANNEN, reeks=rij, belasting=_gevraagd(request, rij, request.op)
    )


def verplaatsing(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    overleg = overleg_van(overleg_uuid, door=request.rol)
    form = VerplaatsingForm(ingevuld(request), initial=VerplaatsingForm.begin_van(overleg))
    if gelukt(
        form,
        lambda: commands.verplaats_overleg(
            overleg_uuid, form.plek(), door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "Het overleg is verplaatst.")
        return redirect("overlegreeks", overleg.reeks.uuid)
    return toon_formulier(
        request,
        form,
        VERPLAATSEN,
        reeks=overleg.reeks,
        overleg=overleg,
        belasting=_gevraagd(request, overleg.reeks, overleg.begint),
    )


def vervallen(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    overleg = overleg_van(overleg_uuid, door=request.rol)
    form = VervallenForm(ingevuld(request))
    if gelukt_zonder_personen(
        form,
        lambda: commands.laat_overleg_vervallen(
            overleg_uuid,
            reden=form.cleaned_data["reden"],
            zonder_naam=form.zonder_naam,
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "Het overleg is vervallen.")
        return redirect("overlegreeks", overleg.reeks.uuid)
    return toon_formulier(request, form, VERVALT, reeks=overleg.reeks, overleg=overleg)


def _gevraagd(request: SpilRequest, rij: Overlegreeks, moment: datetime) -> Belasting:
    """What is asked already of who sits at this table, in the weeks from that moment on."""
    return belasting_van_vaste_partijen(rij, door=request.rol, vanaf=datum(moment))
