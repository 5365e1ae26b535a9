"""From the check to the second person."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt
from spil.werkplaats import queries
from spil.werkplaats.commands import leg_voor, neem_terug, stel_vast, stuur_terug
from spil.werkplaats.controle import fouten_per_sectie
from spil.werkplaats.forms import TerugForm
from spil.werkplaats.leesbaar import hoofdstukken, verschillen
from spil.werkplaats.secties import SECTIES
from spil.werkplaats.views.pagina import doe, pagina


def controle(request: SpilRequest, versie_uuid: UUID) -> HttpResponse:
    if request.method == "POST" and doe(
        request,
        lambda: leg_voor(versie_uuid, door=request.rol, op=request.op),
        gedaan="De versie wacht nu op een tweede persoon.",
    ):
        return redirect("aanpakversie", versie_uuid=versie_uuid)
    versie = queries.concept(versie_uuid, door=request.rol)
    fouten = fouten_per_sectie(versie.definitie)
    context = {
        "versie": versie,
        "ruw": versie.definitie,
        "gelijk": None if fouten else queries.gelijke_geldige(versie),
        "fouten": [(s, fouten[s.code]) for s in SECTIES if s.code in fouten],
    }
    return pagina(request, "controle", context, geweigerd=request.method == "POST")


def vaststelling(request: SpilRequest, versie_uuid: UUID) -> HttpResponse:
    if request.method == "POST":
        doe(
            request,
            lambda: stel_vast(versie_uuid, door=request.rol, op=request.op),
            gedaan="De versie geldt nu voor nieuwe aanmeldingen. Lopende casussen houden de hunne.",
        )
        return redirect("aanpakversie", versie_uuid=versie_uuid)
    return _vaststelpagina(request, versie_uuid, TerugForm())


def terugzending(request: SpilRequest, versie_uuid: UUID) -> HttpResponse:
    form = TerugForm(request.POST)
    if gelukt(
        form,
        lambda: stuur_terug(
            versie_uuid, reden=form.cleaned_data["reden"], door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De versie is teruggestuurd met uw reden.")
        return redirect("aanpakversie", versie_uuid=versie_uuid)
    return _vaststelpagina(request, versie_uuid, form)


def terugneming(request: SpilRequest, versie_uuid: UUID) -> HttpResponse:
    doe(
        request,
        lambda: neem_terug(versie_uuid, door=request.rol, op=request.op),
        gedaan="De versie is weer in bewerking.",
    )
    return redirect("aanpakversie", versie_uuid=versie_uuid)


def _vaststelpagina(request: SpilRequest, versie_uuid: UUID, form: TerugForm) -> HttpResponse:
    versie = queries.versie(versie_uuid, door=request.rol)
    vorige = queries.te_vergelijken(queries.andere_versies(versie), "")
    context = {
        "versie": versie,
        "ruw": versie.definitie,
        "vorige": vorige,
        "verschillen": verschillen(vorige.definitie, versie.definitie) if vorige else [],
        "hoofdstukken": [] if vorige else hoofdstukken(versie.definitie),
        "zelf": queries.is_zelfde_persoon(versie.voorgelegd_door, request.rol),
    }
    return pagina(request, "vaststelling", context, form=form)
