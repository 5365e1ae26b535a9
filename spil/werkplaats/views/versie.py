"""One version: to read, to take along as a file, to compare, to try."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from spil.gebruikers.verzoek import SpilRequest
from spil.werkplaats import queries
from spil.werkplaats.bestand import als_bestand
from spil.werkplaats.controle import fouten_per_sectie
from spil.werkplaats.leesbaar import hoofdstukken, verschillen
from spil.werkplaats.views.pagina import pagina
from spil.werkplaats.voorbeeld import voorbeeld_van
from spil.werkprocessen.definitie import lees_definitie


def versie(request: SpilRequest, versie_uuid: UUID) -> HttpResponse:
    gevonden = queries.versie(versie_uuid, door=request.rol)
    context = {
        "versie": gevonden,
        "ruw": gevonden.definitie,
        "hoofdstukken": hoofdstukken(gevonden.definitie),
    }
    return pagina(request, "versie", context)


def bestand(request: SpilRequest, versie_uuid: UUID) -> HttpResponse:
    gevonden = queries.versie(versie_uuid, door=request.rol)
    if fouten_per_sectie(gevonden.definitie):
        return pagina(request, "geen_bestand", {"versie": gevonden, "ruw": gevonden.definitie})
    antwoord = HttpResponse(
        als_bestand(lees_definitie(gevonden.definitie)),
        content_type="application/json; charset=utf-8",
    )
    naam = f"{gevonden.werkproces.code}-versie-{gevonden.nummer}.json"
    antwoord["Content-Disposition"] = content_disposition_header(True, naam)
    return antwoord


def vergelijking(request: SpilRequest, versie_uuid: UUID) -> HttpResponse:
    gevonden = queries.versie(versie_uuid, door=request.rol)
    keuzes = queries.andere_versies(gevonden)
    vorige = queries.te_vergelijken(keuzes, request.GET.get("met", ""))
    context = {
        "versie": gevonden,
        "ruw": gevonden.definitie,
        "vorige": vorige,
        "keuzes": keuzes,
        "verschillen": verschillen(vorige.definitie, gevonden.definitie) if vorige else [],
    }
    return pagina(request, "vergelijking", context)


def voorbeeld(request: SpilRequest, versie_uuid: UUID) -> HttpResponse:
    gevonden = queries.versie(versie_uuid, door=request.rol)
    fouten = fouten_per_sectie(gevonden.definitie)
    context = {
        "versie": gevonden,
        "ruw": gevonden.definitie,
        "fouten": fouten,
        "voorbeeld": None
        if fouten
        else voorbeeld_van(
            gevonden.definitie, huis=gevonden.werkproces.huis, fase=request.GET.get("fase", "")
        ),
    }
    return pagina(request, "voorbeeld", context)
