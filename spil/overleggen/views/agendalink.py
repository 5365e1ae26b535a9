"""The secret address at which a calendar reads the meetings of one person."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from spil.gebruikers.adres import adres_van
from spil.gebruikers.beperking import TeVaak, tel_link
from spil.gebruikers.verzoek import SpilRequest
from spil.kern import klok
from spil.kern.fouten import NietGevonden
from spil.overleggen.agendabestand import agenda
from spil.overleggen.commands.agendalink import maak_agendalink, trek_agendalink_in
from spil.overleggen.queries import uitnodigingen as queries
from spil.overleggen.views.uitnodigingen import SOORT


def agendalink(request: SpilRequest) -> HttpResponse:
    """The key is shown once, as the answer to making it. Its own address holds no secret, and a page
    that keeps that to itself cannot send its form."""
    link = ""
    if request.method == "POST":
        sleutel = maak_agendalink(door=request.rol, op=request.op)
        link = request.build_absolute_uri(reverse("agendafeed", args=[sleutel]))
    context = {"link": link, "bestaand": queries.agendalink_van(request.rol)}
    return render(request, "overleggen/uitnodiging/agendalink.html", context)


def intrekking(request: SpilRequest) -> HttpResponse:
    trek_agendalink_in(door=request.rol, op=request.op)
    messages.success(request, "De agendalink werkt niet meer.")
    return redirect("agendalink")


@require_http_methods(["GET", "HEAD"])
def feed(request: HttpRequest, agendasleutel: UUID) -> HttpResponse:
    """No session and no cookie. Only a key that is wrong counts: one office can have many
    calendars that each look every hour."""
    op = klok.nu()
    try:
        medewerker = queries.medewerker_van_agendalink(agendasleutel)
    except NietGevonden:
        antwoord = _werkt_niet(request)
    else:
        genodigden = queries.in_mijn_agenda(medewerker, op=op)
        adressen = {
            een.overleg.uuid: request.build_absolute_uri(
                reverse("overleg", args=[een.overleg.uuid])
            )
            for een in genodigden
        }
        afspraken = queries.afspraken_van(genodigden, huis_id=medewerker.huis_id, adressen=adressen)
        antwoord = HttpResponse(agenda(afspraken, op=op), content_type=SOORT)
    antwoord["Referrer-Policy"] = "no-referrer"
    return antwoord


def _werkt_niet(request: HttpRequest) -> HttpResponse:
    try:
        tel_link(request, adres=adres_van(request))
    except TeVaak:
        return HttpResponse("Te vaak geprobeerd.", content_type="text/plain", status=429)
    return HttpResponse("Deze link werkt niet.", content_type="text/plain", status=404)
