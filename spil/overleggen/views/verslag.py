"""The report of one item: typed, read along while it is typed, and rounded off."""

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.tekst import zonder_nul
from spil.overleggen.commands.verslag import rond_punt_af
from spil.overleggen.forms.verslag import LANGST, VerslagForm
from spil.overleggen.queries.verslag import Verslagpagina, lees_verslag, tafel_bij, verslagpagina
from spil.overleggen.rechten.agenda import PUNT_BEKIJKEN
from spil.toegang.formulier import ingevuld, lukt, status
from spil.toegang.scherm import toon

BEKIJK: Final = "bekijk"


def verslag(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    pagina = verslagpagina(punt_uuid, door=request.rol, op=request.op)
    adres = reverse("agendapunt-verslag-regels", args=[punt_uuid])
    form = VerslagForm(
        ingevuld(request),
        tafel=pagina.tafel,
        regeladres=adres,
        initial=_wat_er_staat(pagina),
    )
    if form.is_valid() and request.POST.get("stap") != BEKIJK:
        velden = form.cleaned_data
        if lukt(form, lambda: rond_punt_af(punt_uuid, **velden, door=request.rol, op=request.op)):
            messages.success(request, "Dit punt is afgerond. Het verslag ligt vast.")
            return redirect("agendapunt-verslag", punt_uuid)
    return toon(
        request,
        "overleggen/verslag/verslag.html",
        {"pagina": pagina, "form": form},
        handeling=PUNT_BEKIJKEN,
        gezien=pagina.gezien,
        status=status(form),
    )


def _wat_er_staat(pagina: Verslagpagina) -> dict[str, Any]:
    eerder = pagina.aantekening
    return {"tekst": eerder.tekst, "versie": eerder.versie} if eerder else {"versie": 0}


def regels(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    """How Spil reads what was typed so far; nothing is kept, and nothing shown that was not sent."""
    tafel = tafel_bij(punt_uuid, door=request.rol, op=request.op)
    tekst = zonder_nul(request.POST.get("tekst", ""))[:LANGST]
    context = {"regels": lees_verslag(tekst, tafel), "is_casus": tafel.is_casus}
    return render(request, "overleggen/verslag/_regels.html", context)
