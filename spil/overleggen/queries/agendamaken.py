"""What somebody needs to make an agenda: how it is now, and what needs the table."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import Gezien
from spil.overleggen.agendatijd import Tijdstand, aandeel
from spil.overleggen.models import Agendaverzoek, Overleg, Overlegstand
from spil.overleggen.queries.agenda import Plekregel, agenda_van, gezien_op
from spil.overleggen.queries.bereik import overleg_van
from spil.overleggen.queries.kandidaten import Kandidaat, kandidaten


@dataclass(frozen=True, kw_only=True)
class Agendaregel:
    """One place, and its share of the meeting in percents."""

    regel: Plekregel
    aandeel: int
    is_eerste: bool
    is_laatste: bool


@dataclass(frozen=True, kw_only=True)
class Agendapagina:
    overleg: Overleg
    plekken: list[Plekregel]
    kandidaten: list[Kandidaat]
    is_open: bool

    @property
    def regels(self) -> list[Agendaregel]:
        laatste = len(self.plekken) - 1
        return [
            Agendaregel(
                regel=regel,
                aandeel=aandeel(regel.plek.minuten, self.overleg.duur_minuten),
                is_eerste=nr == 0,
                is_laatste=nr == laatste,
            )
            for nr, regel in enumerate(self.plekken)
        ]

    @property
    def tijd(self) -> Tijdstand:
        gevraagd = sum(regel.plek.minuten for regel in self.plekken)
        return Tijdstand(duur=self.overleg.duur_minuten, gevraagd=gevraagd)

    @property
    def verzoeken(self) -> list[tuple[Kandidaat, Agendaverzoek]]:
        """What was asked for, with the dossier that it is about."""
        return [(een, verzoek) for een in self.kandidaten for verzoek in een.verzoeken]

    @property
    def gezien(self) -> list[Gezien]:
        """Whom the page names."""
        op_tafel = [mens for een in self.kandidaten for mens in een.gezien]
        return [*gezien_op(self.plekken), *op_tafel]


def agendapagina(
    uuid: UUID, *, met_kandidaten: bool = True, door: Rol, op: datetime
) -> Agendapagina:
    """Raises NietGevonden."""
    overleg = overleg_van(uuid, door=door)
    is_open = overleg.stand == Overlegstand.GEPLAND and overleg.eindigt > op
    return Agendapagina(
        overleg=overleg,
        plekken=agenda_van(overleg),
        kandidaten=kandidaten(overleg, op=op) if met_kandidaten and is_open else [],
        is_open=is_open,
    )
