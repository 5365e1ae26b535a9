"""The page of one meeting, and that of one item on its agenda."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien, zie_in
from spil.overleggen.queries.agenda import gezien_op, overlegpagina
from spil.overleggen.queries.agendapunt import puntpagina
from spil.overleggen.queries.correcties import puntnazorg
from spil.overleggen.queries.geheimhouding import handtekeningen
from spil.overleggen.queries.partijverslag import partijwegen
from spil.overleggen.queries.tafel import tafel_bij
from spil.overleggen.queries.uitnodigingen import uitnodigingen_bij
from spil.overleggen.queries.vaststelling import verslagstand
from spil.overleggen.queries.voorbereiding import voorbereiding
from spil.overleggen.queries.zitting import zittingswegen
from spil.overleggen.rechten.agenda import AGENDA_BEKIJKEN, PUNT_BEKIJKEN


def overleg(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    pagina = overlegpagina(overleg_uuid, door=request.rol, op=request.op)
    zie_in(gezien_op(pagina.plekken), handeling=AGENDA_BEKIJKEN, op=request.op)
    context = {
        "pagina": pagina,
        "verslag": verslagstand(pagina.overleg, door=request.rol, op=request.op),
        "partijverslag": partijwegen(pagina, door=request.rol, op=request.op),
        "zitting": zittingswegen(pagina.overleg, door=request.rol),
        "handtekeningen": handtekeningen(pagina.overleg, door=request.rol, op=request.op),
        "uitnodiging": uitnodigingen_bij(
            pagina.overleg,
            pagina.genodigden,
            mag_vullen=pagina.mag_vullen,
            door=request.rol,
            op=request.op,
        ),
    }
    return render(request, "overleggen/overleg.html", context)


def punt(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    pagina = puntpagina(punt_uuid, door=request.rol, op=request.op)
    gezien = Gezien(pagina.punt.dossier_id, pagina.punt.betrokkene_id)
    zie_in([gezien], handeling=PUNT_BEKIJKEN, op=request.op)
    wie: dict[str, Any] = {"door": request.rol, "op": request.op}
    tafel = tafel_bij(pagina.punt, redenen=pagina.redenen, zitten=pagina.aan_tafel, **wie)
    context = {
        "pagina": pagina,
        "voorbereiding": voorbereiding(pagina.punt, pagina.redenen, **wie),
        "tafel": tafel,
        "nazorg": puntnazorg(pagina.punt, tafel, pagina.redenen, **wie),
    }
    return render(request, "overleggen/punt.html", context)
