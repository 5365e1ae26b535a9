"""The reader's pack; each look at it stands in the log as a print, item by item."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from spil.gebruikers.verzoek import SpilRequest
from spil.kern import rls
from spil.overleggen.queries import leesmap as queries
from spil.overleggen.rechten.voorbereiding import LEESMAP, LEESMAP_VOOR
from spil.toegang.scherm import toon


@require_safe
def leesmap(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    """Of who looks."""
    map_ = queries.leesmap(overleg_uuid, door=request.rol, op=request.op)
    return _toon(request, map_, LEESMAP)


@require_safe
def leesmap_van(request: SpilRequest, genodigde_uuid: UUID) -> HttpResponse:
    """Of somebody else at the table, read and drawn with the parts of their items only."""
    genodigde, delen = queries.genodigde_met_delen(genodigde_uuid, door=request.rol)
    with rls.alleen(delen):
        map_ = queries.leesmap_van(genodigde, op=request.op)
        return _toon(request, map_, LEESMAP_VOOR)


def _toon(request: SpilRequest, map_: queries.Leesmap, handeling: str) -> HttpResponse:
    return toon(
        request,
        "overleggen/voorbereiding/leesmap.html",
        {
            "map": map_,
            "blad": map_.blad,
            "oplegger": map_.blad.oplegger,
            "is_huis": request.rol.is_huisrol,
        },
        handeling=handeling,
        gezien=map_.gezien,
    )
