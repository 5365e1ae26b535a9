"""Invitations as who is asked sees them, and the calendar file of a meeting."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.overleggen.agendabestand import uitnodiging
from spil.overleggen.commands.uitnodigingen import beantwoord_uitnodiging, laat_vervangen
from spil.overleggen.forms.uitnodigingen import AntwoordForm, VervangingForm
from spil.overleggen.models import Genodigde
from spil.overleggen.queries import uitnodigingen as queries
from spil.overleggen.queries.bereik import overleg_van
from spil.overleggen.views.scherm import Formulier, toon_formulier
from spil.toegang.formulier import gelukt, ingevuld, status

VERVANGEN = Formulier(
    titel="Laat u vervangen",
    knop="Laat mij vervangen",
    uitleg="Uw collega zit bij dezelfde punten als u en krijgt, met een login in Spil, een bericht. U"
    " ziet die punten dan niet meer.",
)
SOORT = "text/calendar; charset=utf-8"


def uitnodigingen(request: SpilRequest) -> HttpResponse:
    mijn = queries.mijn_uitnodigingen(door=request.rol, op=request.op)
    return render(request, "overleggen/uitnodiging/lijst.html", {"mijn": mijn})


def antwoord(request: SpilRequest, uitnodiging_uuid: UUID) -> HttpResponse:
    form = AntwoordForm(request.POST)
    if gelukt(
        form,
        lambda: beantwoord_uitnodiging(
            uitnodiging_uuid,
            komt=form.cleaned_data["komt"] == "ja",
            door=request.rol,
            op=request.op,
        ),
    ):
        komt = form.cleaned_data["komt"] == "ja"
        messages.success(request, "U komt." if komt else "U komt niet. Het huis ziet dat.")
        return redirect("overleguitnodigingen")
    mijn = queries.mijn_uitnodigingen(door=request.rol, op=request.op)
    context = {"mijn": mijn, "form": form}
    return render(request, "overleggen/uitnodiging/lijst.html", context, status=status(form))


def vervanging(request: SpilRequest, uitnodiging_uuid: UUID) -> HttpResponse:
    mijn = queries.mijn_uitnodiging(uitnodiging_uuid, door=request.rol, op=request.op)
    vervangers = queries.mogelijke_vervangers(mijn, op=request.op)
    op_naam = mijn.vervanger_mag_zonder_login
    form = VervangingForm(ingevuld(request), vervangers=vervangers, zonder_login=op_naam)
    wie: list[Genodigde] = []
    if gelukt(form, lambda: wie.append(_vervang(request, form, uitnodiging_uuid))):
        messages.success(request, f"{wie[0].naam} komt in uw plaats.")
        return redirect("overleguitnodigingen")
    return toon_formulier(
        request,
        form,
        VERVANGEN,
        sjabloon="overleggen/uitnodiging/vervanging.html",
        overleg=mijn.overleg,
        vervangers=vervangers,
        op_naam=op_naam,
        terug=reverse("overleguitnodigingen"),
    )


def bestand(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    """Also of a meeting that was cancelled: then the file takes it out of the calendar."""
    overleg = overleg_van(overleg_uuid, door=request.rol)
    afspraak = queries.afspraak_van(
        overleg,
        queries.mijn_plek_bij(overleg, door=request.rol),
        bekend=queries.bekende_namen(overleg.reeks.huis_id),
        adres=request.build_absolute_uri(reverse("overleg", args=[overleg.uuid])),
    )
    inhoud = uitnodiging(afspraak, van=queries.afzender_van(overleg), op=request.op)
    antwoord = HttpResponse(inhoud, content_type=SOORT)
    antwoord["Content-Disposition"] = 'attachment; filename="overleg.ics"'
    return antwoord


def _vervang(request: SpilRequest, form: VervangingForm, uuid: UUID) -> Genodigde:
    return laat_vervangen(uuid, **form.wie, door=request.rol, op=request.op)
