"""The approaches of the house, what Spil ships, and one approach."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.werkplaats import queries
from spil.werkplaats.commands import zet_stand
from spil.werkplaats.leesbaar import hoofdstukken
from spil.werkplaats.views.pagina import doe, pagina
from spil.werkprocessen.catalogus import catalogus


def aanpakken(request: SpilRequest) -> HttpResponse:
    eigen = queries.aanpakken(door=request.rol)
    codes = {regel.code for regel in eigen}
    geleverd = [d for code, d in catalogus().items() if code not in codes]
    wachtend = queries.wacht_op_mij(request.rol)
    context = {"aanpakken": eigen, "catalogus": geleverd, "wachtend": wachtend}
    return pagina(request, "aanpakken", context)


def aanpak(request: SpilRequest, werkproces_uuid: UUID) -> HttpResponse:
    werkproces = queries.werkproces(werkproces_uuid, door=request.rol)
    versies = queries.versies(werkproces)
    getoond = queries.toonversie(versies)
    lopend = queries.casussen_per_versie()
    context = {
        "werkproces": werkproces,
        "versies": [(v, sum(lopend.get(v.pk, {}).values())) for v in versies],
        "versie": getoond,
        "bezig": queries.in_bewerking(versies),
        "ruw": getoond.definitie,
        "hoofdstukken": hoofdstukken(getoond.definitie),
        "over": queries.hoeveel_achter(versies, lopend),
    }
    return pagina(request, "aanpak", context)


def stand(request: SpilRequest, werkproces_uuid: UUID) -> HttpResponse:
    aan = request.POST.get("aan") == "ja"
    doe(
        request,
        lambda: zet_stand(werkproces_uuid, aan=aan, door=request.rol, op=request.op),
        gedaan="De aanpak staat aan."
        if aan
        else "De aanpak staat uit. Lopende casussen gaan door.",
    )
    return redirect("aanpak", werkproces_uuid=werkproces_uuid)


def vragen(request: SpilRequest) -> HttpResponse:
    tellingen = queries.nooit_ingevuld(door=request.rol)
    return pagina(request, "vragen", {"tellingen": tellingen})
