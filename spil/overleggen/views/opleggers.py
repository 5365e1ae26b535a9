"""The sheet: reading it, and drawing it up."""

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.kern.werkdagen import maanden_verder
from spil.overleggen import commands
from spil.overleggen.forms.opleggers import OpleggerForm, PartijenForm, StroomForm
from spil.overleggen.models import Oplegger, Overlegreeks
from spil.overleggen.opleggerregels import te_delen
from spil.overleggen.queries import keuzes
from spil.overleggen.queries.aanpakken import doel_van
from spil.overleggen.queries.bereik import geldige_oplegger, oplegger_van, reeks_van
from spil.overleggen.queries.opleggerblad import aan_tafel, deelname_van, delen_nu, opleggerblad
from spil.overleggen.views.scherm import Formulier, toon_formulier
from spil.toegang.formulier import gelukt, ingevuld

BEWAARMAANDEN: Final = 12
EVALUATIE_NA: Final = 12
"""Months: what a first sheet proposes."""
NIEUW: Final = Formulier(titel="Stel de oplegger op", knop="Ga verder")
WIJZIGEN: Final = Formulier(titel="Wijzig de oplegger", knop="Bewaar")
PARTIJEN: Final = Formulier(
    titel="Wie zit aan tafel?",
    knop="Bewaar",
    uitleg="Vast is bij elk overleg, af en toe alleen als het nodig is.",
)
GEGEVENS: Final = Formulier(titel="Wie deelt wat met wie?", knop="Leg vast")


@require_safe
def oplegger(request: SpilRequest, oplegger_uuid: UUID) -> HttpResponse:
    blad = opleggerblad(oplegger_uuid, door=request.rol, op=request.op)
    return render(request, "overleggen/oplegger.html", {"blad": blad, "oplegger": blad.oplegger})


def nieuw(request: SpilRequest, reeks_uuid: UUID) -> HttpResponse:
    reeks = reeks_van(reeks_uuid, door=request.rol)
    form = _opleggerform(request, reeks, initial=_begin(request, reeks))
    gemaakt: list[Oplegger] = []
    if gelukt(
        form,
        lambda: gemaakt.append(
            commands.stel_oplegger_op(
                reeks_uuid,
                form.inhoud(),
                sleutel=form.cleaned_data["sleutel"],
                door=request.rol,
                op=request.op,
            )
        ),
    ):
        messages.success(request, "De oplegger is opgesteld. Kies wie aan tafel zit.")
        return redirect("oplegger-partijen", gemaakt[0].uuid)
    return toon_formulier(request, form, NIEUW, reeks=reeks)


def wijziging(request: SpilRequest, oplegger_uuid: UUID) -> HttpResponse:
    rij = oplegger_van(oplegger_uuid, door=request.rol)
    form = _opleggerform(request, rij.reeks, initial=OpleggerForm.begin_van(rij))
    if gelukt(
        form,
        lambda: commands.herschrijf_oplegger(
            oplegger_uuid, form.inhoud(), door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De oplegger is gewijzigd.")
        return redirect("oplegger", oplegger_uuid)
    return toon_formulier(request, form, WIJZIGEN, reeks=rij.reeks, oplegger=rij)


def partijen(request: SpilRequest, oplegger_uuid: UUID) -> HttpResponse:
    rij = oplegger_van(oplegger_uuid, door=request.rol)
    form = PartijenForm(
        ingevuld(request),
        partners=keuzes.partners(door=request.rol, op=request.op),
        nu=deelname_van(rij),
        regime=rij.regime,
    )
    if gelukt(
        form,
        lambda: commands.bepaal_partijen(
            oplegger_uuid, form.deelname(), door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "Bewaard wie aan tafel zit.")
        return redirect("oplegger-gegevens" if rij.regime else "oplegger", oplegger_uuid)
    return toon_formulier(request, form, PARTIJEN, reeks=rij.reeks, oplegger=rij)


def gegevens(request: SpilRequest, oplegger_uuid: UUID) -> HttpResponse:
    rij = oplegger_van(oplegger_uuid, door=request.rol)
    form = StroomForm(
        ingevuld(request), partijen=aan_tafel(rij), categorieen=te_delen(regime=rij.regime)
    )
    if gelukt(
        form,
        lambda: commands.bepaal_stroom(
            oplegger_uuid, **form.cleaned_data, door=request.rol, op=request.op
        ),
    ):
        messages.success(request, f"Vastgelegd wat {form.cleaned_data['van'].naam} deelt.")
        return redirect("oplegger-gegevens", oplegger_uuid)
    return toon_formulier(
        request,
        form,
        GEGEVENS,
        reeks=rij.reeks,
        oplegger=rij,
        sjabloon="overleggen/gegevens.html",
        delen=delen_nu(rij),
    )


def _opleggerform(
    request: SpilRequest, reeks: Overlegreeks, *, initial: dict[str, Any]
) -> OpleggerForm:
    return OpleggerForm(
        ingevuld(request),
        initial=initial,
        partners=keuzes.partners(door=request.rol, op=request.op),
        zonder_personen=reeks.verwerking_id is None,
    )


def _begin(request: SpilRequest, reeks: Overlegreeks) -> dict[str, Any]:
    """What held until now; of a first one what is usual."""
    straks = maanden_verder(datum(request.op), EVALUATIE_NA)
    if vorige := geldige_oplegger(reeks):
        return {**OpleggerForm.begin_van(vorige), "evaluatie_op": straks}
    eigenaar = reeks.gastheer or request.rol.medewerker.partner
    return {
        "eigenaar": str(eigenaar.uuid),
        "doel": doel_van(reeks, door=request.rol),
        "grondslag": reeks.verwerking.grondslag if reeks.verwerking else "",
        "bewaarmaanden": BEWAARMAANDEN,
        "evaluatie_op": straks,
    }
