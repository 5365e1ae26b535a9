"""What the browser sends while somebody types in the form that closes a case (eisen C-09). It keeps a
draft of its own, for it is not gone when the form was sent: then comes the page to check it."""

from uuid import UUID

from django.http import HttpResponse

from spil.casussen import queries
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.conceptscherm import bewaar_uit_verzoek


def afsluiting(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """For who may close it."""
    casus = queries.casus_voor(dossier_uuid, "casus.sluiten", door=request.rol, op=request.op)
    return bewaar_uit_verzoek(
        request, queries.CONCEPT_AFSLUITING, dossier_uuid, dossier_id=casus.dossier_id
    )
