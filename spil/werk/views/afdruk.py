"""The plan on paper; each print is a look of its own in the log."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from spil.casussen import queries as casussen
from spil.gebruikers.verzoek import SpilRequest
from spil.kern import rls
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.partners.models import Partner
from spil.toegang.models import Dossier
from spil.toegang.queries import vereis
from spil.toegang.scherm import toon
from spil.werk.queries.afdruk import deelnemer_met_delen, lopende_deelnemers, plan_op_papier

AFDRUKKEN = "plan.afdrukken"
AFDRUKKEN_VOOR = "plan.afdrukken_voor_deelnemer"


@require_safe
def plan(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """For the house the whole plan, for a deelnemer its own part."""
    casus = casussen.casus_voor(dossier_uuid, AFDRUKKEN, door=request.rol, op=request.op)
    huis = request.rol.is_huisrol
    context = {"deelnemers": lopende_deelnemers(casus.dossier) if huis else []}
    voor = None if huis else request.rol.medewerker.partner
    return _toon(request, casus.dossier, voor, AFDRUKKEN, context)


@require_safe
def plan_voor(request: SpilRequest, deelnemer_uuid: UUID) -> HttpResponse:
    """What one deelnemer may see: read and drawn with the parts of that organisation only."""
    deelnemer, delen = deelnemer_met_delen(deelnemer_uuid, op=request.op)
    dossier = deelnemer.dossier
    vereis(AFDRUKKEN_VOOR, door=request.rol, op=request.op, dossier_id=dossier.pk)
    with rls.alleen(delen):
        return _toon(request, dossier, deelnemer.partner, AFDRUKKEN_VOOR, {"op_verzoek": True})


def _toon(
    request: SpilRequest,
    dossier: Dossier,
    voor: Partner | None,
    handeling: str,
    context: dict[str, Any],
) -> HttpResponse:
    afdruk = plan_op_papier(dossier, voor=voor, dag=datum(request.op))
    mensen = [Gezien(dossier.pk, mens.pk) for mens in afdruk.hoofdpersonen]
    mensen += [Gezien(dossier.pk, mens.id) for mens in afdruk.genoemden]
    return toon(
        request,
        "werk/plan_afdruk.html",
        {"dossier": dossier, "afdruk": afdruk, "voor": voor, **context},
        handeling=handeling,
        gezien=[Gezien(dossier.pk), *mensen],
    )
