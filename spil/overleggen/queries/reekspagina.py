"""One series: what is planned, what was, and the versions of its sheet."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.overleggen.models import Oplegger, Overleg, Overlegreeks
from spil.overleggen.queries.bereik import opleggers_van, reeks_van
from spil.overleggen.queries.overzicht import Opleggeroordeel, oordeel_over
from spil.overleggen.rechten.reeksen import OPSTELLEN, PLANNEN
from spil.overleggen.woorden import ritme_in_woorden
from spil.toegang.rechten import recht

MEESTE: Final = 60
GEWEEST: Final = 10


@dataclass(frozen=True, kw_only=True)
class Reekspagina:
    reeks: Overlegreeks
    ritme: str
    komend: list[Overleg]
    geweest: list[Overleg]
    geldig: Oplegger | None
    in_bewerking: Oplegger | None
    oordeel: Opleggeroordeel
    mag_plannen: bool
    mag_opstellen: bool

    @property
    def loopt(self) -> bool:
        return self.reeks.tot is None


def reekspagina(uuid: UUID, *, door: Rol, op: datetime) -> Reekspagina:
    """Raises NietGevonden."""
    reeks = reeks_van(uuid, door=door)
    opleggers = list(opleggers_van(door).filter(reeks=reeks).order_by("-nummer"))
    geldig = next((een for een in opleggers if een.stand == "vastgesteld"), None)
    rijen = reeks.overleggen.order_by("begint")
    loopt = reeks.tot is None
    return Reekspagina(
        reeks=reeks,
        ritme=ritme_in_woorden(reeks),
        komend=list(rijen.filter(eindigt__gt=op)[:MEESTE]),
        geweest=list(rijen.filter(eindigt__lte=op).order_by("-begint")[:GEWEEST]),
        geldig=geldig,
        in_bewerking=next((een for een in opleggers if een.is_in_bewerking), None),
        oordeel=oordeel_over(geldig, datum(op)),
        mag_plannen=loopt and recht(PLANNEN).staat_toe(door.soort),
        mag_opstellen=loopt and recht(OPSTELLEN).staat_toe(door.soort),
    )
