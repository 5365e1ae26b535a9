"""Series by name, for the jump bar."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Min, Q

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.overleggen.queries.bereik import reeksen_van
from spil.overleggen.rechten.reeksen import BEKIJKEN
from spil.toegang.rechten import recht


class Reekssprong(NamedTuple):
    """A running series, and when it meets next."""

    uuid: UUID
    naam: str
    volgende: datetime | None


def lopende_reeksen(*, door: Rol, op: datetime) -> list[Reekssprong]:
    """Those that this rol may see, by name; none without the right to see meetings. One query."""
    if not recht(BEKIJKEN).staat_toe(door.soort):
        return []
    gepland = Q(overleggen__stand="gepland", overleggen__eindigt__gt=op)
    rijen = reeksen_van(door).lopend(datum(op)).order_by("naam")
    volgende = Min("overleggen__begint", filter=gepland)
    return [
        Reekssprong(*rij)
        for rij in rijen.annotate(volgende=volgende).values_list("uuid", "naam", "volgende")
    ]
