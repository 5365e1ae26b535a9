"""What the browser sends while somebody types in a longer form about a person (eisen C-09)."""

from uuid import UUID

from django.http import HttpResponse

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import NietGevonden
from spil.personen import queries
from spil.personen.concepten import VAN_BETROKKENE
from spil.toegang.conceptscherm import bewaar_uit_verzoek


def van_betrokkene(request: SpilRequest, betrokkene_uuid: UUID, wat: str) -> HttpResponse:
    """Of what is added to this person."""
    soort = VAN_BETROKKENE.get(wat)
    if soort is None:
        raise NietGevonden("Dit formulier bestaat niet.")
    persoon = queries.betrokkene_voor(
        betrokkene_uuid, "personen.wijzigen", door=request.rol, op=request.op
    )
    return bewaar_uit_verzoek(request, soort, betrokkene_uuid, dossier_id=persoon.dossier_id)
