"""Contact data and screening of a professional (WGS art. 2.30 lid 1 c; BGS art. 1.11)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers import queries
from spil.gebruikers.models import Medewerker, Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast


class ScreeningNietMogelijk(DomeinFout):
    """A proof has a kind and a date that has passed."""


@transaction.atomic
def wijzig_medewerker(
    medewerker_uuid: UUID,
    *,
    naam: str,
    functie: str,
    telefoon: str,
    screening: str,
    screening_op: date | None,
    door: Rol,
    op: datetime,
) -> Medewerker:
    """Raises NietGevonden, GeenRecht, ScreeningNietMogelijk."""
    vereis_rol("medewerker.beheren", door=door)
    medewerker = queries.medewerker(medewerker_uuid, huis_id=door.huis_id)
    _toets_screening(screening, screening_op, vandaag=datum(op))
    medewerker.wijzig_contact(naam=naam, functie=functie, telefoon=telefoon)
    leg_vast("medewerker.gewijzigd", door=door, op=op, onderwerp=medewerker)
    if (screening, screening_op) != (medewerker.screening, medewerker.screening_op):
        medewerker.leg_screening_vast(screening, op=screening_op)
        leg_vast("medewerker.gescreend", door=door, op=op, onderwerp=medewerker, kenmerk=screening)
    return medewerker


def _toets_screening(soort: str, dag: date | None, *, vandaag: date) -> None:
    if bool(soort) != (dag is not None):
        raise ScreeningNietMogelijk(
            "Vul bij de screening het soort en de datum in, of geen van beide."
        )
    if dag is not None and dag > vandaag:
        raise ScreeningNietMogelijk("De datum van de screening ligt in de toekomst.")
