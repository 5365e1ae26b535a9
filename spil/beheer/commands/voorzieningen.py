"""Where somebody can live for a time, with how many places, from when until when."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.beheer import queries
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern import datums
from spil.kern.fouten import DomeinFout
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Partner, Voorziening

MINSTENS_EEN: Final = "Een voorziening heeft ten minste één plaats."


class VoorzieningNietMogelijk(DomeinFout):
    """There cannot be a voorziening like this."""


@transaction.atomic
def voeg_voorziening_toe(
    *,
    naam: str,
    soort: Voorziening.Soort,
    plaatsen: int,
    vanaf: date,
    door: Rol,
    op: datetime,
    partner: Partner | None = None,
) -> Voorziening:
    """Raises GeenRecht, VoorzieningNietMogelijk."""
    vereis_rol("voorziening.beheren", door=door)
    if plaatsen < 1:
        raise VoorzieningNietMogelijk(MINSTENS_EEN)
    if partner is not None and partner.huis_id != door.huis_id:
        raise VoorzieningNietMogelijk("Deze organisatie werkt niet met uw huis.")
    van_nu = Voorziening.objects.van_huis(door.huis_id).te_kiezen()
    if van_nu.filter(naam__iexact=naam).exists():
        raise VoorzieningNietMogelijk(
            f"‘{naam}’ staat er al in. Beëindig die eerst, of kies een andere naam."
        )
    rij = Voorziening.voeg_toe(
        door.medewerker.huis,
        naam=naam,
        soort=soort,
        plaatsen=plaatsen,
        partner=partner,
        vanaf=vanaf,
    )
    leg_vast("voorziening.toegevoegd", door=door, op=op, onderwerp=rij, kenmerk=rij.soort)
    return rij


@transaction.atomic
def wijzig_plaatsen(
    voorziening_uuid: UUID, *, plaatsen: int, per: date, door: Rol, op: datetime
) -> Voorziening:
    """From `per` on there are more or fewer; how many there were before stays to be read.

    Raises NietGevonden, GeenRecht, VoorzieningNietMogelijk.
    """
    vereis_rol("voorziening.beheren", door=door)
    rij = queries.voorziening(voorziening_uuid, door=door)
    laatste = max([rij.vanaf, *(tal.vanaf for tal in rij.plaatsentallen.all())])
    if rij.tot is not None:
        raise VoorzieningNietMogelijk("Deze voorziening is beëindigd. Vernieuw de pagina.")
    if plaatsen < 1:
        raise VoorzieningNietMogelijk(MINSTENS_EEN)
    if per <= laatste:
        raise VoorzieningNietMogelijk(
            f"Kies een dag na {datums.lang(laatste)}: toen begon het aantal dat er nu staat."
        )
    if plaatsen == rij.plaatsen_op(per):
        raise VoorzieningNietMogelijk(f"Er zijn dan al {plaatsen} plaatsen.")
    rij.wijzig_plaatsen(plaatsen, per=per)
    leg_vast("voorziening.plaatsen_gewijzigd", door=door, op=op, onderwerp=rij, kenmerk=rij.soort)
    return rij


@transaction.atomic
def beeindig_voorziening(
    voorziening_uuid: UUID, *, per: date, door: Rol, op: datetime
) -> Voorziening:
    """`per` is the first day without; what was answered about it stays.

    Raises NietGevonden, GeenRecht, VoorzieningNietMogelijk.
    """
    vereis_rol("voorziening.beheren", door=door)
    rij = queries.voorziening(voorziening_uuid, door=door)
    rij.vereis_te_beeindigen(per=per, anders=VoorzieningNietMogelijk)
    rij.eindig(per=per)
    leg_vast("voorziening.beeindigd", door=door, op=op, onderwerp=rij, kenmerk=rij.soort)
    return rij
