"""The templates of the house, for who sets it up."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from spil.beheer.views.formulier import formulierpagina
from spil.bestanden.pakket import DOCX
from spil.bestanden.velden import aangeboden
from spil.brieven.commands import bevestig_sjabloon, voeg_sjabloon_toe, zet_sjabloon
from spil.brieven.forms import SjabloonForm
from spil.brieven.fouten import SjabloonKanNiet
from spil.brieven.plekhouders import plekhouders, voorbeeldwaarden
from spil.brieven.queries import sjablonen as queries
from spil.brieven.views.download import als_bestand
from spil.brieven.word.lezen import lees
from spil.brieven.word.vullen import vul
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt, ingevuld


@require_safe
def sjablonen(request: SpilRequest) -> HttpResponse:
    context = {"standen": queries.sjabloonstanden(door=request.rol)}
    return render(request, "brieven/sjablonen.html", context)


@require_safe
def sjabloon(request: SpilRequest, soort: str) -> HttpResponse:
    """The template filled with an invented dossier, its versions, and what it may ask for."""
    stand = queries.sjabloonstand(soort, door=request.rol)
    context = {
        "stand": stand,
        "versies": queries.sjabloonversies(soort, door=request.rol),
        "voorbeeld": lees(vul(stand.inhoud, voorbeeldwaarden(soort))),
        "plekhouders": plekhouders(soort),
    }
    return render(request, "brieven/sjabloon.html", context)


@require_safe
def sjabloon_bestand(request: SpilRequest, soort: str) -> HttpResponse:
    """The one in use, as a start for a next version."""
    stand = queries.sjabloonstand(soort, door=request.rol)
    return _als_word(f"sjabloon-{stand.soort.value}", stand.inhoud)


@require_safe
def sjabloonversie(request: SpilRequest, sjabloon_uuid: UUID) -> HttpResponse:
    rij = queries.sjabloonversie(sjabloon_uuid, door=request.rol)
    return _als_word(f"sjabloon-{rij.soort}-{rij.nummer}", bytes(rij.inhoud))


def sjabloon_nieuw(request: SpilRequest, soort: str) -> HttpResponse:
    stand = queries.sjabloonstand(soort, door=request.rol)
    form = SjabloonForm(ingevuld(request), request.FILES or None)
    if request.method == "POST" and gelukt(
        form,
        lambda: voeg_sjabloon_toe(
            soort,
            aangeboden(form.cleaned_data["bestand"]),
            toelichting=form.cleaned_data["toelichting"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "Het sjabloon is geprobeerd en in gebruik.")
        return redirect("briefsjabloon", soort)
    plekken = plekhouders(soort)
    return formulierpagina(
        request, "brieven/sjabloon_nieuw.html", form, stand=stand, plekhouders=plekken
    )


@require_POST
def sjabloon_stand(request: SpilRequest, soort: str) -> HttpResponse:
    """`doe`: bevestig, aan or uit."""
    doe = request.POST.get("doe", "")
    try:
        if doe == "bevestig":
            bevestig_sjabloon(soort, door=request.rol, op=request.op)
        else:
            zet_sjabloon(soort, aan=doe == "aan", door=request.rol, op=request.op)
    except SjabloonKanNiet as fout:
        messages.error(request, str(fout))
    return redirect("briefsjabloon", soort)


def _als_word(naam: str, inhoud: bytes) -> HttpResponse:
    return als_bestand(f"{naam}.docx", inhoud, DOCX)
