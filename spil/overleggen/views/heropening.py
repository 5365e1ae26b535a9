"""An item that was rounded off is opened again, with a reason."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.overleggen.commands.heropenen import heropen_punt
from spil.overleggen.forms.verslag import HeropenForm
from spil.overleggen.models import Agendapunt
from spil.overleggen.queries.heropening import punt_om_te_heropenen, waarom_niet_te_heropenen
from spil.overleggen.queries.zitting import is_begonnen
from spil.overleggen.rechten.verslag import PUNT_AFRONDEN
from spil.overleggen.views.tafel import gezien_bij
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.scherm import toon


def heropening(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    punt = punt_om_te_heropenen(punt_uuid, door=request.rol, op=request.op)
    form = HeropenForm(ingevuld(request))
    if gelukt(
        form,
        lambda: heropen_punt(punt_uuid, **form.cleaned_data, door=request.rol, op=request.op),
    ):
        messages.success(request, f"Punt {punt.plek.volgnummer} is weer open.")
        return redirect(_waar_verder(punt))
    waarom_niet = waarom_niet_te_heropenen(punt, op=request.op)
    return toon(
        request,
        "overleggen/verslag/heropening.html",
        {"punt": punt, "form": form, "waarom_niet": waarom_niet},
        handeling=PUNT_AFRONDEN,
        gezien=gezien_bij(punt),
        status=status(form),
    )


def _waar_verder(punt: Agendapunt) -> str:
    """Where the text is typed on."""
    if not is_begonnen(punt.plek.overleg):
        return reverse("agendapunt-verslag", args=[punt.uuid])
    adres = reverse("notulen", args=[punt.plek.overleg.uuid])
    return f"{adres}?punt={punt.plek.volgnummer}"
