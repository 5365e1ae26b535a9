"""Making an agenda: what needs the table, and items about nobody."""

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.adviezen.zonder_personen import gelukt_zonder_personen
from spil.gebruikers.verzoek import SpilRequest
from spil.overleggen.commands.agenda import zet_onderwerp_op_agenda
from spil.overleggen.commands.agendamaken import bepaal_vulling, sla_over, vul_agenda
from spil.overleggen.forms.agenda import KandidatenForm, OnderwerpForm, VullingForm
from spil.overleggen.queries.agendamaken import agendapagina
from spil.overleggen.queries.bereik import overleg_van, reeks_van
from spil.overleggen.queries.vullingen import vulling_van
from spil.overleggen.rechten.agenda import AGENDA_VULLEN
from spil.overleggen.views.scherm import Formulier, toon_formulier
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.scherm import toon

VULLING: Final = Formulier(
    titel="Zo vult de agenda zich",
    knop="Bewaar",
    uitleg="Wat op de agenda staat, leest vanaf vijf dagen voor het overleg wie er bij dat punt aan"
    " tafel zit.",
)


def agenda(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    pagina = agendapagina(overleg_uuid, door=request.rol, op=request.op)
    vanzelf = vulling_van(pagina.overleg.reeks).vanzelf
    form = KandidatenForm(ingevuld(request), kandidaten=pagina.kandidaten, vanzelf=vanzelf)
    if gelukt(form, lambda: _verwerk(request, overleg_uuid, form)):
        return redirect("overleg-agenda", overleg_uuid)
    return toon(
        request,
        "overleggen/agenda/maken.html",
        {"pagina": pagina, "form": form},
        handeling=AGENDA_VULLEN,
        gezien=pagina.gezien,
        status=status(form),
    )


def _verwerk(request: SpilRequest, overleg_uuid: UUID, form: KandidatenForm) -> None:
    """What was chosen comes on the agenda, or is left out of it."""
    door, op = request.rol, request.op
    if request.POST.get("doe") == "overslaan":
        aantal = len(sla_over(overleg_uuid, form.gekozen, door=door, op=op))
        messages.success(request, f"{aantal} overgeslagen voor dit overleg.")
    else:
        aantal = len(vul_agenda(overleg_uuid, form.gekozen, door=door, op=op))
        messages.success(request, f"{aantal} op de agenda gezet.")


def onderwerp(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    overleg = overleg_van(overleg_uuid, door=request.rol)
    form = OnderwerpForm(ingevuld(request))
    if gelukt_zonder_personen(
        form,
        lambda: zet_onderwerp_op_agenda(
            overleg_uuid,
            form.cleaned_data["onderwerp"],
            minuten=form.cleaned_data["minuten"],
            zonder_naam=form.zonder_naam,
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "Het punt staat op de agenda.")
        return redirect("overleg-agenda", overleg_uuid)
    context = {"overleg": overleg, "form": form}
    return render(request, "overleggen/agenda/onderwerp.html", context, status=status(form))


def vulling(request: SpilRequest, reeks_uuid: UUID) -> HttpResponse:
    reeks = reeks_van(reeks_uuid, door=request.rol)
    nu = vulling_van(reeks)
    form = VullingForm(ingevuld(request), initial={"vanzelf": nu.vanzelf, "minuten": nu.minuten})
    if gelukt(
        form,
        lambda: bepaal_vulling(reeks_uuid, **form.keuze(), door=request.rol, op=request.op),
    ):
        messages.success(request, "De agenda's van deze reeks vullen zich voortaan zo.")
        return redirect("overlegreeks", reeks_uuid)
    return toon_formulier(request, form, VULLING, reeks=reeks)
