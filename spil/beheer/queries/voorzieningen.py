"""The voorzieningen of the house, as Beheer shows and chooses them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.partners.models import Klasse, Partner, Plaatsental, Voorziening


@dataclass(frozen=True)
class Voorzieningregel:
    """A voorziening with how many places it has today, and what changes later."""

    rij: Voorziening
    plaatsen: int
    straks: list[Plaatsental]


def voorzieningen(*, door: Rol) -> list[Voorziening]:
    """Those without an end first."""
    rijen = Voorziening.objects.van_huis(door.huis_id).select_related("partner").met_plaatsen()
    return sorted(rijen, key=lambda rij: (rij.tot is not None, rij.naam.casefold(), rij.vanaf))


def voorzieningregels(*, door: Rol, dag: date) -> list[Voorzieningregel]:
    """The same as a page shows them."""
    return [
        Voorzieningregel(rij, rij.plaatsen_op(dag), rij.plaatsen_na(dag))
        for rij in voorzieningen(door=door)
    ]


def aanbieders(*, door: Rol) -> list[Partner]:
    """The partners that can offer one: all that work with the house, but the house itself."""
    partners = Partner.objects.filter(huis_id=door.huis_id, einde__isnull=True)
    return list(partners.exclude(klasse=Klasse.HUIS).order_by("naam"))


def voorziening(uuid: UUID, *, door: Rol) -> Voorziening:
    """Raises NietGevonden, also for one of another house."""
    rijen = Voorziening.objects.select_for_update().van_huis(door.huis_id)
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze voorziening bestaat niet in uw huis.")
    return gevonden
