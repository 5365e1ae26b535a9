"""What one organisation takes home of the minutes of a meeting; each look at it stands in the log as
a print, item by item."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from spil.gebruikers.verzoek import SpilRequest
from spil.kern import rls
from spil.overleggen.queries import partijverslag as queries
from spil.overleggen.rechten.partijverslag import PARTIJVERSLAG, PARTIJVERSLAG_VOOR
from spil.toegang.scherm import toon


@require_safe
def partijverslag(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    """Of who looks."""
    verslag = queries.partijverslag(overleg_uuid, door=request.rol)
    return _toon(request, verslag, PARTIJVERSLAG)


@require_safe
def partijverslag_van(request: SpilRequest, genodigde_uuid: UUID) -> HttpResponse:
    """Of another organisation, read and drawn with the parts of its items only."""
    genodigde, delen = queries.genodigde_met_partij(genodigde_uuid, door=request.rol)
    with rls.alleen(delen):
        verslag = queries.partijverslag_van(genodigde)
        return _toon(request, verslag, PARTIJVERSLAG_VOOR)


def _toon(request: SpilRequest, verslag: queries.Partijverslag, handeling: str) -> HttpResponse:
    context = {
        "verslag": verslag,
        "overleg": verslag.overleg,
        "is_eigen": verslag.partner.pk == request.rol.partner_id,
    }
    return toon(
        request,
        "overleggen/nazorg/partijverslag.html",
        context,
        handeling=handeling,
        gezien=verslag.gezien,
    )
