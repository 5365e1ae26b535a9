"""Standing in: with dates, in the same house and the same kind of rol."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers import queries, toezicht
from spil.gebruikers.commands.rollen import is_zichzelf
from spil.gebruikers.models import Rol, Rolsoort, Waarneming
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.fouten import DomeinFout, GeenRecht
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast

LANGSTE_DUUR = 42


class WaarnemingNietMogelijk(DomeinFout):
    """These two, or these dates, do not fit."""


@transaction.atomic
def regel_waarneming(
    *, voor: UUID, waarnemer: UUID, van: date, tot: date, door: Rol, op: datetime
) -> Waarneming:
    """`waarnemer` holds the toegangen of `voor` from `van` up to and including `tot`.

    By a functioneel beheerder, of which the FG is told, or for one's own rol. Raises NietGevonden, GeenRecht,
    WaarnemingNietMogelijk.
    """
    vereis_rol("waarneming.regelen", door=door)
    afwezige = queries.rol(voor, huis_id=door.huis_id)
    vervanger = queries.rol(waarnemer, huis_id=door.huis_id)
    _vereis_eigen(afwezige, door=door)
    _toets_mensen(afwezige, vervanger, van=van)
    if is_zichzelf(vervanger.medewerker, door=door):
        raise WaarnemingNietMogelijk(
            "U kunt uzelf niet laten waarnemen. Vraag de collega of een andere beheerder."
        )
    _toets_dagen(van=van, tot=tot, vandaag=datum(op))
    waarneming = Waarneming.regel(voor=afwezige, door=vervanger, van=van, tot=tot)
    leg_vast("waarneming.geregeld", door=door, op=op, onderwerp=waarneming)
    if door.soort == Rolsoort.FUNCTIONEEL_BEHEERDER and vervanger.soort in toezicht.HEEFT_TOEGANG:
        toezicht.meld(toezicht.Uitkomst.WAARNEMING_GEREGELD, over=vervanger, door=door, op=op)
    return waarneming


@transaction.atomic
def beeindig_waarneming(waarneming_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """From the next request on. Raises NietGevonden, GeenRecht."""
    vereis_rol("waarneming.regelen", door=door)
    waarneming = queries.waarneming(waarneming_uuid, huis_id=door.huis_id)
    _vereis_eigen(waarneming.voor, door=door)
    leg_vast("waarneming.beeindigd", door=door, op=op, onderwerp=waarneming)
    waarneming.beeindig(op=datum(op))


def _vereis_eigen(afwezige: Rol, *, door: Rol) -> None:
    if door.soort != Rolsoort.FUNCTIONEEL_BEHEERDER and afwezige.pk != door.pk:
        raise GeenRecht("U kunt alleen voor uzelf een waarneming regelen.")


def _toets_mensen(afwezige: Rol, vervanger: Rol, *, van: date) -> None:
    if afwezige.medewerker_id == vervanger.medewerker_id:
        raise WaarnemingNietMogelijk("Niemand neemt zichzelf waar. Kies een collega.")
    if afwezige.soort != vervanger.soort:
        raise WaarnemingNietMogelijk(
            f"Alleen iemand met dezelfde rol neemt waar: {afwezige.get_soort_display().lower()}."
        )
    if afwezige.partner_id != vervanger.partner_id:
        raise WaarnemingNietMogelijk("Alleen een collega van dezelfde organisatie neemt waar.")
    geldig = Rol.objects.geldig_op(van).filter(pk__in=[afwezige.pk, vervanger.pk]).count()
    if geldig != len({afwezige.pk, vervanger.pk}):
        raise WaarnemingNietMogelijk("Een van beide rollen geldt niet op de eerste dag.")


def _toets_dagen(*, van: date, tot: date, vandaag: date) -> None:
    if van < vandaag:
        raise WaarnemingNietMogelijk("Een waarneming begint vandaag of later.")
    if tot < van:
        raise WaarnemingNietMogelijk("De laatste dag ligt voor de eerste dag.")
    if (tot - van).days >= LANGSTE_DUUR:
        raise WaarnemingNietMogelijk(
            f"Een waarneming duurt hoogstens {LANGSTE_DUUR} dagen. Regel daarna een nieuwe."
        )
