from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from spil.casussen import queries as casussen
from spil.casussen.models import Leefgebiedsituatie
from spil.gebruikers.verzoek import SpilRequest
from spil.kern import datums
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.plannen.queries.leefgebieden import (
    NIVEAUS,
    Leefgebiedverloop,
    eerste_dag,
    verloop_per_leefgebied,
)
from spil.toegang.scherm import toon
from spil.ui.trap import Stap, Trap, trap

BEKIJKEN = "plan.bekijken"


@require_safe
def leefgebieden(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """Each leefgebied over time, drawn small beside its table."""
    casus = casussen.casus_voor(dossier_uuid, BEKIJKEN, door=request.rol, op=request.op)
    verlopen = verloop_per_leefgebied(casus.dossier)
    van = eerste_dag(verlopen) if verlopen else datum(request.op)
    tekeningen = [(een, _teken(een, van, datum(request.op))) for een in verlopen]
    return toon(
        request,
        "plannen/leefgebieden.html",
        {"casus": casus, "verlopen": tekeningen},
        handeling=BEKIJKEN,
        gezien=[Gezien(casus.dossier_id)],
    )


def _teken(verloop: Leefgebiedverloop, van: date, tot: date) -> Trap:
    stappen = [
        Stap(
            datum(rij.op),
            NIVEAUS.index(Leefgebiedsituatie.Ernst(rij.ernst)),
            f"{datums.lang(rij.op)}: {rij.get_ernst_display()}",
        )
        for rij in verloop.situaties
    ]
    return trap(stappen, [niveau.label for niveau in NIVEAUS], van=van, tot=tot)
