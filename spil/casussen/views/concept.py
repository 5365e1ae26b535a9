"""What the browser sends while somebody types in a longer form of a case (eisen C-09)."""

from uuid import UUID

from django.http import HttpResponse

from spil.casussen import queries
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.conceptscherm import bewaar_uit_verzoek


def afsluiting(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    return _bewaar(request, dossier_uuid, "casus.sluiten", queries.CONCEPT_AFSLUITING)


def fase(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    return _bewaar(request, dossier_uuid, "casus.fase_wijzigen", queries.CONCEPT_FASE)


def waarschuwing(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    return _bewaar(request, dossier_uuid, "casus.waarschuwen", queries.CONCEPT_WAARSCHUWING)


def herziening(request: SpilRequest, waarschuwing_uuid: UUID) -> HttpResponse:
    dossier_uuid = queries.waarschuwing(waarschuwing_uuid).dossier.uuid
    soort = queries.CONCEPT_HERZIENING
    return _bewaar(request, dossier_uuid, "casus.waarschuwen", soort, sleutel=waarschuwing_uuid)


def gegevensgroep(request: SpilRequest, dossier_uuid: UUID, code: str) -> HttpResponse:
    """Only of a group that this rol may fill in."""
    handeling = "casus.gegevens_vastleggen"
    casus = queries.casus_voor(dossier_uuid, handeling, door=request.rol, op=request.op)
    queries.in_te_vullen_groep(casus, code, door=request.rol)
    sleutel = queries.groepsleutel(dossier_uuid, code)
    return _bewaar(request, dossier_uuid, handeling, queries.CONCEPT_GEGEVENS, sleutel=sleutel)


def _bewaar(
    request: SpilRequest,
    dossier_uuid: UUID,
    handeling: str,
    soort: str,
    *,
    sleutel: UUID | None = None,
) -> HttpResponse:
    """For who may do the act that the form is for."""
    casus = queries.casus_voor(dossier_uuid, handeling, door=request.rol, op=request.op)
    return bewaar_uit_verzoek(request, soort, sleutel or dossier_uuid, dossier_id=casus.dossier_id)
