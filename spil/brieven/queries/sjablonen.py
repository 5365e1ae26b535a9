"""Which template a kind of letter is made with."""

from dataclasses import dataclass
from uuid import UUID

from spil.brieven.meegeleverd import meegeleverd
from spil.brieven.models import Briefsjabloon, Sjabloonsoort
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden


@dataclass(frozen=True)
class Sjabloonstand:
    """A kind of letter and the template of the house for it; `laatste` is None as long as the house
    uses the one that comes with Spil."""

    soort: Sjabloonsoort
    laatste: Briefsjabloon | None

    @property
    def is_bevestigd(self) -> bool:
        return self.laatste is not None

    @property
    def is_aan(self) -> bool:
        return self.laatste is None or self.laatste.is_aan

    @property
    def inhoud(self) -> bytes:
        return bytes(self.laatste.inhoud) if self.laatste else meegeleverd(self.soort)


def sjabloonsoort(code: str) -> Sjabloonsoort:
    """Raises NietGevonden."""
    if code not in Sjabloonsoort.values:
        raise NietGevonden("Deze soort brief bestaat niet.")
    return Sjabloonsoort(code)


def sjabloonstanden(*, door: Rol) -> list[Sjabloonstand]:
    """Of each kind, in the order of the kinds. One query, without the documents."""
    laatste: dict[str, Briefsjabloon] = {}
    rijen = Briefsjabloon.objects.van_huis(door.huis_id).laatste_eerst()
    for rij in rijen.select_related("toegevoegd_door__medewerker").defer("inhoud"):
        laatste.setdefault(rij.soort, rij)
    return [Sjabloonstand(soort, laatste.get(soort)) for soort in Sjabloonsoort]


def sjabloonstand(soort: str, *, door: Rol) -> Sjabloonstand:
    """Raises NietGevonden."""
    versies = sjabloonversies(soort, door=door)
    return Sjabloonstand(sjabloonsoort(soort), versies[0] if versies else None)


def sjabloonversies(soort: str, *, door: Rol) -> list[Briefsjabloon]:
    """The last one first."""
    rijen = Briefsjabloon.objects.van_huis(door.huis_id).filter(soort=soort).laatste_eerst()
    return list(rijen.select_related("toegevoegd_door__medewerker"))


def sjabloon_op_slot(soort: str, *, door: Rol) -> Briefsjabloon | None:
    """The last version of the house, for a change."""
    rijen = Briefsjabloon.objects.van_huis(door.huis_id).filter(soort=sjabloonsoort(soort))
    return rijen.select_for_update().defer("inhoud").laatste_eerst().first()


def sjabloonversie(uuid: UUID, *, door: Rol) -> Briefsjabloon:
    """Raises NietGevonden."""
    gevonden = Briefsjabloon.objects.van_huis(door.huis_id).filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit sjabloon bestaat niet in uw huis.")
    return gevonden
