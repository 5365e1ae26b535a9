"""One item on the agenda, for who sits at the table and for who prepares it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.overleggen.models import Aanschuiver, Agendapunt
from spil.overleggen.queries.agenda import aan_tafel_bij, punt_van
from spil.overleggen.rechten.agenda import PUNT_BEKIJKEN, PUNT_VOORBEREIDEN
from spil.toegang.queries import vereis
from spil.toegang.rechten import recht


@dataclass(frozen=True, kw_only=True)
class Puntpagina:
    punt: Agendapunt
    aan_tafel: list[Aanschuiver]
    mag_voorbereiden: bool
    redenen: frozenset[str]


def puntpagina(uuid: UUID, *, door: Rol, op: datetime) -> Puntpagina:
    """Raises NietGevonden, GeenRecht."""
    punt = punt_van(uuid)
    redenen = vereis(PUNT_BEKIJKEN, door=door, op=op, dossier_id=punt.dossier_id)
    voorbereiden = recht(PUNT_VOORBEREIDEN).staat_toe(door.soort, redenen)
    return Puntpagina(
        punt=punt,
        aan_tafel=aan_tafel_bij(punt),
        mag_voorbereiden=voorbereiden and not punt.is_afgerond,
        redenen=redenen,
    )
