"""The order of an agenda, its minutes, and items that move on or go."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from spil.gebruikers.models import Rol
from spil.gebruikers.verzoek import SpilRequest
from spil.kern import datums
from spil.overleggen.commands.agenda import haal_van_agenda
from spil.overleggen.commands.agendavolgorde import (
    Richting,
    schuif_door,
    verdeel_tijd,
    verschuif_plek,
    zet_plek,
    zet_tijden,
)
from spil.overleggen.forms.agenda import PlaatsForm, TijdenForm
from spil.overleggen.fouten import AgendaNietMogelijk
from spil.overleggen.models import Agendaplek, Overleg
from spil.overleggen.queries.agenda import plek_van
from spil.overleggen.queries.agendamaken import agendapagina
from spil.overleggen.rechten.agenda import AGENDA_VULLEN
from spil.overleggen.views.scherm import Formulier, druk, toon_formulier
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.scherm import toon

DOORSCHUIVEN: Final = Formulier(
    titel="Schuif het punt door",
    knop="Schuif door",
    uitleg="Het gaat naar het volgende overleg van deze reeks, met alles wat is voorbereid.",
)
WEGHALEN: Final = Formulier(
    titel="Haal het punt van de agenda",
    knop="Haal van de agenda",
    uitleg="Wie alleen aan tafel zat, leest het daarna niet meer.",
    gevaar=True,
)


@require_POST
def plaats(request: SpilRequest, plek_uuid: UUID) -> HttpResponse:
    """One place up or down, or to where it was dragged; the page comes back at the item."""
    plek = plek_van(plek_uuid, door=request.rol)
    form = PlaatsForm(request.POST)
    druk(request, lambda: _verplaats(plek_uuid, form, door=request.rol, op=request.op))
    adres = reverse("overleg-agenda", args=[plek.overleg.uuid])
    return redirect(f"{adres}#punt-{plek.uuid}")


def _verplaats(plek_uuid: UUID, form: PlaatsForm, *, door: Rol, op: datetime) -> None:
    """Raises NietGevonden, GeenRecht, AgendaNietMogelijk."""
    if not form.is_valid():
        raise AgendaNietMogelijk("Kies een plaats op deze agenda.")
    naar, gezien = form.cleaned_data["plaats"], form.cleaned_data["gezien"]
    if naar is not None:
        zet_plek(plek_uuid, naar, gezien=gezien, door=door, op=op)
        return
    omhoog = form.cleaned_data["richting"] == "omhoog"
    richting = Richting.OMHOOG if omhoog else Richting.OMLAAG
    verschuif_plek(plek_uuid, richting, door=door, op=op)


def tijden(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    pagina = agendapagina(overleg_uuid, met_kandidaten=False, door=request.rol, op=request.op)
    form = TijdenForm(ingevuld(request), plekken=pagina.plekken)
    if gelukt(
        form,
        lambda: zet_tijden(overleg_uuid, form.minuten(), door=request.rol, op=request.op),
    ):
        messages.success(request, "De tijden zijn bewaard.")
        return redirect("overleg-agenda", overleg_uuid)
    return toon(
        request,
        "overleggen/agenda/tijden.html",
        {"pagina": pagina, "form": form},
        handeling=AGENDA_VULLEN,
        gezien=pagina.gezien,
        status=status(form),
    )


@require_POST
def tijdverdeling(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    druk(
        request,
        lambda: verdeel_tijd(overleg_uuid, door=request.rol, op=request.op),
        "De tijd van het overleg is over de punten verdeeld.",
    )
    return redirect("overleg-agenda", overleg_uuid)


def doorschuiving(request: SpilRequest, plek_uuid: UUID) -> HttpResponse:
    plek = plek_van(plek_uuid, door=request.rol)
    form, gedaan = forms.Form(ingevuld(request)), list[Overleg]()
    if gelukt(
        form,
        lambda: gedaan.append(schuif_door(plek_uuid, door=request.rol, op=request.op)),
    ):
        messages.success(request, f"Doorgeschoven naar {datums.lang(gedaan[0].begint)}.")
        return redirect("overleg", plek.overleg.uuid)
    return _vraag_na(request, form, DOORSCHUIVEN, plek)


def verwijdering(request: SpilRequest, plek_uuid: UUID) -> HttpResponse:
    plek = plek_van(plek_uuid, door=request.rol)
    form = forms.Form(ingevuld(request))
    if gelukt(form, lambda: haal_van_agenda(plek_uuid, door=request.rol, op=request.op)):
        messages.success(request, "Het punt is van de agenda.")
        return redirect("overleg-agenda", plek.overleg.uuid)
    return _vraag_na(request, form, WEGHALEN, plek)


def _vraag_na(
    request: SpilRequest, form: forms.Form, formulier: Formulier, plek: Agendaplek
) -> HttpResponse:
    """By number: a page that only asks to be sure names nobody."""
    return toon_formulier(
        request,
        form,
        formulier,
        sjabloon="overleggen/agenda/plek.html",
        overleg=plek.overleg,
        plek=plek,
        terug=reverse("overleg-agenda", args=[plek.overleg.uuid]),
    )
