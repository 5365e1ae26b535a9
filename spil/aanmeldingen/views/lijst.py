"""The reports that concern who looks, and referrals to ask about."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.aanmeldingen.commands import volg_doorgeleiding_op, vraag_doorgeleiding_later
from spil.aanmeldingen.forms.basis import Gegevens
from spil.aanmeldingen.forms.vervolg import LATER, ResultaatForm
from spil.aanmeldingen.models import Doorgeleiding, Triagetafel
from spil.aanmeldingen.queries import (
    Regel,
    VanMij,
    aanpakken_van,
    met_plek,
    mijn_conceptaanmeldingen,
    op_te_volgen,
    te_beantwoorden,
    te_beoordelen,
    van_mij,
    volgende_tafel,
)
from spil.aanmeldingen.queries import doorgeleiding as zoek_doorgeleiding
from spil.aanmeldingen.rechten import TRIAGE
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.toegang.scherm import toon


def aanmeldingen(request: SpilRequest) -> HttpResponse:
    """For the house the work that waits; for a partner where each of their reports stands."""
    van_huis, gekozen = request.rol.is_huisrol, request.GET.get("aanpak", "")
    aanpakken = aanpakken_van(huis_id=request.rol.huis_id) if van_huis else []
    mijn = van_mij(door=request.rol, op=request.op)
    eigen = _eigen(request, mijn)
    beoordelen = _te_beoordelen(request, gekozen, eigen["tafel"]) if van_huis else []
    beantwoorden = te_beantwoorden() if van_huis else []
    return toon(
        request,
        "aanmeldingen/lijst.html",
        {
            **eigen,
            "te_beoordelen": beoordelen,
            "aanpakken": aanpakken if len(aanpakken) > 1 else [],
            "gekozen": gekozen,
            "te_beantwoorden": beantwoorden,
            "op_te_volgen": op_te_volgen(door=request.rol) if van_huis else [],
            "concepten": mijn_conceptaanmeldingen(door=request.rol),
            "van_huis": van_huis,
            "beslist": request.rol.soort in TRIAGE,
        },
        handeling="aanmelding.lijst",
        gezien=[_gezien(regel) for regel in [*mijn.alles, *beoordelen, *beantwoorden]],
    )


def _te_beoordelen(request: SpilRequest, aanpak: str, tafel: Triagetafel | None) -> list[Regel]:
    return met_plek(te_beoordelen(aanpak=aanpak), tafel=tafel, vandaag=datum(request.op))


def _eigen(request: SpilRequest, mijn: VanMij) -> dict[str, Any]:
    """What stands on the page of who reports: what is asked of them, and when the table sits."""
    return {
        "mijn": mijn.gemeld,
        "gevraagd": [regel for regel in mijn.gemeld if regel.vraagt_iets],
        "standpunten": mijn.gevraagd,
        "tafel": volgende_tafel(huis_id=request.rol.huis_id, vandaag=datum(request.op)),
    }


def _gezien(regel: Regel) -> Gezien:
    return Gezien(regel.aanmelding.dossier_id, regel.betrokkene_id)


def doorgeleiding(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """Ask the receiver, and write down what came of it. Holds nobody's data."""
    rij = zoek_doorgeleiding(uuid, door=request.rol)
    form = ResultaatForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            gedaan = _volg_op(request, uuid, form.cleaned_data)
        except DomeinFout as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, gedaan)
            return redirect("aanmeldingen")
    return render(
        request,
        "aanmeldingen/doorgeleiding.html",
        {"doorgeleiding": rij, "form": form},
        status=422 if form.errors else 200,
    )


def _volg_op(request: SpilRequest, uuid: UUID, schoon: Gegevens) -> str:
    """What the next page says of it."""
    if schoon["resultaat"] == LATER:
        vraag_doorgeleiding_later(
            uuid, opnieuw_op=schoon["opnieuw_op"], door=request.rol, op=request.op
        )
        return "Vastgelegd. De doorgeleiding komt op die dag terug."
    volg_doorgeleiding_op(
        uuid,
        resultaat=Doorgeleiding.Resultaat(schoon["resultaat"]),
        door=request.rol,
        op=request.op,
    )
    return "Vastgelegd. Het nummer van de ontvanger is gewist."
