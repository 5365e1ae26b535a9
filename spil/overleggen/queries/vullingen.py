"""How the agendas of series fill, and which meetings come first."""

from datetime import datetime, timedelta
from typing import Final

from spil.gebruikers.models import Rol
from spil.gebruikers.models.rol import HUISROLLEN
from spil.kern.klok import datum
from spil.overleggen.models import Agendavulling, Overleg, Overlegreeks

VOORAF: Final = timedelta(days=7)
"""How long before a meeting its agenda begins to fill: before its items open to who comes."""


def vulling_van(reeks: Overlegreeks) -> Agendavulling:
    """Also of a series of which nobody said anything: then it is not kept."""
    if hasattr(reeks, "agendavulling"):
        return reeks.agendavulling
    return Agendavulling(reeks=reeks)


def te_vullen(*, door: Rol, op: datetime) -> list[Overleg]:
    """The meetings of which the agenda fills now, the first one first."""
    vanzelf = Agendavulling.objects.die_iets_zetten(door.huis_id).values("reeks")
    return list(
        Overleg.objects.gepland()
        .filter(reeks__in=vanzelf, begint__gt=op, begint__lte=op + VOORAF)
        .select_related("reeks__agendavulling", "oplegger")
        .order_by("begint", "pk")
    )


def werkenden(*, door: Rol, op: datetime) -> list[Rol]:
    """Who of the house works on dossiers today: what needs a table is found in their dossiers."""
    return list(
        Rol.objects.met_alles()
        .geldig_op(datum(op))
        .filter(medewerker__huis_id=door.huis_id, soort__in=HUISROLLEN)
        .order_by("pk")
    )


def volgend_overleg(overleg: Overleg, *, op: datetime) -> Overleg | None:
    """The next one of the same series that is still to be held."""
    return (
        Overleg.objects.gepland()
        .filter(reeks_id=overleg.reeks_id, begint__gt=max(overleg.begint, op))
        .select_related("reeks", "oplegger")
        .order_by("begint")
        .first()
    )
